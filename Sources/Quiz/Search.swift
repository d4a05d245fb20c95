/// The shortest path to each state that answers can lead to.
///
/// A state is a question (or the end) together with the gravest result so far. Jumps only go forward, so one pass over
/// the questions finds each reachable state and the shortest path to it: questions × results × answers steps, however
/// many answer sheets there are.
struct Search {
  private struct Arrival {
    let origin: Int
    let step: Walkthrough.Step
  }

  /// Fewest questions first; then the fewest answers that do more than go on.
  private struct Cost: Comparable {
    var questions = 0
    var notable = 0

    static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.questions, lhs.notable) < (rhs.questions, rhs.notable)
    }
  }

  private let quiz: Quiz
  private let width: Int
  private var costs: [Cost?]
  private var arrivals: [Arrival?]

  /// Follows all possible answers.
  ///
  /// - Parameter conditions: Questions that must be asked, each with the answers of which at least one is chosen.
  init(_ quiz: Quiz, where conditions: [Int: Set<Int>] = [:]) {
    self.quiz = quiz
    width = quiz.results.count
    costs = Array(repeating: nil, count: (quiz.questions.count + 1) * width)
    arrivals = Array(repeating: nil, count: costs.count)
    costs[quiz.lastResult] = Cost()
    let required = conditions.keys.sorted()
    for question in quiz.questions.indices {
      // A move may not skip the next question with a condition.
      let limit = required.first { $0 > question } ?? quiz.questions.count
      let moves = quiz.moves(at: question, choosing: conditions[question])
        .filter { $0.destination <= limit }
      for gravest in 0..<width {
        let origin = question * width + gravest
        guard let cost = costs[origin] else { continue }
        for move in moves { follow(move, at: question, from: origin, gravest: gravest, cost: cost) }
      }
    }
  }

  private mutating func follow(_ move: Move, at question: Int, from origin: Int, gravest: Int, cost: Cost) {
    let state = move.destination * width + min(gravest, move.result)
    var next = cost
    next.questions += 1
    next.notable += move.isNotable ? 1 : 0
    if let known = costs[state], known <= next { return }
    costs[state] = next
    arrivals[state] = Arrival(
      origin: origin, step: Walkthrough.Step(question: question, answers: move.answers))
  }

  /// Whether a question can be asked.
  func reaches(question: Int) -> Bool {
    costs[question * width..<(question + 1) * width].contains { $0 != nil }
  }

  /// The results that can be reached, gravest first.
  var results: [Int] {
    let end = quiz.questions.count * width
    return (0..<width).filter { costs[end + $0] != nil }
  }

  /// The shortest path to one of some results; by default to any result.
  func shortest(to isWanted: (Int) -> Bool = { _ in true }) -> Walkthrough? {
    let end = quiz.questions.count * width
    var best: (cost: Cost, result: Int)?
    for result in 0..<width where isWanted(result) {
      guard let cost = costs[end + result] else { continue }
      if let known = best, known.cost <= cost { continue }
      best = (cost, result)
    }
    guard let best else { return nil }
    var steps: [Walkthrough.Step] = []
    var state = end + best.result
    while let arrival = arrivals[state] {
      steps.append(arrival.step)
      state = arrival.origin
    }
    return Walkthrough(steps: steps.reversed(), result: best.result)
  }
}
