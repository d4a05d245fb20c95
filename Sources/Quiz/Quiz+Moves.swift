/// One thing that can happen at a question: what is chosen, and what comes of it.
struct Move {
  let answers: [Int]
  /// The question that is asked next, or the number of questions at the end.
  let destination: Int
  /// The gravest result that the answers count towards; the last where they count towards none.
  let result: Int
  /// Whether the answers do anything but go on.
  let isNotable: Bool
}

extension Quiz {
  /// Everything that can happen at a question, up to choices that come to the same.
  ///
  /// A several-choice question has up to 2^n choices, but a choice matters only by the pair (next question,
  /// gravest result), and each pair that any choice gives is given by one answer alone: an answer that counts
  /// goes on to the next question, which is the earliest there is, so a choice with a result comes to the
  /// same as the answer with that result alone; and a choice without one comes to the same as the answer that
  /// leads to the earliest question alone. (A result that stops is the gravest there is and ends the quiz, so
  /// this holds for it too.)
  ///
  /// Where one of `required` must be among the answers, the same holds for that answer together with at most
  /// one other. So n answers, or n × n pairs, are all that need looking at.
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
