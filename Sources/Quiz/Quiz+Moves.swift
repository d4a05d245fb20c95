/// One thing that can happen at a question: what is chosen, and what follows.
struct Move {
  let answers: [Int]
  /// The question that is asked next, or the number of questions at the end.
  let destination: Int
  /// The gravest result that the answers count towards; the last if they count towards none.
  let result: Int
  /// Whether the answers do anything but go on.
  let isNotable: Bool
}

extension Quiz {
  /// Everything that can happen at a question; of equivalent choices only one.
  ///
  /// A several-choice question has up to 2^n choices, but only the pair (next question, gravest result) matters, and
  /// one answer alone gives each pair that a choice can give. An answer that counts goes on to the next question, the
  /// earliest possible, so a choice with a result is equivalent to the answer with that result alone. A choice without
  /// a result is equivalent to the answer that leads to the earliest question. (A result that stops is the gravest and
  /// ends the quiz, so the same holds for it.)
  ///
  /// If one of `required` must be among the answers, the same holds for that answer together with at most one other. So
  /// only n answers, or n × n pairs, need checking.
  func moves(at question: Int, choosing required: Set<Int>? = nil) -> [Move] {
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

  private func move(at question: Int, _ chosen: [Int]) -> Move {
    let answers = chosen.map { questions[question].answers[$0] }
    let result = answers.compactMap(\.result).min() ?? lastResult
    let stops = results[result].isStop
    return Move(
      answers: chosen,
      destination: stops
        ? questions.count
        : answers.map { destination(of: $0, in: question) }.min() ?? question + 1,
      result: result,
      isNotable: answers.contains { $0.target != .next })
  }
}
