import ArgumentParser

@main
struct Handout: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Publishes health information that can be trusted.",
    discussion: """
      Editors write Markdown in Content. Handout checks every link, source and date, and publishes the site as plain HTML, or says \
      what to mend, where, and how.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, QuizCommand.self, ReviewCommand.self,
      HostCommand.self,
    ]
  )

  /// Runs the command; wrong usage ends with 2, where the library would say 64.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.error.write(fullMessage(for: error))
      exit(withError: ExitCode.usage)
    }
  }
}
