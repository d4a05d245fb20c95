import ArgumentParser
import Glibc

@main
struct Handout: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Publishes health information that can be trusted.",
    discussion: """
      Editors write Markdown in Content. Handout checks every link, source and date, and publishes the site as plain HTML, or says \
      what to fix, where, and how.

      A site is a folder that holds Content, Templates and Public. Start one with 'handout init my-site', see it with 'handout serve' \
      while you write, look for mistakes with 'handout check', and publish it with 'handout build'. 'handout manual' explains how to write, 'handout help COMMAND' explains each command.

      Exit status of all commands: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed.

      To complete commands with the tab key, put this into ~/.bashrc, or the like with zsh or fish:
        source <(handout --generate-completion-script bash)
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, ImportCommand.self, NewCommand.self, ServeCommand.self, CheckCommand.self,
      BuildCommand.self, ReviewCommand.self, TranslateCommand.self, QuizCommand.self, HostCommand.self,
      SchemaCommand.self, ManualCommand.self,
    ]
  )

  /// Runs the command; wrong usage ends with 2, instead of the library's 64.
  static func main() async {
    Memory.takeInLargePieces()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as ValidationError {
      // Found by the command itself, so without the library's usage text.
      Terminal.error.write("error: \(error.message)")
      exit(withError: ExitCode.usage)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      guard code != .validationFailure else {
        Terminal.error.write(message)
        exit(withError: ExitCode.usage)
      }
      // Help, the version and completion scripts come as errors that are none. The library does not notice a full disk.
      if !message.isEmpty { (code == .success ? Terminal.output : .error).writeForPrograms(message) }
      Glibc.exit(code.rawValue)
    }
  }
}
