@testable import Page
import Diagnostics
import Foundation
import Quiz
import Site
import SiteTesting
import Testing

/// The quiz of this site, with the keys of the sources that its texts cite.
struct OwnQuiz: Sendable {
  let quiz: Quiz
  private let keys: [String]

  /// The quiz as this repository publishes it, read once for all tests.
  static let published = Task { try await OwnQuiz() }

  private init() async throws {
    let files = try await SiteFiles.load(from: Repository.root)
    let far = try #require(Day(iso: "9999-12-31"))
    let site = try await Site(files, options: .init(today: far))
    let article = try #require(site[ContentPath("treatment/could-ketamine-be-an-option.md")]?.article)
    quiz = try #require(article.proof).quiz
    keys = article.citations.entries.map(\.key)
  }

  /// The keys of the sources that a text cites.
  func sources(of text: RichText) -> Set<String> {
    let pieces = String(decoding: text.html, as: UTF8.self).components(separatedBy: "href=\"#source-")
    return Set(pieces.dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }.map { keys[$0 - 1] })
  }

  /// The place of an answer.
  func choice(_ answer: EligibilityRow.Answer) throws -> Choice {
    let question = try #require(quiz.questions.firstIndex { $0.id == answer.question })
    let index = quiz.questions[question].answers.firstIndex { text(of: $0) == answer.text }
    return Choice(question: question, answer: try #require(index, "no answer '\(answer.text)'"))
  }

  /// The text of an answer with plain apostrophes.
  func text(of answer: Quiz.Answer) -> String { answer.text.plain.replacing("’", with: "'") }

  subscript(choice: Choice) -> Quiz.Answer { quiz.questions[choice.question].answers[choice.answer] }

  /// The answers of somebody of whom nothing is true that the quiz asks for.
  func quietSheet() throws -> AnswerSheet {
    var sheet = AnswerSheet()
    for (index, question) in quiz.questions.enumerated() {
      let quiet = question.answers.firstIndex { $0.target == .next && $0.reason.isEmpty }
      sheet[index] = [try #require(question.none ?? quiet)]
    }
    return sheet
  }

  /// The decision on a sheet.
  func decision(of sheet: AnswerSheet) throws -> Decision {
    guard case .decided(let decision) = quiz.outcome(of: sheet) else { throw Undecided() }
    return decision
  }

  /// A sheet that leaves something open.
  struct Undecided: Error {}
}
