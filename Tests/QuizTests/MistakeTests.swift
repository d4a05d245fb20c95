import Diagnostics
import Testing

@testable import Quiz

/// A document with one mistake, and what an editor is told about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// `line:column: code: message`, with `; ` and the fix where it matters.
  let expected: [String]

  init(_ name: String, _ text: String, _ expected: String...) {
    testDescription = name
    self.text = text
    self.expected = expected
  }
}

@Suite("A mistake in a quiz")
struct MistakeTests {
  @Test("is shown where it is, in plain words", arguments: mistakes)
  func mistake(_ mistake: Mistake) {
    let (_, proof, diagnostics) = Notation.draft(mistake.text).examined()
    #expect(proof == nil)
    let shown = diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "?"
      return "\(place): \(diagnostic.check.code): \(diagnostic.message)"
        + (diagnostic.fix.map { $0.hasPrefix("did you mean") ? "; \($0)" : "" } ?? "")
    }
    #expect(shown == mistake.expected)
    for diagnostic in diagnostics { #expect(diagnostic.check.isSafety && diagnostic.fix != nil) }
  }

  @Test("is a warning where text only looks like points", arguments: lookalikes)
  func looksLikePoints(text: String, number: Int?) {
    let (_, proof, diagnostics) = Notation.draft(sound("# b Be?\n( ) \(text)\n( ) No")).examined()
    #expect(diagnostics.map(\.check) == [.pointsInText])
    #expect(diagnostics.first?.location?.line == 5)
    #expect(diagnostics.first?.fix?.contains("{points=\(number ?? 2)}") == true)
    #expect(proof != nil)
  }

  @Test(
    "is none where a text has numbers",
    arguments: [
      "18 to 65", "Type 2 diabetes", "Over 65 (pension age)", "2 or 3 times a week", "No (never)",
      "A score of 7 or more",
      "BMI over 35", "BMI under 16, or over 35", "7–8", "Yes {smiling}", "Weeks 1 (the first) to 4",
    ])
  func numbers(text: String) {
    let (_, proof, diagnostics) = Notation.draft(sound("# b Be?\n( ) \(text)\n( ) No")).examined()
    #expect(diagnostics.isEmpty)
    #expect(proof != nil)
  }

  @Test("is none where the text says the points that the answer adds, and a warning where it says others")
  func saysPoints() {
    func quiz(_ points: Int) -> String { scored("# b Be?\n( ) Monthly (1 point) {points=\(points)}\n( ) No") }
    #expect(Notation.draft(quiz(1)).examined().diagnostics.isEmpty)
    #expect(Notation.draft(quiz(2)).examined().diagnostics.map(\.check) == [.pointsInText])
  }

  @Test(
    "is a warning where a result only looks as if it needed points",
    arguments: ["High (8 points or more)", "High: 8 to 15 points", "High {8}", "High {from 8}"])
  func looksLikeTotal(title: String) {
    let (_, _, diagnostics) = Notation.draft(sound("", results: "# no \(title)\n# end 0 to 7 points"))
      .examined()
    #expect(diagnostics.map(\.check) == [.pointsInText])
    #expect(diagnostics.first?.fix?.contains("{#no from=8}") == true)
  }

  @Test("is none where nothing is wrong")
  func none() {
    let (quiz, proof, diagnostics) = Notation.draft(sound("")).examined()
    #expect(quiz != nil && proof != nil && diagnostics.isEmpty)
  }
}

/// A small sound quiz with `more` after its first question.
private func sound(_ more: String, results: String = "# no No\n# end Nothing") -> String {
  "# age Age?\n( ) Young -> #no\n( ) Old\n\(more)\n\(results)"
}

/// A small sound quiz with points; `more` stands after its first question, `high` marks the result for many points.
private func scored(_ more: String = "", high: String = "from=2") -> String {
  "# tea Tea?\n( ) Daily {points=2}\n( ) Never\n\(more)\n# high High \(high)\n# low Low"
}

