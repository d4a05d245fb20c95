import Diagnostics
import Text

extension DraftReader {
  /// The most that one answer may add.
  private static let mostPoints = 1000

  /// The points of an answer; 0 for a mistake, which is reported.
  mutating func readPoints(of answer: QuizDraft.Answer, isNote: Bool) -> Int {
    let settings = take("points", of: answer.settings) { reader, setting in
      let number = setting.value.isEmpty ? "2" : setting.value
      if setting.name == "from" {
        reader.report(
          .misplacedPoints, "from= belongs to a result, and this is an answer", at: setting.location,
          fix: "write points=\(number) for the points that the answer adds")
      } else {
        reader.reportUnknown(setting, place: "an answer", fix: "for points, write {points=\(number)}")
      }
    }
    let number = settings.first.flatMap { readNumber($0) }
    if let number, number > 0, isNote, let setting = settings.first {
      report(
        .misplacedPoints,
        "the text below \(quoted(answer.text)) is a note that changes nothing, but the answer adds points",
        at: setting.location,
        fix: "link the answer to a result, or move the text below it to the question or a result")
    }
    warnOfPoints(in: answer, known: number)
    return number ?? 0
  }

  /// From which total on a result is given; `nil` where none is said, and for a mistake, which is reported.
  mutating func readThreshold(of section: QuizDraft.Section, isStop: Bool, isLast: Bool) -> Int? {
    let settings = take("from", of: section.settings) { reader, setting in
      if setting.name == "points" {
        reader.report(
          .misplacedPoints, "points= belongs to an answer, and this is a result", at: setting.location,
          fix: "write from=\(setting.value) for the total from which on the result is given")
      } else {
        reader.reportUnknown(setting, place: "a result", fix: "for a total of points, write from=8")
      }
    }
    if settings.isEmpty { warnOfPoints(in: section, isLast: isLast) }
    guard let setting = settings.first, let number = readNumber(setting) else { return nil }
    if isStop {
      report(
        .misplacedPoints,
        "the result \(quoted(section.title)) stops the quiz, but a total is known only at its end",
        at: setting.location, fix: "remove from=\(setting.value) or .stop")
      return nil
    }
    if isLast, number > 0 {
      report(
        .misplacedPoints,
        "the last result \(quoted(section.title)) is what readers get below all other totals, so it needs none",
        at: setting.location, fix: "remove from=\(setting.value), or write a result for fewer points below it"
      )
      return nil
    }
    return number
  }

  /// Reports what a question cannot have.
  mutating func checkSettings(ofQuestion section: QuizDraft.Section) {
    for setting in section.settings {
      if ["points", "from"].contains(setting.name) {
        report(
          .misplacedPoints,
          "\(quoted(section.title)) is a question: points belong to its answers, and totals to results",
          at: setting.location, fix: "write {points=1} after an answer, or from= on a result")
      } else {
        reportUnknown(setting, place: "a question", fix: "remove it")
      }
    }
  }

  /// Checks that graver results need more points: readers of the document see results gravest first.
  mutating func checkOrderOfThresholds(_ results: [Quiz.Result]) {
    var graver: Quiz.Result?
    for result in results {
      guard let from = result.from else { continue }
      if let graver, let limit = graver.from, from >= limit {
        report(
          .pointsOutOfOrder,
          "\(quoted(result.title)) starts from \(from), but the graver \(quoted(graver.title)) already from \(limit)",
          at: setting("from", of: result)?.location ?? result.location,
          fix: "write fewer points here, or put the results in order: the gravest first, with the most points"
        )
      }
      graver = result
    }
  }

  /// Reports points of which no reader would ever learn, and totals that nothing adds up to.
  mutating func checkUse(of quiz: Quiz) {
    let threshold = quiz.results.dropLast().first { $0.from != nil }
    if quiz.isScored, threshold == nil, !quiz.showsScore {
      let first = questions.lazy.flatMap(\.answers).flatMap(\.settings).first {
        $0.name == "points" && $0.value != "0"
      }
      report(
        .unusedPoints, "answers add points, but no result has a total and the score is not shown",
        at: first?.location ?? quiz.location,
        fix: "write from= on a result, as in {#id from=8}, or score: shown in the front matter")
    } else if !quiz.isScored, let threshold {
      report(
        .unusedPoints, "\(quoted(threshold.title)) needs points, but no answer adds any",
        at: setting("from", of: threshold)?.location ?? threshold.location,
        fix: "write {points=1} after an answer, or remove from=")
    } else if !quiz.isScored, let place = draft.scoreLocation {
      report(
        .unusedPoints, "the score is to be shown, but no answer adds points", at: place,
        fix: "write {points=1} after an answer, or remove score:")
    }
  }

  // MARK: Parts

  /// The settings of a name, of which there may be one; the others are passed on.
  private mutating func take(
    _ name: String, of settings: [QuizDraft.Setting],
    others: (inout Self, QuizDraft.Setting) -> Void
  ) -> [QuizDraft.Setting] {
    for setting in settings where setting.name != name { others(&self, setting) }
    let found = settings.filter { $0.name == name }
    for second in found.dropFirst() {
      report(.badPoints, "\(name)= stands here twice", at: second.location, fix: "keep one of them")
    }
    return found
  }

  private mutating func readNumber(_ setting: QuizDraft.Setting) -> Int? {
    if !setting.value.isEmpty, setting.value.utf8.allSatisfy(\.isASCIIDigit),
      let number = Int(setting.value), number <= Self.mostPoints
    {
      return number
    }
    report(
      .badPoints,
      "\(setting.name)= takes a whole number from 0 to \(Self.mostPoints), not '\(setting.value)'",
      at: setting.location, fix: "write for example \(setting.name)=2")
    return nil
  }

  private mutating func reportUnknown(_ setting: QuizDraft.Setting, place: String, fix: String) {
    report(
      .unknownMark, "'\(setting.name)=\(setting.value)' means nothing on \(place)", at: setting.location,
      fix: fix)
  }

  private func setting(_ name: String, of result: Quiz.Result) -> QuizDraft.Setting? {
    results.first { $0.id.text == result.id }?.settings.first { $0.name == name }
  }

  private mutating func warnOfPoints(in answer: QuizDraft.Answer, known: Int?) {
    let text = PointsInText.find(inAnswer: answer.text.withoutCitations)
    let found = text ?? PointsInText.find(inAnswer: answer.reason.plain).flatMap { $0.isWhole ? $0 : nil }
    guard let found, found.number == nil || found.number != known else { return }
    let number = found.number.map(String.init) ?? "2"
    report(
      .pointsInText, "'\(found.written)' looks like points, but is text that adds nothing",
      at: answer.location, fix: "write {points=\(number)} at the end of the answer, or say it in other words")
  }

  private mutating func warnOfPoints(in section: QuizDraft.Section, isLast: Bool) {
    guard let found = PointsInText.find(inResult: section.title.plain),
      !isLast || found.written.hasPrefix("{")
    else { return }
    let number = found.number.map(String.init) ?? "8"
    report(
      .pointsInText, "'\(found.written)' looks like a total of points, but is text that decides nothing",
      at: section.location,
      fix: "write {#\(section.id.text) from=\(number)} behind the result, or say it in other words")
  }
}
