extension Quiz {
  /// An answer sheet and its outcome, as one line of JSON with the ids of the page.
  ///
  /// ```json
  /// {"answers":["age_1","heart_2"],"open":[],"result":"not-suitable","path":["age","heart"],"reasons":["age_1"],"notes":[]}
  /// ```
  ///
  /// `open` names the questions that must be answered first; unless it is empty, `result` is `null`.
  public func json(of sheet: AnswerSheet) -> String {
    let chosen = questions.enumerated().flatMap { index, question in
      sheet[index].filter(question.answers.indices.contains).sorted().map { question.answers[$0].id }
    }
    let name = { (choice: Choice) in questions[choice.question].answers[choice.answer].id }
    let question = { (index: Int) in questions[index].id }
    let (open, decision): ([Int], Decision?) =
      switch outcome(of: sheet) {
      case .open(let questions): (questions, nil)
      case .decided(let decision): ([], decision)
      }
    let fields: [String] = [
      field("answers", chosen), field("open", open.map(question)),
      "\"result\":" + (decision.map { quotedJSON(results[$0.result].id) } ?? "null"),
      field("path", decision?.path.map(question) ?? []), field("reasons", decision?.reasons.map(name) ?? []),
      field("notes", decision?.notes.map(name) ?? []),
    ]
    return "{" + fields.joined(separator: ",") + "}"
  }
}

private func field(_ name: String, _ ids: [String]) -> String {
  "\"\(name)\":[\(ids.map(quotedJSON).joined(separator: ","))]"
}

/// An id as a JSON string (RFC 8259, section 7); ids have no control characters.
private func quotedJSON(_ id: String) -> String {
  "\"" + id.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
