import ArgumentParser

/// The options of every command that checks a whole site.
struct CommonOptions: ParsableArguments {
  @OptionGroup var site: SiteOption

  @Flag(name: .long, help: "Treat warnings as errors.")
  var strict = false
}
