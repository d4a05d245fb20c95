internal import Text

extension Quiz {
  /// An answer sheet and its outcome, as one line of JSON with the ids of the page.
  ///
  /// ```json
  /// {"answers":["age_1","heart_2"],"open":[],"result":"not-suitable","path":["age","heart"],"reasons":["age_1"],"notes":[]}
  /// ```
  ///
  /// `open` names the questions that must be answered first; unless it is empty, `result` is `null`. If answers add points,
  /// `score` is the total and `maximum` the greatest total of the reader's path; both are `null` without a score.
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
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("answers", ids: chosen)
      json.member("open", ids: open.map(question))
      json.key("result")
      if let decision { json.text(results[decision.result].id) } else { json.null() }
      json.member("path", ids: decision?.path.map(question) ?? [])
      json.member("reasons", ids: decision?.reasons.map(name) ?? [])
      json.member("notes", ids: decision?.notes.map(name) ?? [])
      guard isScored else { return }
      json.member("score", numberOrNull: decision?.score?.total)
      json.member("maximum", numberOrNull: decision?.score?.maximum)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, numberOrNull number: Int?) {
    key(name)
    if let number { self.number(number) } else { null() }
  }

  fileprivate mutating func member(_ name: String, ids: [String]) {
    member(name) { json in
      json.array { json in for id in ids { json.text(id) } }
    }
  }
}