private let mistakesWithPoints: [Mistake] =
  ["-1", "1.5", "1,5", "two", "", "1001", "99999999999999999999", "+1", "½"].map { value in
    Mistake(
      "points=\(value)", scored("# b Be?\n( ) Yes {points=\(value)}\n( ) No"),
      "5:10: bad-points: points= takes a whole number from 0 to 1000, not '\(value)'")
  } + [
    Mistake(
      "points twice", scored("# b Be?\n( ) Yes {points=1 points=2}\n( ) No"),
      "5:19: bad-points: points= stands here twice"),
    Mistake(
      "a total that is no number", scored(high: "from=many"),
      "5:13: bad-points: from= takes a whole number from 0 to 1000, not 'many'"),
    Mistake(
      "points on a note", scored("# b Be?\n( ) Yes {points=1} | Tell the doctor\n( ) No"),
      "5:10: misplaced-points: the text below 'Yes' is a note that changes nothing, but the answer adds points"
    ),
    Mistake(
      "points on a result", scored(high: "points=2"),
      "5:13: misplaced-points: points= belongs to an answer, and this is a result"),
    Mistake(
      "points on a question", scored("# b Be? points=1\n( ) Yes\n( ) No"),
      "4:9: misplaced-points: 'Be?' is a question: points belong to its answers, and totals to results"),
    Mistake(
      "a total on an answer", scored("# b Be?\n( ) Yes {from=1}\n( ) No"),
      "5:10: misplaced-points: from= belongs to a result, and this is an answer"),
    Mistake(
      "another value", scored("# b Be?\n( ) Yes {score=1}\n( ) No"),
      "5:10: unknown-mark: 'score=1' means nothing on an answer"),
    Mistake(
      "a total on a result that stops",
      "# tea Tea?\n( ) Daily {points=2}\n( ) Bad -> #help\n# help Help .stop from=2\n# high High from=1\n# low Low",
      "4:19: misplaced-points: the result 'Help' stops the quiz, but a total is known only at its end"),
    Mistake(
      "a total on the last result",
      "# tea Tea?\n( ) Daily {points=2}\n( ) Never\n# high High from=2\n# low Low from=1",
      "5:11: misplaced-points: the last result 'Low' is what readers get below all other totals, so it needs none"
    ),
    Mistake(
      "totals that do not fall",
      "# tea Tea?\n( ) Daily {points=2}\n( ) Never\n# high High from=1\n# some Some from=2\n# low Low",
      "5:13: points-out-of-order: 'Some' starts from 2, but the graver 'High' already from 1"),
    Mistake(
      "points for nothing", "# tea Tea?\n( ) Daily -> #high {points=2}\n( ) Never\n# high High\n# low Low",
      "2:21: unused-points: answers add points, but no result has a total and the score is not shown"),
    Mistake(
      "a total without points", sound("", results: "# no No from=2\n# end Nothing"),
      "5:9: unused-points: 'No' needs points, but no answer adds any"),
    Mistake(
      "a score without points", sound("score shown"),
      "4:7: unused-points: the score is to be shown, but no answer adds points"),
    Mistake(
      "a total that nobody reaches", scored(high: "from=3"),
      "5:8: unreachable-total: nobody reaches the 3 points of 'High': the largest total that occurs is 2"),
    Mistake(
      "a total that is always passed",
      "# tea Tea?\n( ) Daily {points=4}\n( ) Never\n# high High from=4\n# some Some from=1\n# low Low",
      "5:8: unreachable-total: nobody has a total from 1 to 3, which leads to 'Some': the next that occurs is 4"
    ),
    Mistake(
      "a total that comes only with a graver answer",
      "# tea Tea?\n( ) Daily -> #high {points=2}\n( ) Never\n# high High\n# some Some from=2\n# low Low",
      "5:8: unreachable-result: nobody ever gets the result 'Some': a graver one always wins, for example answering 'Daily'"
        + " to 'Tea?' gives 'High'"),
    Mistake(
      "a last result that points always pass",
      "# tea Tea?\n( ) Daily {points=2}\n( ) Weekly {points=1}\n# high High from=2\n# some Some from=1\n# low Low",
      "6:7: unreachable-result: nobody ever gets the result 'Low': even answering 'Weekly' to 'Tea?' gives 'Some'"
    ),
    Mistake(
      "an expectation that points break",
      scored("# b Be?\n( ) Yes {points=2}\n( ) No\nexpect b=No at-least high"),
      "7:1: expectation-fails: expected at least 'High', but answering 'Never' to 'Tea?', then 'No' to 'Be?' gives 'Low'"
    ),
    Mistake(
      "an end without a result", sound("# b Be?\n( ) Yes {.end}\n( ) No"),
      "5:11: misplaced-end: the answer 'Yes' ends the quiz, but counts towards no result"),
    Mistake(
      "an end with a question", sound("# b Be?\n( ) Yes -> #c {.end}\n( ) No\n# c Ce?\n( ) Yes\n( ) No"),
      "5:17: misplaced-end: the answer 'Yes' ends the quiz, but counts towards no result"),
    Mistake(
      "an end with a result that stops",
      sound("# b Be?\n( ) Yes -> #help {.end}\n( ) No", results: "# help Help .stop\n# no No\n# end Nothing"),
      "5:20: misplaced-end: the result 'Help' stops the quiz anyway"),
    Mistake(
      "more questions and results than can be proven",
      (0..<1500).map { "# q\($0) Q\n( ) Yes -> #r\($0)\n( ) No" }.joined(separator: "\n")
        + (0..<8000).map { "\n# r\($0) R" }.joined(),
      "1:8: quiz-too-large: the questions and results of this quiz are too many: its proof would take more than 20000000"
        + " steps"),
    Mistake(
      "more sums than can be proven",
      (0..<60).map { "# q\($0) Q\($0)\n( ) Yes {points=1000}\n( ) Little {points=1}\n( ) No" }.joined(
        separator: "\n")
        + "\n# high High from=8\n# low Low",
      "1:8: quiz-too-large: the points of this quiz add up to 60000 in too many ways: its proof would take more than"
        + " 20000000 steps"),
  ]

