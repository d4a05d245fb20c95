import Diagnostics
import Quiz

/// The keys that only a quiz has.
extension Fields {
  /// What a quiz must do whatever else is answered: a list of groups with `when:`, and `at-least:` or `exactly:`.
  ///
  /// ```yaml
  /// expect:
  ///   - when: {age: Under 18}
  ///     at-least: not-suitable
  /// ```
  mutating func expectations(_ key: String) -> [QuizDraft.Expectation] {
    groups(key) { fields in
      let conditions = fields.group("when") { $0.conditions() } ?? []
      fields.record?.alternatives = .one(of: ["at-least", "exactly"])
      let (least, exact) = (fields.text("at-least"), fields.text("exactly"))
      // Half an expectation would mean something else.
      guard fields.diagnostics.isEmpty else { return nil }
      guard least == nil || exact == nil else {
        fields.complain(
          "an expectation can name only one result", at: exact?.location ?? fields.location,
          fix: "keep at-least: or exactly:")
        return nil
      }
      guard let result = least ?? exact else {
        fields.complain(
          "this expectation names no result", at: fields.location,
          fix: "add at-least: or exactly: and the id of a result")
        return nil
      }
      return QuizDraft.Expectation(
        conditions: conditions, bound: least == nil ? .exactly : .atLeast,
        result: QuizDraft.Name(result.value, at: result.location), location: fields.location)
    }
  }

  /// Where `score: shown` stands; any other value is a mistake.
  mutating func shownScore(_ key: String) -> Location? {
    guard let score = text(key, .pattern("^shown$")) else { return nil }
    guard score.value == "shown" else {
      complain(
        "'\(key)' can only be shown, not '\(score.value)'", at: score.location,
        fix: "write \(key): shown, or leave it out")
      return nil
    }
    return score.location
  }

  /// The questions by their ids, each with the text of an answer or a list of them.
  private mutating func conditions() -> [QuizDraft.Expectation.Condition] {
    eachKey { fields, key in
      let answers = fields.texts(key).map { QuizDraft.Name($0.value, at: $0.location) }
      let position = fields.location(of: key) ?? fields.location
      return .init(question: QuizDraft.Name(key, at: position), answers: answers)
    }
  }
}
