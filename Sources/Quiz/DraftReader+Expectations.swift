import Diagnostics

extension DraftReader {
  /// An expectation with its names resolved; `nil` if one is unknown, and each unknown name is reported.
  mutating func readExpectation(_ draft: QuizDraft.Expectation, of quiz: Quiz) -> Quiz.Expectation? {
    let known = diagnostics.count
    var conditions: [Int: Set<Int>] = [:]
    for condition in draft.conditions {
      let id = condition.question.text
      guard let index = questionIndices[id] else {
        report(
          .unknownQuestion, "no question has the id '\(id)'", at: condition.question.location,
          fix: Self.suggestion(for: id, among: quiz.questions.map(\.id)))
        continue
      }
      if conditions[index] != nil {
        report(
          .unknownQuestion, "the question '\(id)' is named twice", at: condition.question.location,
          fix: "name it once, with all its answers in a list")
      }
      conditions[index] = readAnswers(condition.answers, of: quiz.questions[index])
      if condition.answers.isEmpty {
        report(
          .unknownAnswer, "no answer is named for the question '\(id)'", at: condition.question.location,
          fix: "write the text of one of its answers")
      }
    }
    let result = resultIndices[draft.result.text]
    if result == nil {
      report(
        .unknownResult, "no result has the id '\(draft.result.text)'", at: draft.result.location,
        fix: Self.suggestion(for: draft.result.text, among: quiz.results.map(\.id)))
    }
    guard let result, diagnostics.count == known else { return nil }
    return Quiz.Expectation(
      conditions: conditions, bound: draft.bound, result: result, location: draft.location)
  }

  private mutating func readAnswers(_ names: [QuizDraft.Name], of question: Quiz.Question) -> Set<Int> {
    var found: Set<Int> = []
    for name in names {
      if let index = question.answers.firstIndex(where: { $0.text.plain.folded == name.text.folded }) {
        found.insert(index)
      } else {
        report(
          .unknownAnswer, "the question '\(question.id)' has no answer '\(name.text)'", at: name.location,
          fix: Self.suggestion(for: name.text, among: question.answers.map(\.text.plain)))
      }
    }
    return found
  }

  /// The name that was probably meant, or all names.
  static func suggestion(for name: String, among names: [String]) -> String {
    Suggestion.didYouMean(name, among: names)
      ?? "write one of \(names.map { "'\($0)'" }.joined(separator: ", "))"
  }
}
