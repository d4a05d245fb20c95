import ArgumentParser

/// `--site`, for every command that works on a site.
struct SiteOption: ParsableArguments {
  @Option(
    name: .customLong("site"),
    help: ArgumentHelp("The folder that holds Content, Templates and Public.", valueName: "dir"),
    completion: .directory)
  var path = "."

  /// The absolute path of the folder, which must contain Content.
  var folder: String { get throws { try Folder.site(at: path) } }
}
