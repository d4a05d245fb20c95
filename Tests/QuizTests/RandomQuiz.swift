import Digest

@testable import Quiz

/// Sound quizzes of any size, with skips, stops, ends, several-choice questions, reasons and notes, and half of them with
/// points.
enum RandomQuiz {
  static func text(seed: UInt64, questions: Int, answers: ClosedRange<Int> = 2...3) -> String {
    var random = SeededGenerator(seed: seed)
    let stops = Int.random(in: 0...1, using: &random) + Int.random(in: 0...1, using: &random)
    let results = stops + Int.random(in: 1...3, using: &random)
    let isScored = Bool.random(using: &random)
    var lines: [String] = []
    for question in 0..<questions {
      lines.append("# q\(question) Question \(question)")
      let isSeveral = Int.random(in: 0..<3, using: &random) == 0
      let count = Int.random(in: answers, using: &random)
      for answer in 0..<count {
        var line = "\(isSeveral ? "[ ]" : "( )") Answer \(answer)"
        var marks: [String] = []
        switch Int.random(in: 0..<10, using: &random) {
        case 0...1 where question + 1 < questions:
          line += " -> #q\(min(questions - 1, question + Int.random(in: 1...5, using: &random)))"
        case 2, 3:
          line += " -> #r\(Int.random(in: stops..<results, using: &random))"
          if Int.random(in: 0..<4, using: &random) == 0 { marks.append(".end") }
        case 4 where stops > 0: line += " -> #r\(Int.random(in: 0..<stops, using: &random))"
        default: break
        }
        if isSeveral, answer == count - 1 { marks.append(".none") }
        let points = isScored ? max(0, Int.random(in: -2...4, using: &random)) : 0
        if points > 0 { marks.append("points=\(points)") }
        if !marks.isEmpty { line += " {\(marks.joined(separator: " "))}" }
        // A note cannot have points.
        if points == 0 || line.contains("-> #r"), Bool.random(using: &random) {
          line += " | Why \(question) \(answer)"
        }
        lines.append(line)
      }
    }
    let hasPoints = lines.contains { $0.contains("points=") }
    var from = questions * 3
    for result in 0..<results {
      from = max(0, from - Int.random(in: 1...4, using: &random))
      let needsPoints = hasPoints && result >= stops && result < results - 1 && from > 0
      lines.append(
        "# r\(result) Result \(result)\(result < stops ? " .stop" : needsPoints ? " from=\(from)" : "")")
    }
    if hasPoints { lines.append("score shown") }
    return lines.joined(separator: "\n")
  }

  /// A sheet with about a fifth of all questions left open and, rarely, answers that exclude each other.
  static func sheet(of quiz: Quiz, using random: inout SeededGenerator) -> AnswerSheet {
    var sheet = AnswerSheet()
    let openOneIn = Int.random(in: 3...60, using: &random)
    for (index, question) in quiz.questions.enumerated() {
      if Int.random(in: 0..<openOneIn, using: &random) == 0 { continue }
      let all = question.answers.indices
      guard let none = question.none else {
        sheet[index] = [Int.random(in: all, using: &random)]
        continue
      }
      let chosen = Set(all.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
      let mayClash = Int.random(in: 0..<10, using: &random) == 0
      sheet[index] = chosen.isEmpty || (chosen.contains(none) && !mayClash) ? [none] : chosen
    }
    return sheet
  }
}

/// Every complete answer sheet, found by trying everything.
struct BruteForce {
  private(set) var sheets: [AnswerSheet] = []
  private let quiz: Quiz

  init(_ quiz: Quiz) {
    self.quiz = quiz
    extend(AnswerSheet())
  }

  /// Answers the first open question in every way there is until none is open.
  private mutating func extend(_ sheet: AnswerSheet) {
    guard case .open(let questions) = quiz.outcome(of: sheet), let first = questions.first else {
      sheets.append(sheet)
      return
    }
    let question = quiz.questions[first]
    let count = question.answers.count
    for bits in 1..<(1 << count) {
      let chosen = Set((0..<count).filter { bits >> $0 & 1 == 1 })
      guard question.isAnswered(by: chosen) else { continue }
      var next = sheet
      next[first] = chosen
      extend(next)
    }
  }

  var decisions: [(sheet: AnswerSheet, decision: Decision)] {
    sheets.compactMap { sheet in
      if case .decided(let decision) = quiz.outcome(of: sheet) { (sheet, decision) } else { nil }
    }
  }
}
