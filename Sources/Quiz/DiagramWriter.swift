import Diagnostics
import Text

/// Draws the flow chart described at ``Quiz/diagram``, from the top down.
struct DiagramWriter {
  /// Lengths in units of the drawing; text is `size` high.
  enum Measure {
    static let margin = 20.0
    static let lane = 12.0
    static let question = 250.0
    static let answer = 290.0
    static let result = 200.0
    static let gap = 34.0
    static let padding = 10.0
    static let size = 13.0
    static let line = 17.0
  }

  let quiz: Quiz
  /// The lane of each skip, counted outwards from the questions.
  let lanes: [Skip]
  /// Where the boxes of the questions begin and end, from top to bottom.
  var boxes: [ClosedRange<Double>] = []
  var body: [String] = []
  var y = Measure.margin

  /// A skip from one question to a later one.
  struct Skip {
    let from: Int
    let to: Int
    let lane: Int
  }

  init(quiz: Quiz) {
    self.quiz = quiz
    lanes = Self.lanes(of: quiz)
  }

  var left: Double { Measure.margin + Double((lanes.map(\.lane).max() ?? -1) + 1) * Measure.lane + 8 }
  var middle: Double { left + Measure.question }
  var right: Double { middle + Measure.answer }
  var width: Double { right + Measure.result + 44 + Measure.margin }

  mutating func write() -> String {
    drawHeading()
    for index in quiz.questions.indices { drawQuestion(index) }
    drawSkips()
    drawResults()
    let title = XML.escaped("How \u{201C}\(quiz.title.plain)\u{201D} decides", apostrophes: false)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" \
      viewBox="0 0 \(number(width)) \(number(y))" width="\(number(width))" height="\(number(y))" \
      font-family="sans-serif" font-size="13" fill="none" stroke="black">
      <title id="title">\(title)</title>
      <desc id="desc">\(XML.escaped(description, apostrophes: false))</desc>
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" \
      orient="auto">\
      <path d="M0 0L8 4L0 8Z" fill="black" stroke="none"/></marker></defs>
      <rect width="100%" height="100%" fill="white" stroke="none"/>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  private var description: String {
    "A flow chart from top to bottom with \(counted(quiz.questions.count, "question")) and "
      + "\(counted(quiz.results.count, "result")). "
      + quiz.rules.map { "\($0.question.plain) \($0.answer.plain): \($0.effect)." }.joined(separator: " ")
  }

  private mutating func drawHeading() {
    let title = DiagramText(quiz.title.plain, width: (width - left - Measure.margin) * 0.92, size: 20).lines
    body.append(text(title, x: left, top: y, size: 20, weight: "bold"))
    y += Double(title.count) * Measure.line * 20 / Measure.size + 8
    let legend =
      "A thin frame: the answer counts towards this result, and the next question follows. A thick frame: "
      + "the quiz ends with this result. A number: the question that follows; of several, the lowest. "
      + "A dashed line: questions are skipped."
      + (quiz.questions.contains { $0.answers.contains(where: \.ends) }
        ? " End behind a thin frame: the quiz ends, whatever else is chosen." : "")
      + (quiz.isScored ? " +2: the answer adds two points." : "")
    let lines = DiagramText(legend, width: width - left - Measure.margin, size: Measure.size).lines
    body.append(text(lines, x: left, top: y))
    y += Double(lines.count) * Measure.line + 16
  }

  /// Puts every skip in the innermost lane that is free over its whole length, short skips first.
  private static func lanes(of quiz: Quiz) -> [Skip] {
    var wanted: [(from: Int, to: Int)] = []
    for (index, question) in quiz.questions.enumerated() {
      let targets = Set(
        question.answers.filter { !quiz.ends($0) }.map { quiz.destination(of: $0, in: index) })
      wanted += targets.filter { $0 > index + 1 }.sorted().map { (index, $0) }
    }
    var placed: [Skip] = []
    for skip in wanted.sorted(by: { ($0.to - $0.from, $0.from) < ($1.to - $1.from, $1.from) }) {
      let taken = Set(placed.filter { $0.from <= skip.to && skip.from <= $0.to }.map(\.lane))
      let lane = (0...placed.count).first { !taken.contains($0) } ?? 0
      placed.append(Skip(from: skip.from, to: skip.to, lane: lane))
    }
    return placed
  }
}
