import Diagnostics
import Text

extension Proof {
  /// What was proven, as a few lines for a terminal.
  public var text: String {
    let stops = quiz.results.count { $0.isStop }
    let answers = quiz.questions.reduce(0) { $0 + $1.answers.count }
    var lines = [
      "\(counted(quiz.questions.count, "question")) with \(counted(answers, "answer")), "
        + "\(counted(quiz.results.count, "result"))"
        + (stops > 0 ? ", of which \(stops) end\(stops == 1 ? "s" : "") the quiz at once" : ""),
      "Proven: every question is asked of somebody, every result can be reached, every path ends.",
      "Different answer sheets: \(sheetCount.readable)",
    ]
    lines += zip(quiz.results, sheetCounts).map { "  \(quoted($0.title)): \($1.readable)" }
    if let totals {
      lines.append(
        totals.lowerBound == totals.upperBound
          ? "Every total is \(counted(totals.lowerBound, "point"))."
          : "Proven: each total that occurs, from \(totals.lowerBound) to \(counted(totals.upperBound, "point")), "
            + "leads to one result.")
    }
    lines.append(
      shortestPath == longestPath
        ? "Every reader is asked \(counted(shortestPath, "question"))."
        : "A reader is asked \(shortestPath) to \(longestPath) questions.")
    if !quiz.expectations.isEmpty {
      lines.append("Proven for all answers: \(counted(quiz.expectations.count, "expectation")).")
      lines += quiz.expectations.map { "  \(quiz.describe($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Quiz {
  /// An expectation in words.
  fileprivate func describe(_ expectation: Expectation) -> String {
    let conditions = expectation.conditions.sorted { $0.key < $1.key }.map { index, answers in
      let texts = answers.sorted().map { quoted(questions[index].answers[$0].text) }
      return "\(texts.joined(separator: " or ")) to \(quoted(questions[index].title))"
    }
    let bound = "\(expectation.bound.rawValue) \(quoted(results[expectation.result].title))"
    return conditions.isEmpty ? "always \(bound)" : "\(conditions.joined(separator: " and ")): \(bound)"
  }
}
