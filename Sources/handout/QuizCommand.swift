import Page
import ArgumentParser
import Diagnostics
import Digest
import Files
import Glibc
import Quiz
import Site
import Text

struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Show what a quiz decides, and prove it.",
    discussion: """
      Prints what was proven for all answers there are, and the rules as a table. Links and sources are checked by 'handout build'.

      With --sheets, prints random answer sheets instead, each with what the quiz says to it, one JSON object a line: to go through \
      with a clinician, or to test another implementation.

      Examples:
        handout quiz Content/help/where-to-start.md
        handout quiz Content/help/where-to-start.md --diagram chart.svg

      Exit status: 0 done, 1 the quiz has errors, 2 wrong usage, 3 the machine failed.
      """
  )

  @Argument(help: "The Markdown file of the quiz.", completion: .file(extensions: ["md"]))
  var file: String

  @Option(
    name: .long, help: ArgumentHelp("Write the quiz as a flow chart to review on paper.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var diagram: String?

  @Option(name: .long, help: ArgumentHelp("Print this many random answer sheets.", valueName: "number"))
  var sheets: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The number that the random answers come from: the same sheets for the same number.",
      valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var site: SiteOption

  func validate() throws {
    if let sheets, sheets < 1 { throw ValidationError("--sheets is a number from 1 on") }
  }

  func run() throws {
    let article = try read()
    guard article.frontMatter.isQuiz || !article.diagnostics.isEmpty else {
      throw ValidationError("\(file) is not a quiz: its front matter needs template: quiz")
    }
    guard let proof = article.proof, article.diagnostics.allSatisfy({ $0.severity < .error }) else {
      Terminal.error.show(article.diagnostics.sorted())
      Terminal.error.write("\(article.diagnostics.summary ?? ""); nothing is proven")
      throw ExitCode.content
    }
    Terminal.error.show(article.diagnostics.sorted())
    if let diagram { try write(proof.quiz.diagram, to: diagram) }
    if let sheets {
      var random = SeededGenerator(seed: seed)
      for _ in 0..<sheets {
        Terminal.output.writeForPrograms(proof.quiz.json(of: proof.quiz.randomSheet(using: &random)))
      }
    } else {
      Terminal.output.write("\(proof.quiz.title.plain)\n\n\(proof.text)\n\(proof.quiz.rulesText)")
    }
  }

  /// The file at the given path, or at that path in the site's folder.
  private func read() throws -> Article {
    var path = Folder.absolute(file)
    var bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.bytes(of: path, followsSymbolicLink: true)
    } catch {
      let other = Folder.absolute(site.path + "/" + file)
      guard error.reason == .system(ENOENT), !file.hasPrefix("/"), other != path else { throw fail(error) }
      path = other
      do throws(FileError) { bytes = try FileReader.bytes(of: path, followsSymbolicLink: true) } catch {
        throw fail(error)
      }
    }
    do throws(InvalidUTF8) {
      let source = try SourceText(file: Folder.shown(path), bytes: bytes)
      return Article(parsing: source, at: ContentPath(file), root: "/", options: .init())
    } catch {
      Terminal.error.show([error.diagnostic])
      throw ExitCode.content
    }
  }

  private func fail(_ error: FileError) -> any Error {
    if error.reason == .system(ENOENT) { return ValidationError("there is no file \(file)") }
    Terminal.error.write("error: \(error)")
    return ExitCode.machine
  }

  private func write(_ text: String, to path: String) throws {
    do throws(FileError) { try TextFile.write(text, to: path) } catch {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
  }
}
