import Testing

@testable import Quiz

extension Quiz {
  /// The decision about a complete answer sheet.
  fileprivate func decision(_ chosen: [Int: Set<Int>]) -> Decision? {
    if case .decided(let decision) = outcome(of: AnswerSheet(chosen)) { decision } else { nil }
  }
}

@Suite("A quiz, answered")
struct EvaluatorTests {
  private static let text = """
    # urgent Are you in danger now?
    ( ) Yes -> #help | Call now.
    ( ) No
    # age How old are you?
    ( ) Under 18 -> #no | Trials took adults only.
    ( ) 18 or over
    # heart Any of these?
    [ ] Severe heart disease -> #no
    [ ] Controlled pressure -> #doctor | Pressure rises.
    [ ] Another medicine | Take the list with you.
    [ ] Nothing like this -> #end {.none}
    # detail Is it watched by a doctor?
    ( ) Yes
    ( ) No -> #doctor
    # end Do you have somebody to go home with?
    ( ) Yes
    ( ) No | Arrange this first.
    # help Get help now .stop
    # no Usually not
    # doctor A doctor first
    # nothing Nothing rules it out
    """

  private func outcome(_ chosen: [Int: Set<Int>]) throws -> Outcome {
    try Notation.quiz(Self.text).outcome(of: AnswerSheet(chosen))
  }

  private func decision(_ chosen: [Int: Set<Int>]) throws -> Decision {
    guard case .decided(let decision) = try outcome(chosen) else { throw NotDecided() }
    return decision
  }

  private struct NotDecided: Error {}

  @Test("gives the last result where no answer counts")
  func nothing() throws {
    let decision = try decision([0: [1], 1: [1], 2: [3], 4: [0]])
    #expect(decision == Decision(result: 3, path: [0, 1, 2, 4], reasons: [], notes: []))
  }

