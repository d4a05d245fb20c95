extension DiagramWriter {
  /// A question with its answers, and the arrow to the one after it.
  mutating func drawQuestion(_ index: Int) {
    let question = quiz.questions[index]
    let inner = Measure.question - 2 * Measure.padding
    let title = DiagramText("\(index + 1). \(question.title.plain)", width: inner * 0.92, size: Measure.size)
      .lines
    let kind = question.none == nil ? "choose one" : "choose all that apply"
    let rows = question.answers.map { Row($0, in: index, of: quiz) }
    let textHeight = Double(title.count + 1) * Measure.line + 2 * Measure.padding
    let height = max(textHeight, rows.reduce(2 * Measure.padding) { $0 + $1.height })
    let top = y
    body.append(frame(x: left, y: top, width: Measure.question, height: height))
    body.append(text(title, x: left + Measure.padding, top: top + Measure.padding, weight: "bold"))
    body.append(
      text([kind], x: left + Measure.padding, top: top + Measure.padding + Double(title.count) * Measure.line)
    )
    var rowTop = top + Measure.padding
    for row in rows {
      draw(row, top: rowTop)
      rowTop += row.height
    }
    boxes.append(top...top + height)
    y = top + height
    let goesOn = question.answers.contains {
      !quiz.ends($0) && quiz.destination(of: $0, in: index) == index + 1
    }
    if goesOn { body.append(path("M\(number(left + 60)) \(number(y))V\(number(y + Measure.gap))")) }
    y += Measure.gap
  }

  /// A drawn answer: its text on the edge, and what stands at the end of the edge.
  struct Row {
    let lines: [String]
    let result: Quiz.Result?
    let resultLines: [String]
    /// The next question, `End` after the last, or `nil` if the quiz ends here.
    let next: String?
    let isSkip: Bool
    let height: Double

    init(_ answer: Quiz.Answer, in index: Int, of quiz: Quiz) {
      let mark = (answer.points > 0 ? " +\(answer.points)" : "") + (answer.isNote ? " (note)" : "")
      lines = DiagramText(answer.text.plain + mark, width: Measure.answer - 34, size: Measure.size).lines
      result = answer.result.map { quiz.results[$0] }
      resultLines =
        (result?.title.plain).map {
          DiagramText($0, width: Measure.result - 2 * Measure.padding, size: Measure.size).lines
        } ?? []
      let destination = quiz.destination(of: answer, in: index)
      next = quiz.stops(answer) ? nil : destination == quiz.questions.count ? "End" : String(destination + 1)
      isSkip = next != nil && destination > index + 1
      let end = max(26, Double(resultLines.count) * Measure.line + 10)
      // The edge runs under the text and meets the middle of what stands at its end.
      height = max(Double(lines.count) * Measure.line + 8 + end / 2, end + 8)
    }
  }

  private mutating func draw(_ row: Row, top: Double) {
    let end = max(26, Double(row.resultLines.count) * Measure.line + 10)
    let edge = top + row.height - end / 2 - 4
    let textTop = edge - 5 - Double(row.lines.count) * Measure.line
    body.append(text(row.lines, x: middle + 12, top: textTop))
    body.append(path("M\(number(middle)) \(number(edge))H\(number(right))", isDashed: row.isSkip))
    guard let result = row.result else {
      if let next = row.next { body.append(circle(next, x: right + 12, y: edge)) }
      return
    }
    let height = Double(row.resultLines.count) * Measure.line + 10
    body.append(
      frame(
        x: right, y: edge - height / 2, width: Measure.result, height: height, stroke: result.isStop ? 3 : 1,
        radius: 8))
    body.append(text(row.resultLines, x: right + Measure.padding, top: edge - height / 2 + 4))
    if let next = row.next {
      let x = right + Measure.result
      body.append(path("M\(number(x)) \(number(edge))H\(number(x + 16))"))
      body.append(circle(next, x: x + 28, y: edge))
    }
  }

  /// The dashed lines at the left, from a question to the one it can skip to.
  mutating func drawSkips() {
    for skip in lanes {
      let x = left - 8 - Double(skip.lane + 1) * Measure.lane
      // A little apart, so that lines from and to the same box do not overlap.
      let offset = Double(skip.lane % 4) * 7
      let start = boxes[skip.from].upperBound - 8 - offset
      let end = boxes[skip.to].lowerBound + 12 + offset
      body.append(
        path("M\(number(left)) \(number(start))H\(number(x))V\(number(end))H\(number(left))", isDashed: true))
    }
  }

  /// The end of the chart: the result for a reader who was not stopped.
  mutating func drawResults() {
    let width = Measure.question + Measure.answer
    let going = quiz.results.indices.filter { !quiz.results[$0].isStop }
    let intro =
      "End. The result is the first of these that an answer counted towards"
      + (quiz.isScored ? " or that the total of points reaches:" : ":")
    let lines = going.enumerated().map { number, index in
      "\(number + 1). \(quiz.results[index].title.plain)\(quiz.condition(of: index))"
    }
    let wrapped = ([intro] + lines).flatMap {
      DiagramText($0, width: width - 2 * Measure.padding, size: Measure.size).lines
    }
    let height = Double(wrapped.count) * Measure.line + 2 * Measure.padding
    body.append(frame(x: left, y: y, width: width, height: height, radius: 8))
    body.append(text(wrapped, x: left + Measure.padding, top: y + Measure.padding - 2))
    y += height + Measure.margin
  }
}
