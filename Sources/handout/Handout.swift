import ArgumentParser

@main
struct Handout: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Publishes health information that can be trusted.",
    discussion: """
      Editors write Markdown in Content. Handout checks every link, source and date, and publishes the site as plain HTML, or says \
      what to mend, where, and how.
      """,
    version: "0.1.0",
    subcommands: [BuildCommand.self]
  )
}
