import Foundation
import PackagePlugin

/// Embeds files in the program: the site that `handout init` writes and the manual in Starter, the words for readers in Words.
///
/// The build notices a changed, added or removed file. It misses later changes of an added file until SwiftPM plans the
/// build again, as it does when a source file comes or goes; the tests of `handout init` notice those.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    switch target.name {
    case "Starter":
      // This repository's own Templates, styles and scripts, and what differs in a new site. The pictures in Public are this
      // site's own.
      let folders = [
        ("", root.appending(path: "Sources/Starter/Site")), ("Templates", root.appending(path: "Templates")),
        ("Public:css,js", root.appending(path: "Public")),
      ]
      return [
        try embed(folders, into: "Starter", context),
        try embed([("", root.appending(path: "Documentation/Manual"))], into: "Manual", context),
        try embed([("", root.appending(path: "Sources/Starter/Earlier"))], into: "EarlierStarters", context),
      ]
    case "Words":
      let folder = root.appending(path: "Sources/Words/Catalogues")
      let english = folder.appending(path: "en.po")
      let output = context.pluginWorkDirectoryURL.appending(path: "Words+Members.swift")
      return [
        try embed([("", folder)], into: "Catalogue", context),
        .buildCommand(
          displayName: "Naming the words for readers", executable: try context.tool(named: "embed-files").url,
          arguments: ["words", output.path(), english.path()], inputFiles: [english], outputFiles: [output]),
      ]
    default: return []
    }
  }

  /// Makes a type hold the files of folders.
  ///
  /// - Parameter folders: The folders by what stands before the names of their files, empty for nothing; behind a colon the endings of
  ///   those files that count.
  private func embed(_ folders: [(String, URL)], into type: String, _ context: PluginContext) throws
    -> Command
  {
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type)+Embedded.swift")
    return .buildCommand(
      displayName: "Embedding files in \(type)", executable: try context.tool(named: "embed-files").url,
      arguments: ["files", output.path(), type] + folders.map { "\($0)=\($1.path())" },
      // The folders, too: a file that is added or removed changes them.
      inputFiles: try folders.flatMap { try [$0.1] + contents(of: $0.1) }, outputFiles: [output])
  }

  private func contents(of folder: URL) throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      .map { folder.appending(path: $0) }
  }
}
