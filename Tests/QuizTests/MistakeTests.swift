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

private let mistakes: [Mistake] = [
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
    "6:12: unknown-mark: the mark '.nome' means nothing on an answer, which may only be marked {.none}; did you mean 'none'?"
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
    "4:5: unreachable-question: nobody is ever asked 'Be?': answering 'Yes' to 'Ah?' leads past it to 'Ce?'"),
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
