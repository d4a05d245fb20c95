import ArgumentParser
import Starter

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual.",
    discussion: """
      How to write pages, quizzes, studies and forms, what the settings are, and how to put a site online: as Markdown, all of it or \
      one chapter. The manual starts with the list of its chapters.

      Examples:
        handout manual | less
        handout manual quizzes
        handout manual > manual.md

      Exit status: 0 done, 2 wrong usage, 3 the machine failed.
      """
  )

  @Argument(
    help: "A chapter, such as quizzes. (default: the whole manual)", completion: .list(Manual.names))
  var chapter: String?

  func run() throws {
    let chapters = Manual.chapters.filter { chapter == nil || $0.name == chapter }
    guard !chapters.isEmpty else {
      throw ValidationError(
        "there is no chapter '\(chapter ?? "")': write one of \(Manual.names.joined(separator: ", "))")
    }
    let text = chapters.map(\.text).joined(separator: "\n\n")
    // The line end comes with the writing.
    Terminal.output.writeForPrograms(String(text.dropLast()))
  }
}
