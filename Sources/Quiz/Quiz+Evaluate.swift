extension Quiz {
  /// The outcome of an answer sheet: the reference for the stylesheet and the script.
  ///
  /// Questions are visited in order, and only what is chosen in a visited question counts.
  ///
  /// - If several answers are chosen, the next question is the earliest that any of them leads to, so that no question
  ///   is skipped that one of the answers asks for; but if any of them ends the quiz, it ends. A question without an answer
  ///   goes on to the next.
  /// - An answer that counts towards a result that stops ends the quiz at once, even if questions before it are open:
  ///   somebody who needs help now need not complete a form first. Of several such answers to one question the gravest
  ///   result counts.
  /// - Otherwise there is a result once every visited question is answered: the gravest that an answer counted towards or
  ///   that the total of points reaches, or the last. A result that stops comes without a score.
  ///
  /// A several-choice question counts as open if the answer that excludes all others is chosen together with others.
  /// Positions that do not exist are ignored.
  public func outcome(of sheet: AnswerSheet) -> Outcome {
    var path: [Int] = []
    var open: [Int] = []
    var reasons: [Choice] = []
    var notes: [Choice] = []
    var gravest = lastResult
    var (total, maximum) = (0, 0)
    var position = 0
    while position < questions.count {
      let question = questions[position]
      let chosen = sheet[position].filter(question.answers.indices.contains).sorted()
      path.append(position)
      if !question.isAnswered(by: chosen) { open.append(position) }
      maximum += question.maximum
      for index in chosen {
        let answer = question.answers[index]
        total += answer.points
        if let result = answer.result {
          reasons.append(Choice(question: position, answer: index))
          gravest = min(gravest, result)
        } else if answer.isNote {
          notes.append(Choice(question: position, answer: index))
        }
      }
      // Results that stop are the gravest, so if one was counted towards, it is this.
      if results[gravest].isStop {
        return .decided(Decision(result: gravest, path: path, reasons: reasons, notes: notes))
      }
      position = next(after: chosen, of: position)
    }
    guard open.isEmpty else { return .open(questions: open) }
    return .decided(
      Decision(
        result: min(gravest, result(ofTotal: total)), path: path, reasons: reasons, notes: notes,
        score: isScored ? Score(total: total, maximum: maximum) : nil))
  }
}

extension Quiz {
  /// The next question after some answers to one, or the number of questions if one of them ends the quiz.
  func next(after chosen: some Collection<Int>, of question: Int) -> Int {
    let answers = chosen.lazy.map { questions[question].answers[$0] }
    if answers.contains(where: ends) { return questions.count }
    return answers.map { destination(of: $0, in: question) }.min() ?? question + 1
  }
}

extension Quiz.Question {
  /// Whether a reader may make a choice: exactly one answer, or several of which none excludes the others.
  public func isAnswered(by chosen: some Collection<Int>) -> Bool {
    switch kind {
    case .one: chosen.count == 1
    case .several(let none): !chosen.isEmpty && (chosen.count == 1 || !chosen.contains(none))
    }
  }
}
