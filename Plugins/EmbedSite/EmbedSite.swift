import Foundation
import PackagePlugin

/// Puts the files of the site that `handout init` writes into the program: this repository's own Templates and Public,
/// and the starter's Content.
///
/// A file that is changed, added or removed is noticed. Only that somebody writes to a file that was added is not, until
/// SwiftPM plans the build anew, as it does when a source file comes or goes; the tests of `handout init` see that.
@main
struct EmbedSite: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    // What stands where in the new site; an empty name means at its top.
    let folders = [
      ("", root.appending(path: "Sources/Starter/Site")), ("Templates", root.appending(path: "Templates")),
      ("Public", root.appending(path: "Public")),
    ]
    return [
      .buildCommand(
        displayName: "Embedding the site to start from",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path()] + folders.map { "\($0)=\($1.path())" },
        // The folders, too: a file that is added or removed changes them.
        inputFiles: try folders.flatMap { try [$0.1] + contents(of: $0.1) },
        outputFiles: [output])
    ]
  }

  private func contents(of folder: URL) throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      .map { folder.appending(path: $0) }
  }
}
