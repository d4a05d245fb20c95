import ArgumentParser

/// The options of every command that reads a whole site.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The folder that holds Content, Templates and Public.", valueName: "dir"),
    completion: .directory)
  var site = "."

  @Flag(name: .long, help: "Treat warnings as errors.")
  var strict = false
}
