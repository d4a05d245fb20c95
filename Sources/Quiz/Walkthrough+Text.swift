extension Quiz {
  /// Answers in words, for a message: `answering 'Under 18' to 'How old are you?', then 'None' to 'Any of
  /// these?'`.
  ///
  /// Up to three are all named. Of more, only those that do more than go on, and those to a question in `keeping`.
  func describe(_ way: Walkthrough, keeping conditions: [Int: Set<Int>] = [:]) -> String {
    var named = way.steps
    if named.count > 3 {
      named = named.filter { conditions[$0.question] != nil || isNotable($0) }
    }
    let words = named.map { step in
      let question = questions[step.question]
      let answers = step.answers.map { quoted(question.answers[$0].text) }.joined(separator: " and ")
      return "\(answers) to \(quoted(question.title))"
    }
    guard !words.isEmpty else { return "an answer that just goes on to every question" }
    let rest = named.count < way.steps.count ? ", and just going on elsewhere," : ""
    return "answering " + words.joined(separator: ", then ") + rest
  }

  private func isNotable(_ step: Walkthrough.Step) -> Bool {
    step.answers.contains { questions[step.question].answers[$0].target != .next }
  }
}
