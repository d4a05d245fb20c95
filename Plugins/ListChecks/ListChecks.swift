import Foundation
import PackagePlugin

/// Lists the checks of the program: the codes that `Checks` and the rooms below it declare, and the types in `Checks`.
///
/// So a check that is declared is listed, and nobody keeps a list.
@main
struct ListChecks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let names = Set(target.recursiveTargetDependencies.map(\.name) + [target.name])
    let rooms = context.package.targets.filter { names.contains($0.name) }
      .compactMap { $0 as? SwiftSourceModuleTarget }.sorted { $0.name < $1.name }
    let sources = context.package.directoryURL.appending(path: "Sources")
    let output = context.pluginWorkDirectoryURL.appending(path: "CheckRegistry+Lists.swift")
    return [
      .buildCommand(
        displayName: "Listing the checks",
        executable: try context.tool(named: "embed-files").url,
        arguments: ["checks", output.path()]
          + rooms.map { "\($0.name)=\(sources.appending(path: $0.name).path())" },
        // Generated files lie elsewhere.
        inputFiles: rooms.flatMap { room in
          room.sourceFiles.map(\.url).filter { $0.path().hasPrefix(sources.path()) }
        },
        outputFiles: [output])
    ]
  }
}