  @Test("gives the gravest result with the reasons of all, and the notes")
  func gravest() throws {
    let decision = try decision([0: [1], 1: [0], 2: [1, 2], 3: [1], 4: [1]])
    #expect(decision.result == 1)
    #expect(
      decision.reasons == [
        Choice(question: 1, answer: 0), Choice(question: 2, answer: 1), Choice(question: 3, answer: 1),
      ])
    #expect(decision.notes == [Choice(question: 2, answer: 2), Choice(question: 4, answer: 1)])
  }

  @Test("does not count answers to questions that are skipped")
  func skipped() throws {
    let decision = try decision([0: [1], 1: [1], 2: [3], 3: [1], 4: [0]])
    #expect(decision.result == 3)
    #expect(decision.reasons.isEmpty)
  }

  @Test("ends at once with a result that stops, whatever is answered or open elsewhere")
  func stop() throws {
    let decision = try decision([0: [0], 1: [0]])
    #expect(decision.result == 0)
    #expect(decision.path == [0])
    #expect(decision.reasons == [Choice(question: 0, answer: 0)])
  }

  @Test("names the questions that are open on the reader's path")
  func open() throws {
    #expect(try outcome([:]) == .open(questions: [0, 1, 2, 3, 4]))
    #expect(try outcome([0: [1], 2: [3]]) == .open(questions: [1, 4]))
  }

  @Test("takes a several-choice answer that excludes the others only alone")
  func none() throws {
    #expect(try outcome([0: [1], 1: [1], 2: [0, 3], 3: [0], 4: [0]]) == .open(questions: [2]))
  }

  @Test("skips from a several-choice question only as far as all chosen answers do")
  func earliest() throws {
    let quiz = try Notation.quiz(
      """
      # a A
      [ ] Far -> #d
      [ ] Near -> #c
      [ ] On
      [ ] Counts -> #r
      [ ] None {.none}
      # b B
      ( ) Yes
      ( ) No
      # c C
      ( ) Yes
      ( ) No
      # d D
      ( ) Yes
      ( ) No
      # r R
      # s S
      """)
    for (chosen, path) in [
      ([0], [0, 3]), ([0, 1], [0, 2, 3]), ([0, 2], [0, 1, 2, 3]), ([1, 3], [0, 1, 2, 3]),
      ([4], [0, 1, 2, 3]),
    ] as [(Set<Int>, [Int])] {
      guard case .decided(let decision) = quiz.outcome(of: AnswerSheet([0: chosen, 1: [0], 2: [0], 3: [0]]))
      else {
        Issue.record("\(chosen) is not decided")
        continue
      }
      #expect(decision.path == path)
    }
  }

  @Test("ends where an answer says so, with what counted before, and asks what is open before it")
  func end() throws {
    let quiz = try Notation.quiz(
      """
      # a A
      ( ) Yes -> #grave
      ( ) No
      # b B
      [ ] Enough -> #less {.end}
      [ ] On
      [ ] None {.none}
      # c C
      ( ) Yes -> #grave
      ( ) No
      # grave Grave
      # less Less
      # last Last
      """)
    let end = try #require(quiz.decision([0: [1], 1: [0], 2: [0]]))
    #expect((end.result, end.path) == (1, [0, 1]))
    #expect(try #require(quiz.decision([0: [0], 1: [0]])).result == 0)
    #expect(try #require(quiz.decision([0: [1], 1: [0, 1], 2: [0]])).path == [0, 1])
    #expect(quiz.outcome(of: AnswerSheet([1: [0]])) == .open(questions: [0]))
    #expect(quiz.outcome(of: AnswerSheet([0: [1], 1: [0, 2]])) == .open(questions: [1]))
  }

  @Test("adds up the points of the reader's path, and gives the gravest result that they or a link lead to")
  func points() throws {
    let quiz = try Notation.quiz(
      """
      # tea How often do you drink tea?
      ( ) Never -> #sleep
      ( ) Weekly {points=1}
      ( ) Daily {points=3}
      # kinds Which?
      [ ] Black {points=2}
      [ ] Green {points=1}
      [ ] With a spoon of salt -> #high {points=1}
      [ ] None {.none}
      # sleep Do you sleep?
      ( ) Well
      ( ) Badly {points=2}
      # high High from=6
      # some Some from=3
      # low Low
      """)
    for (chosen, result, total, maximum) in [
      ([0: [0], 1: [0, 1], 2: [0]], 2, 0, 5), ([0: [1], 1: [3], 2: [0]], 2, 1, 9),
      ([0: [1], 1: [0], 2: [0]], 1, 3, 9), ([0: [2], 1: [0], 2: [0]], 1, 5, 9),
      ([0: [2], 1: [0, 1], 2: [0]], 0, 6, 9), ([0: [2], 1: [0, 1, 2], 2: [1]], 0, 9, 9),
      ([0: [1], 1: [2], 2: [0]], 0, 2, 9),
    ] as [([Int: Set<Int>], Int, Int, Int)] {
      let decision = try #require(quiz.decision(chosen))
      #expect(decision.result == result, "\(chosen)")
      #expect(decision.score == Score(total: total, maximum: maximum), "\(chosen)")
    }
  }

  @Test("gives no score with a result that stops")
  func stopWithoutScore() throws {
    let quiz = try Notation.quiz(
      "# a A\n( ) Yes -> #help\n( ) No {points=1}\n# help Help .stop\n# high High from=1\n# low Low")
    #expect(try #require(quiz.decision([0: [0]])).score == nil)
    #expect(try #require(quiz.decision([0: [1]])).score == Score(total: 1, maximum: 1))
    #expect(quiz.json(of: AnswerSheet([0: [0]])).contains("\"score\":null,\"maximum\":null"))
    #expect(quiz.json(of: AnswerSheet([0: [1]])).contains("\"score\":1,\"maximum\":1"))
  }

  @Test("ignores answers that do not exist")
  func outOfRange() throws {
    #expect(try outcome([0: [7], 9: [0]]) == .open(questions: [0, 1, 2, 3, 4]))
  }

  @Test("is written out as rules")
  func rules() throws {
    let quiz = try Notation.quiz(Self.text)
    #expect(quiz.rules.count == 12)
    #expect(quiz.rules[0].effect == "ends the quiz with 'Get help now'")
    #expect(quiz.rules[0].targetID == "help")
    #expect(quiz.rules[6].effect == "goes on, with a note")
    #expect(quiz.rules[7].effect == "skips to 'Do you have somebody to go home with?'")
    #expect(
      quiz.rulesText.contains(
        "   Under 18    -> counts towards 'Usually not'\n     reason: Trials took adults only."))
  }
}
