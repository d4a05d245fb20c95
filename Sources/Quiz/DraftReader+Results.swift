import Diagnostics

extension DraftReader {
  /// The results after the last question.
  ///
  /// Results that stop must be the gravest: an answer that stops always wins, so any other order would mislead the
  /// readers of the document.
  mutating func readResults() -> [Quiz.Result] {
    var firstThatGoesOn: QuizDraft.Section?
    var read: [Quiz.Result] = []
    for (index, section) in results.enumerated() {
      let isStop = readMarks(of: section, allowed: "stop", place: "a result")
      if !isStop { firstThatGoesOn = firstThatGoesOn ?? section }
      if isStop, index == results.count - 1 {
        report(
          .stopOutOfOrder,
          "the last result \(quoted(section.title)) stops, but it is what readers get where no answer counts",
          at: section.location, fix: "remove {.stop}, or write a result for everybody else below it")
      } else if isStop, let other = firstThatGoesOn {
        report(
          .stopOutOfOrder,
          "the result \(quoted(section.title)) stops, so it must stand before "
            + "\(quoted(other.title)), which does not",
          at: section.location, fix: "move it up: results stand gravest first, and one that stops always wins"
        )
      }
      let from = readThreshold(of: section, isStop: isStop, isLast: index == results.count - 1)
      read.append(
        Quiz.Result(
          id: section.id.text, title: section.title, body: section.body, isStop: isStop, from: from,
          location: section.location))
    }
    checkOrderOfThresholds(read)
    return read
  }

  /// Whether a heading has the one mark that it may have; every other mark is reported.
  private mutating func readMarks(of section: QuizDraft.Section, allowed: String, place: String) -> Bool {
    for mark in section.marks where mark.text != allowed {
      reportUnknownMark(mark, allowed: [allowed], place: place)
    }
    return section.marks.contains { $0.text == allowed }
  }

  mutating func reportUnknownMark(_ mark: QuizDraft.Name, allowed: [String], place: String) {
    let suggestion = Suggestion.didYouMean(mark.text, among: allowed)
    let known =
      allowed.isEmpty
      ? ", which takes no mark"
      : ", which may only be marked \(allowed.map { "{.\($0)}" }.joined(separator: " or "))"
    let isSetting = mark.text.hasPrefix("points=") || mark.text.hasPrefix("from=")
    report(
      .unknownMark, "the mark '.\(mark.text)' means nothing on \(place)\(known)", at: mark.location,
      fix: isSetting ? "write it without the full stop: \(mark.text)" : suggestion ?? "remove it")
  }
}
