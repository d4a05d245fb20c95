import Text

/// One row of "How this check decides": what an answer does.
public struct Rule: Sendable, Hashable {
  /// The answer that the row is about.
  public let choice: Choice
  /// The question.
  public let question: RichText
  /// Whether this is the first row of its question.
  public let isFirst: Bool
  /// How many rows its question has.
  public let answerCount: Int
  /// The answer.
  public let answer: RichText
  /// The points that it adds.
  public let points: Int
  /// What the answer does, in words.
  public let effect: String
  /// The heading that the effect names, for a link; `nil` if the answer goes on.
  public let targetID: String?
  /// The reason or note that comes with the answer, or empty.
  public let reason: RichText
}

extension Quiz {
  /// What every answer does, in the order of the questions: all that the quiz decides.
  public var rules: [Rule] {
    var rules: [Rule] = []
    for (index, question) in questions.enumerated() {
      for (number, answer) in question.answers.enumerated() {
        let (effect, targetID) = effect(of: answer)
        rules.append(
          Rule(
            choice: Choice(question: index, answer: number), question: question.title, isFirst: number == 0,
            answerCount: question.answers.count, answer: answer.text, points: answer.points, effect: effect,
            targetID: targetID,
            reason: answer.reason))
      }
    }
    return rules
  }

  /// The rules as plain text, for a terminal.
  public var rulesText: String {
    var text = ""
    for (index, question) in questions.enumerated() {
      let kind = question.none == nil ? "choose one" : "choose all that apply"
      text += "\(index + 1). \(question.title.plain) (\(kind))\n"
      let width = min(48, question.answers.map(\.text.plain.count).max() ?? 0)
      for answer in question.answers {
        let padding = String(repeating: " ", count: max(0, width - answer.text.plain.count))
        text += "   \(answer.text.plain)\(padding)  -> \(effect(of: answer).text)\n"
        if !answer.reason.isEmpty {
          text += "     \(answer.isNote ? "note" : "reason"): \(answer.reason.plain)\n"
        }
      }
    }
    text +=
      isScored
      ? "\nThe result is the gravest that an answer counted towards or that the total of points reaches:\n"
      : "\nThe result is the gravest that an answer counted towards:\n"
    for index in results.indices { text += "   \(results[index].title.plain)\(condition(of: index))\n" }
    return text
  }

  /// When a result is given, where that is more than that answers count towards it, in parentheses.
  func condition(of result: Int) -> String {
    if results[result].isStop { return " (ends the quiz at once)" }
    if result == lastResult { return " (if no other applies)" }
    return results[result].from.map { " (from \(counted($0, "point")) on)" } ?? ""
  }

  private func effect(of answer: Answer) -> (text: String, targetID: String?) {
    let (text, targetID) = way(of: answer)
    return (answer.points > 0 ? "adds \(counted(answer.points, "point")), \(text)" : text, targetID)
  }

  private func way(of answer: Answer) -> (text: String, targetID: String?) {
    switch answer.target {
    case .next: return (answer.isNote ? "goes on, with a note" : "goes on", nil)
    case .question(let index):
      let note = answer.isNote ? ", with a note" : ""
      return ("skips to '\(questions[index].title.plain)'\(note)", questions[index].id)
    case .result(let index):
      let result = results[index]
      let verb = result.isStop ? "ends the quiz with" : "counts towards"
      return ("\(verb) '\(result.title.plain)'\(answer.ends ? " and ends the quiz" : "")", result.id)
    }
  }
}
