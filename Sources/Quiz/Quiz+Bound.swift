import Diagnostics

extension Quiz {
  /// How much work a proof may be; a quiz of sixty questions with 240 points needs a third.
  private static let mostSteps = 20_000_000.0

  /// The refusal of a quiz whose answers lead to so many results, or add points in so many ways, that its proof would take too
  /// long.
  func refusalOfSize() -> Diagnostic? {
    guard stepsOfProof > Self.mostSteps else { return nil }
    let cause =
      isScored
      ? "the points of this quiz add up to \(greatestTotal) in too many ways"
      : "the questions and results of this quiz are too many"
    return Diagnostic(
      .quizTooLarge, "\(cause): its proof would take more than \(Int(Self.mostSteps)) steps", at: location,
      fix: "use fewer questions, results or expectations\(isScored ? ", or smaller points" : "")")
  }

  /// At most so many steps does ``Search`` take for all that is to be proven.
  private var stepsOfProof: Double {
    let states = Double(results.count) * Double(greatestTotal + 1)
    let searches = Double(expectations.count + 1)
    return searches * questions.indices.reduce(0) { $0 + Double(mostMoves(at: $1)) * states }
  }

  private func mostMoves(at index: Int) -> Int {
    let question = questions[index]
    let count = question.answers.count
    guard combines(index) else { return count }
    let destinations = Set(question.answers.map { destination(of: $0, in: index) }).count + 1
    let effects =
      destinations * (Set(question.answers.compactMap(\.result)).count + 1) * (question.maximum + 1)
    return min(effects, count < 31 ? 1 << count : .max)
  }
}
