import Diagnostics

extension DraftReader {
  /// The question at a position; `nil` if it cannot be one, and its mistakes are reported.
  mutating func readQuestion(at index: Int) -> Quiz.Question? {
    let section = questions[index]
    for mark in section.marks {
      if mark.text == "stop" {
        report(
          .misplacedStop, "\(quoted(section.title)) is a question, and only a result can stop the quiz",
          at: mark.location, fix: "put {.stop} on the result that the answer links to")
      } else {
        reportUnknownMark(mark, allowed: [], place: "a question")
      }
    }
    checkSettings(ofQuestion: section)
    guard let first = section.answers.first else {
      report(
        .questionWithoutAnswers,
        "\(quoted(section.title)) has no answers, but stands before the last question", at: section.location,
        fix: "write its answers below it, or move it below the last question if it is a result")
      return nil
    }
    checkTexts(of: section)
    let answers = section.answers.enumerated().map { number, answer in
      let target = readTarget(of: answer, in: index)
      return Quiz.Answer(
        id: PageID.answer(section.id.text, number), text: answer.text, target: target,
        ends: readEnd(of: answer, target),
        points: readPoints(of: answer, isNote: target.result == nil && !answer.reason.isEmpty),
        reason: answer.reason, location: answer.location)
    }
    guard let kind = readKind(of: section, first: first) else { return nil }
    return Quiz.Question(
      id: section.id.text, title: section.title, why: section.body, kind: kind, answers: answers,
      location: section.location)
  }

  private mutating func checkTexts(of section: QuizDraft.Section) {
    if section.answers.count == 1 {
      report(
        .tooFewAnswers, "\(quoted(section.title)) has only one answer", at: section.answers[0].location,
        fix: "write at least two, so that there is something to choose")
    }
    var seen: [String: QuizDraft.Answer] = [:]
    for answer in section.answers {
      let key = answer.text.plain.folded
      if key.isEmpty {
        report(
          .missingText, "an answer has no text", at: answer.location, fix: "write what the reader chooses")
      } else if let earlier = seen[key] {
        report(
          .duplicateAnswer,
          "\(quoted(section.title)) has the answer \(quoted(answer.text)) twice, first in line "
            + "\(earlier.location.line)",
          at: answer.location, fix: "change or remove one of them")
      } else {
        seen[key] = answer
      }
    }
  }

  private mutating func readKind(of section: QuizDraft.Section, first: QuizDraft.Answer) -> Quiz.Question
    .Kind?
  {
    if let other = section.answers.first(where: { $0.box != first.box }) {
      report(
        .mixedAnswers, "\(quoted(section.title)) mixes '( )' and '[ ]' answers", at: other.location,
        fix: "use '( )' where one is chosen and '[ ]' where several can be")
      return nil
    }
    var none: Int?
    for (index, answer) in section.answers.enumerated() {
      for mark in answer.marks where !["none", "end"].contains(mark.text) {
        reportUnknownMark(mark, allowed: ["none", "end"], place: "an answer")
      }
      guard let mark = answer.marks.first(where: { $0.text == "none" }) else { continue }
      if first.box == .round {
        report(
          .misplacedNone, "{.none} has no meaning where only one answer can be chosen", at: mark.location,
          fix: "remove it, or use '[ ]' for all answers")
      } else if none != nil {
        report(
          .misplacedNone, "\(quoted(section.title)) has a second answer marked {.none}", at: mark.location,
          fix: "mark only the answer that excludes all others")
      }
      none = none ?? index
    }
    guard first.box == .square else { return .one }
    if none == nil {
      report(
        .missingNone, "a reader to whom nothing applies cannot answer \(quoted(section.title))",
        at: section.location, fix: "add an answer such as '- [ ] None of these {.none}'")
    }
    return none.map { .several(none: $0) }
  }

  /// Whether an answer ends the quiz by itself; only one that counts towards a result that does not stop can.
  private mutating func readEnd(of answer: QuizDraft.Answer, _ target: Quiz.Answer.Target) -> Bool {
    guard let mark = answer.marks.first(where: { $0.text == "end" }) else { return false }
    guard let result = target.result else {
      report(
        .misplacedEnd, "the answer \(quoted(answer.text)) ends the quiz, but counts towards no result",
        at: mark.location,
        fix: "link it to a result, as in → [Result](#\(results.first?.id.text ?? "id")) {.end}")
      return false
    }
    guard !results[result].marks.contains(where: { $0.text == "stop" }) else {
      report(
        .misplacedEnd, "the result \(quoted(results[result].title)) stops the quiz anyway", at: mark.location,
        fix: "remove {.end}")
      return false
    }
    return true
  }

  /// Where an answer leads; for a mistake, which is reported, `.next`.
  private mutating func readTarget(of answer: QuizDraft.Answer, in index: Int) -> Quiz.Answer.Target {
    guard let link = answer.links.first else { return .next }
    for other in answer.links.dropFirst() {
      report(
        .severalTargets,
        "the answer \(quoted(answer.text)) has a second link, but can lead to one place only",
        at: other.location, fix: "move other links into the text below the answer")
    }
    guard link.text.hasPrefix("#") else {
      report(
        .unknownTarget,
        "the answer \(quoted(answer.text)) links to '\(link.text)', which is not in this quiz",
        at: link.location,
        fix:
          "link to a question or result, as in (#\(results.first?.id.text ?? "id")); other links go into the "
          + "text below"
      )
      return .next
    }
    let id = String(link.text.dropFirst())
    if let result = resultIndices[id] { return .result(result) }
    guard let target = questionIndices[id] else {
      report(
        .unknownTarget,
        "the answer \(quoted(answer.text)) leads to '#\(id)', which is not a question or result",
        at: link.location, fix: Self.suggestion(for: id, among: draft.sections.map(\.id.text)))
      return .next
    }
    guard target > index else {
      let place =
        target == index ? "its own question" : "the earlier question \(quoted(questions[target].title))"
      report(
        .backwardJump, "the answer \(quoted(answer.text)) leads back to \(place)", at: link.location,
        fix: "lead to a later question or a result, or remove the link to go on")
      return .next
    }
    return .question(target)
  }
}

extension String {
  /// The text for comparisons, which ignore case, the form of quotation marks, and the number of spaces.
  var folded: String {
    var result = ""
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": result += "'"
      case "\u{201C}", "\u{201D}": result += "\""
      case "\u{2013}", "\u{2014}": if !result.hasSuffix("-") { result += "-" }
      case "-": if !result.hasSuffix("-") { result += "-" }
      case _ where scalar.properties.isWhitespace:
        if !result.isEmpty, !result.hasSuffix(" ") { result += " " }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.hasSuffix(" ") ? String(result.dropLast()) : result
  }
}