/// Texts that look like points, with the number to write.
private let lookalikes: [(String, Int?)] = [
  ("Monthly (1 point)", 1), ("Monthly (+1)", 1), ("Monthly [2]", 2), ("Monthly {+1}", 1), ("Monthly {2}", 2),
  ("Monthly (2 pts) or less", 2), ("(3) Monthly", 3), ("2 points: Monthly", 2), ("Monthly: 2 points", 2),
  ("Monthly 2 points", 2), ("Monthly (one point)", 1),
  ("Monthly = 2", 2), ("Monthly +2", 2), ("Monthly {points: 2}", 2), ("Monthly {points 2}", 2),
  ("Monthly {points}", nil), ("Monthly (punto: 1)", 1), ("Monthly (2 Punkte)", 2),
]

private let mistakes: [Mistake] =
  mistakesWithPoints + [
    Mistake("nothing at all", "", "1:8: no-questions: the quiz asks nothing"),
    Mistake("results only", "# a A\n# b B", "1:8: no-questions: the quiz asks nothing"),
    Mistake(
      "no results", "# a A?\n( ) Yes\n( ) No", "1:5: no-results: no result stands after the last question"),
    Mistake(
      "a question without answers", "# a Ah?\n# b Be?\n( ) Yes -> #r\n( ) No\n# r R\n# s S",
      "1:5: question-without-answers: 'Ah?' has no answers, but stands before the last question"),
    Mistake("one answer", sound("# b Be?\n( ) Yes"), "5:5: too-few-answers: 'Be?' has only one answer"),
    Mistake(
      "both kinds", sound("# b Be?\n( ) Yes\n[ ] No"),
      "6:5: mixed-answers: 'Be?' mixes '( )' and '[ ]' answers"),
    Mistake(
      "an answer twice", sound("# b Be?\n( ) It's so\n( ) it\u{2019}s  so"),
      "6:5: duplicate-answer: 'Be?' has the answer 'it\u{2019}s  so' twice, first in line 5"),
    Mistake(
      "an answer without text", sound("# b Be?\n( ) \n( ) Yes"), "5:5: missing-text: an answer has no text"),
    Mistake(
      "a heading without text", sound("# b \n( ) No\n( ) Yes"), "4:5: missing-text: a heading has no text"),
    Mistake(
      "no way out", sound("# b Be?\n[ ] This\n[ ] That"),
      "4:5: missing-none: a reader to whom nothing applies cannot answer 'Be?'"),
    Mistake(
      "two ways out", sound("# b Be?\n[ ] This {.none}\n[ ] That {.none}"),
      "6:12: misplaced-none: 'Be?' has a second answer marked {.none}"),
    Mistake(
      "none where one is chosen", sound("# b Be?\n( ) This\n( ) That {.none}"),
      "6:12: misplaced-none: {.none} has no meaning where only one answer can be chosen"),
    Mistake(
      "a misspelt none", sound("# b Be?\n[ ] This\n[ ] That {.nome}"),
      "4:5: missing-none: a reader to whom nothing applies cannot answer 'Be?'",
      "6:12: unknown-mark: the mark '.nome' means nothing on an answer, which may only be marked {.none} or {.end}; did you mean 'none'?"
    ),
    Mistake(
      "a misspelt stop", sound("", results: "# no No .stopp\n# end Nothing"),
      "5:10: unknown-mark: the mark '.stopp' means nothing on a result, which may only be marked {.stop}; did you mean 'stop'?"
    ),
    Mistake(
      "a question that stops", sound("# b Be? .stop\n( ) This\n( ) That"),
      "4:10: misplaced-stop: 'Be?' is a question, and only a result can stop the quiz"),
    Mistake(
      "a marked question", sound("# b Be? .big\n( ) This\n( ) That"),
      "4:10: unknown-mark: the mark '.big' means nothing on a question, which takes no mark"),
    Mistake(
      "a stop after a lesser result", sound("", results: "# no No\n# now Now .stop\n# end Nothing"),
      "6:7: stop-out-of-order: the result 'Now' stops, so it must stand before 'No', which does not"),
    Mistake(
      "a last result that stops", sound("", results: "# no No .stop\n# end Nothing .stop"),
      "6:7: stop-out-of-order: the last result 'Nothing' stops, but it is what readers get where no answer counts"
    ),
    Mistake(
      "a target that is not there", sound("# b Be?\n( ) This -> #ond\n( ) That"),
      "5:13: unknown-target: the answer 'This' leads to '#ond', which is not a question or result; did you mean 'end'?"
    ),
    Mistake(
      "a target on another page", sound("# b Be?\n( ) This -> a.md#x\n( ) That"),
      "5:13: unknown-target: the answer 'This' links to 'a.md#x', which is not in this quiz"),
    Mistake(
      "two targets", sound("# b Be?\n( ) This -> #no -> #end\n( ) That"),
      "5:20: several-targets: the answer 'This' has a second link, but can lead to one place only"),
    Mistake(
      "a jump back", sound("# b Be?\n( ) This -> #age\n( ) That"),
      "5:13: backward-jump: the answer 'This' leads back to the earlier question 'Age?'"),
    Mistake(
      "a jump to itself", sound("# b Be?\n( ) This -> #b\n( ) That"),
      "5:13: backward-jump: the answer 'This' leads back to its own question"),
    Mistake(
      "an id twice", sound("# age Again?\n( ) This\n( ) That"),
      "4:3: duplicate-quiz-id: the id 'age' is already used for 'Age?'"),
    Mistake(
      "an id that an answer needs", sound("# age_1 Again?\n( ) This\n( ) That"),
      "4:3: duplicate-quiz-id: the id 'age_1' of 'Again?' is needed for the answers to 'Age?'"),
    Mistake(
      "an id that the page needs", sound("# quiz-open Open?\n( ) This\n( ) That"),
      "4:3: duplicate-quiz-id: the id 'quiz-open' is already used for the message that questions are open"),
    Mistake(
      "a question nobody is asked",
      "# a Ah?\n( ) Yes -> #c\n( ) No -> #c\n# b Be?\n( ) Yes\n( ) No\n# c Ce?\n( ) Yes -> #r\n( ) No\n# r R\n# s S",
      "4:5: unreachable-question: nobody is ever asked 'Be?': answering 'Yes' to 'Ah?' leads past it to 'Ce?'"
    ),
    Mistake(
      "a question behind a stop",
      "# a Ah?\n( ) Yes -> #r\n( ) No -> #r\n# b Be?\n( ) Yes\n( ) No\n# r R .stop\n# s S",
      "4:5: unreachable-question: nobody is ever asked 'Be?': answering 'Yes' to 'Ah?' ends the quiz before it",
      "8:5: unreachable-result: nobody ever gets the result 'S': even answering 'Yes' to 'Ah?' counts towards 'R'"
    ),
    Mistake(
      "a result nobody gets", sound("", results: "# no No\n# other Other\n# end Nothing"),
      "6:9: unreachable-result: nobody ever gets the result 'Other': no answer counts towards it"),
    Mistake(
      "a result that never wins",
      "# a Ah?\n( ) Yes -> #q\n( ) No -> #s\n# b Be?\n( ) Yes -> #s\n( ) No -> #s\n# q Cu?\n( ) Yes -> #r\n( ) No -> #s\n"
        + "# r R\n# s S\n# t T",
      "12:5: unreachable-result: nobody ever gets the result 'T': even answering 'Yes' to 'Ah?', then 'No' to 'Cu?' counts"
        + " towards 'S'"),
    Mistake(
      "a result that a graver one always beats",
      "# a Ah?\n( ) Yes -> #r\n( ) No -> #d\n# b Be?\n( ) Yes -> #s\n( ) No\n# d De?\n( ) Yes\n( ) No\n# r R\n# s S\n# t T",
      "11:5: unreachable-result: nobody ever gets the result 'S': a graver one always wins, for example answering 'Yes' to"
        + " 'Ah?', then 'Yes' to 'Be?', then 'Yes' to 'De?' gives 'R'"),
    Mistake(
      "an unknown question", sound("expect agge=Young at-least no"),
      "4:8: unknown-question: no question has the id 'agge'; did you mean 'age'?"),
    Mistake(
      "an unknown answer", sound("expect age=Yong at-least no"),
      "4:12: unknown-answer: the question 'age' has no answer 'Yong'; did you mean 'Young'?"),
    Mistake(
      "an unknown result", sound("expect age=Young at-least non"),
      "4:27: unknown-result: no result has the id 'non'; did you mean 'no'?"),
    Mistake(
      "a question named twice", sound("expect age=Young, age=Old at-least no"),
      "4:19: unknown-question: the question 'age' is named twice"),
    Mistake(
      "an expectation that fails", sound("# b Be?\n( ) Yes\n( ) No\nexpect b=Yes at-least no"),
      "7:1: expectation-fails: expected at least 'No', but answering 'Old' to 'Age?', then 'Yes' to 'Be?' gives 'Nothing'"
    ),
    Mistake(
      "an expectation of something exact", sound("# b Be?\n( ) Yes\n( ) No\nexpect b=Yes exactly end"),
      "7:1: expectation-fails: expected exactly 'Nothing', but answering 'Young' to 'Age?', then 'Yes' to 'Be?' gives 'No'"
    ),
    Mistake(
      "an expectation about nobody",
      sound(
        "# b Be?\n( ) Yes -> #d\n( ) No\n# c Ce?\n( ) Yes\n( ) No\n# d De?\n( ) Yes\n( ) No\nexpect b=Yes,c=No at-least no"
      ),
      "13:1: expectation-never-applies: no reader can give all the answers that this expectation names"),
    Mistake(
      "two mistakes at once", sound("# b Be?\n( ) This -> #age\n( ) This"),
      "5:13: backward-jump: the answer 'This' leads back to the earlier question 'Age?'",
      "6:5: duplicate-answer: 'Be?' has the answer 'This' twice, first in line 5"),
  ]
