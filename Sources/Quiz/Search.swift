/// The shortest path to each state that answers can lead to.
///
/// A state is a question (or the end) together with the gravest result so far and the total of points. Jumps only go
/// forward, so one pass over the questions finds each reachable state and the shortest path to it: questions × results ×
/// totals × answers steps, however many answer sheets there are. ``Quiz/stepsOfProof`` bounds them beforehand.
struct Search {
  private struct Arrival {
    let origin: Int32
    /// The position among the moves of the question that the origin belongs to.
    let move: Int32
  }

  /// Fewest questions first; then the fewest answers that do more than go on.
  private struct Cost: Comparable {
    private var rank: UInt64 = 0

    static let unreached = Cost(rank: .max)
    static let start = Cost(rank: 0)

    func after(_ move: Move) -> Cost { Cost(rank: rank + 1 << 32 + (move.isNotable ? 1 : 0)) }

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }
  }

  private let quiz: Quiz
  private let width: Int
  /// How many totals there can be, from 0.
  private let span: Int
  /// The result of each total.
  private let resultOfTotal: [Int]
  private var moves: [[Move]] = []
  private var costs: [Cost]
  private var arrivals: [Arrival?]

  /// Follows all possible answers.
  ///
  /// - Parameter conditions: Questions that must be asked, each with the answers of which at least one is chosen.
  init(_ quiz: Quiz, where conditions: [Int: Set<Int>] = [:]) {
    self.quiz = quiz
    width = quiz.results.count
    span = quiz.greatestTotal + 1
    resultOfTotal = (0..<span).map(quiz.result(ofTotal:))
    costs = Array(repeating: .unreached, count: (quiz.questions.count + 1) * width * span)
    arrivals = Array(repeating: nil, count: costs.count)
    costs[quiz.lastResult * span] = .start
    let required = conditions.keys.sorted()
    for question in quiz.questions.indices {
      // A move may not skip the next question with a condition.
      let limit = required.first { $0 > question } ?? quiz.questions.count
      moves.append(
        quiz.moves(at: question, choosing: conditions[question]).filter { $0.destination <= limit })
      for gravest in 0..<width {
        for total in 0..<span { follow(from: gravest, total, at: question) }
      }
    }
  }

  private mutating func follow(from gravest: Int, _ total: Int, at question: Int) {
    let origin = (question * width + gravest) * span + total
    let cost = costs[origin]
    guard cost != .unreached else { return }
    for (index, move) in moves[question].enumerated() {
      // With a result that stops, points no longer matter.
      let sum = quiz.results[move.result].isStop ? 0 : total + move.points
      let state = (move.destination * width + min(gravest, move.result)) * span + sum
      let next = cost.after(move)
      if costs[state] <= next { continue }
      costs[state] = next
      arrivals[state] = Arrival(origin: Int32(origin), move: Int32(index))
    }
  }

  /// Whether a question can be asked.
  func reaches(question: Int) -> Bool {
    costs[question * width * span..<(question + 1) * width * span].contains { $0 != .unreached }
  }

  /// The results that can be reached, gravest first.
  var results: [Int] { Set(ends.map(\.result)).sorted() }

  /// The totals that occur with results that do not stop.
  var totals: [Int] { Set(ends.filter { !quiz.results[$0.result].isStop }.map(\.total)).sorted() }

  /// How the quiz can end: by the gravest result that an answer counted towards, then by total.
  private var ends: [(state: Int, result: Int, total: Int)] {
    let end = quiz.questions.count * width * span
    return (0..<width * span).compactMap { offset in
      guard costs[end + offset] != .unreached else { return nil }
      let (gravest, total) = offset.quotientAndRemainder(dividingBy: span)
      return (end + offset, min(gravest, resultOfTotal[total]), total)
    }
  }

  /// The shortest path to one of some results; by default to any result.
  func shortest(to isWanted: (Int) -> Bool = { _ in true }) -> Walkthrough? {
    shortest { result, _ in isWanted(result) }
  }

  /// The shortest path to a result with a total.
  func shortest(where isWanted: (_ result: Int, _ total: Int) -> Bool) -> Walkthrough? {
    var best: (state: Int, result: Int)?
    for end in ends where isWanted(end.result, end.total) {
      if let known = best, costs[known.state] <= costs[end.state] { continue }
      best = (end.state, end.result)
    }
    guard let best else { return nil }
    var steps: [Walkthrough.Step] = []
    var state = best.state
    while let arrival = arrivals[state] {
      let question = Int(arrival.origin) / (width * span)
      steps.append(
        Walkthrough.Step(question: question, answers: moves[question][Int(arrival.move)].answers))
      state = Int(arrival.origin)
    }
    return Walkthrough(steps: steps.reversed(), result: best.result)
  }
}
