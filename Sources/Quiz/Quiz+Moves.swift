/// One thing that can happen at a question: what is chosen, and what follows.
struct Move {
  let answers: [Int]
  /// The question that is asked next, or the number of questions at the end.
  let destination: Int
  /// The gravest result that the answers count towards; the last if they count towards none.
  let result: Int
  /// The points that the answers add.
  let points: Int
  /// Whether the answers do anything but go on.
  let isNotable: Bool
}

extension Quiz {
  /// Everything that can happen at a question; of equivalent choices only one.
  ///
  /// A several-choice question has up to 2^n choices, but only the next question, the gravest result and the points matter.
  /// Where no answer adds points or ends the quiz by itself, one answer alone gives each pair that a choice can give: an
  /// answer that counts goes on to the next question, the earliest possible, so a choice with a result is equivalent to the
  /// answer with that result alone. A choice without a result is equivalent to the answer that leads to the earliest
  /// question. (A result that stops is the gravest and ends the quiz, so the same holds for it.) Elsewhere all that choices
  /// can give is put together answer by answer.
  ///
  /// If one of `required` must be among the answers, the same holds for that answer together with at most one other. So
  /// only n answers, or n × n pairs, need checking.
  func moves(at question: Int, choosing required: Set<Int>? = nil) -> [Move] {
    if combines(question) { return Combinations(self, question, required).moves }
    let answers = questions[question].answers
    guard let required else { return answers.indices.map { move(at: question, [$0]) } }
    let needed = required.sorted()
    let alone = needed.map { move(at: question, [$0]) }
    guard let none = questions[question].none else { return alone }
    var pairs: [Move] = []
    for first in needed where first != none {
      for second in answers.indices where second != none && second != first {
        pairs.append(move(at: question, [first, second].sorted()))
      }
    }
    return alone + pairs
  }

  /// Whether several answers together can give what none of them gives alone.
  func combines(_ question: Int) -> Bool {
    questions[question].none != nil && questions[question].answers.contains { $0.points > 0 || $0.ends }
  }

  fileprivate func move(at question: Int, _ chosen: [Int]) -> Move {
    let answers = chosen.map { questions[question].answers[$0] }
    return Move(
      answers: chosen, destination: next(after: chosen, of: question),
      result: answers.compactMap(\.result).min() ?? lastResult,
      points: answers.reduce(0) { $0 + $1.points },
      isNotable: answers.contains { $0.target != .next || $0.points > 0 })
  }
}

/// All that choices at a several-choice question can give, each with the fewest answers.
private struct Combinations {
  /// What a choice gives.
  private struct Effect: Hashable {
    var destination: Int
    var result: Int
    var points = 0
    /// Whether one of the answers that must be among them is.
    var isMet: Bool
  }

  private(set) var moves: [Move] = []

  init(_ quiz: Quiz, _ question: Int, _ required: Set<Int>?) {
    let answers = quiz.questions[question].answers
    let none = quiz.questions[question].none
    var found = [Effect(destination: .max, result: quiz.lastResult, isMet: required == nil): [Int]()]
    for (index, answer) in answers.enumerated() where index != none {
      for (effect, chosen) in found {
        var next = effect
        // An answer that ends the quiz leads nearer than any question.
        next.destination = min(
          effect.destination, quiz.ends(answer) ? -1 : quiz.destination(of: answer, in: question))
        next.result = min(effect.result, answer.result ?? quiz.lastResult)
        next.points += answer.points
        next.isMet = effect.isMet || required?.contains(index) == true
        let choice = chosen + [index]
        if let known = found[next], !Self.isSimpler(choice, than: known) { continue }
        found[next] = choice
      }
    }
    var choices = found.filter { $0.key.isMet && !$0.value.isEmpty }.map(\.value)
    if let none, required?.contains(none) ?? true { choices.append([none]) }
    moves = choices.sorted(by: Self.isSimpler).map { quiz.move(at: question, $0) }
  }

  private static func isSimpler(_ choice: [Int], than other: [Int]) -> Bool {
    choice.count != other.count ? choice.count < other.count : choice.lexicographicallyPrecedes(other)
  }
}
