import ArgumentParser

/// What every command that looks at a whole site may be told.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The folder that holds Content, Templates and Public.", valueName: "dir"),
    completion: .directory)
  var site = "."

  @Flag(name: .long, help: "Treat warnings as errors.")
  var strict = false
}
