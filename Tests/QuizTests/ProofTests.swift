import Diagnostics
import Digest
import Testing

@testable import Quiz

@Suite("The proof of a quiz")
struct ProofTests {
  @Test("agrees with trying every answer sheet", arguments: UInt64(0)..<250)
  func bruteForce(seed: UInt64) throws {
    let quiz = try Notation.quiz(RandomQuiz.text(seed: seed, questions: 2 + Int(seed % 4)))
    let all = BruteForce(quiz).decisions
    let (proof, diagnostics) = quiz.proven()

    let asked = Set(all.flatMap(\.decision.path))
    let unasked = diagnostics.filter { $0.check == .unreachableQuestion }.map(\.location)
    #expect(
      unasked == quiz.questions.indices.filter { !asked.contains($0) }.map { quiz.questions[$0].location })
    let given = Set(all.map(\.decision.result))
    let totals = Set(
      all.compactMap { quiz.results[$0.decision.result].isStop ? nil : $0.decision.score?.total })
    let undecided = quiz.results.indices.filter { index in
      quiz.results[index].from != nil && !totals.contains { quiz.result(ofTotal: $0) == index }
    }
    let untotalled = diagnostics.filter { $0.check == .unreachableTotal }.map(\.location)
    #expect(untotalled == undecided.map { quiz.results[$0].location })
    let ungiven = diagnostics.filter { $0.check == .unreachableResult }.map(\.location)
    #expect(
      ungiven
        == quiz.results.indices.filter { !given.contains($0) && !undecided.contains($0) }
        .map { quiz.results[$0].location })

    #expect((proof != nil) == diagnostics.isEmpty)
    #expect(quiz.sheetCount.description == String(all.count))
    #expect(
      quiz.sheetCounts.map(\.description)
        == quiz.results.indices.map { index in String(all.count { $0.decision.result == index }) })
    if let range = proof?.totals {
      #expect((range.lowerBound, range.upperBound) == (totals.min(), totals.max()))
    }
    #expect(quiz.longestPath == all.map(\.decision.path.count).max())
    if let proof { #expect(proof.shortestPath == all.map(\.decision.path.count).min()) }
  }

  @Test("finds a shortest counter-example exactly where there is one", arguments: UInt64(0)..<250)
  func expectations(seed: UInt64) throws {
    let quiz = try Notation.quiz(RandomQuiz.text(seed: seed, questions: 2 + Int(seed % 4), answers: 2...4))
    var random = SeededGenerator(seed: seed)
    let all = BruteForce(quiz).decisions
    for _ in 0..<8 {
      var conditions: [Int: Set<Int>] = [:]
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let question = Int.random(in: quiz.questions.indices, using: &random)
        let answers = quiz.questions[question].answers.indices
        conditions[question] = Set((0...1).map { _ in Int.random(in: answers, using: &random) })
      }
      let expectation = Quiz.Expectation(
        conditions: conditions, bound: Bool.random(using: &random) ? .atLeast : .exactly,
        result: Int.random(in: quiz.results.indices, using: &random), location: quiz.location)
      let meant = all.filter { sheet, decision in
        conditions.allSatisfy { decision.path.contains($0) && !sheet[$0].isDisjoint(with: $1) }
      }
      let wrong = meant.filter { !expectation.allows($0.decision.result) }
      let found = quiz.counterexample(to: expectation)
      #expect(found?.steps.count == wrong.map(\.decision.path.count).min())
      #expect(Search(quiz, where: conditions).results.isEmpty == meant.isEmpty)
      if let found {
        #expect(wrong.contains { $0.sheet == found.sheet && $0.decision.result == found.result })
      }
    }
  }

  @Test("a result that stops always wins", arguments: UInt64(0)..<60)
  func stops(seed: UInt64) throws {
    let quiz = try Notation.quiz(RandomQuiz.text(seed: seed, questions: 4))
    for (sheet, decision) in BruteForce(quiz).decisions {
      let stopping = decision.path.flatMap { index in
        sheet[index].compactMap { quiz.questions[index].answers[$0].result }.filter {
          quiz.results[$0].isStop
        }
      }
      if let gravest = stopping.min() { #expect(decision.result == gravest) }
    }
  }

  @Test("says what was proven")
  func text() throws {
    let (_, proof, _) = Notation.draft(SampleQuiz.text).examined()
    #expect(
      proof?.text == """
        14 questions with 40 answers, 4 results, of which 1 ends the quiz at once
        Proven: every question is asked of somebody, every result can be reached, every path ends.
        Different answer sheets: 1,244,163
          'Get help now': 3
          'Usually not suitable': 1,232,640
          'A doctor needs to look first': 11,512
          'Nothing in your answers rules it out: talk to a doctor': 8
        A reader is asked 1 to 14 questions.
        Proven for all answers: 3 expectations.
          'Under 18' to 'How old are you?': at least 'Usually not suitable'
          'Yes' to 'Could you be pregnant, or are you breastfeeding?': at least 'Usually not suitable'
          'Thoughts of ending your life' to 'Are any of these happening to you now?': exactly 'Get help now'

        """)
  }

  @Test("counts more sheets than 64 bits hold, exactly")
  func count() throws {
    let several = (0..<60).map {
      "# q\($0) Q\($0)\n" + (0..<9).map { "[ ] A\($0)\n" }.joined() + "[ ] None {.none}"
    }
    let quiz = try Notation.quiz(several.joined(separator: "\n") + "\n# a A\n# b B")
    // 2^9 - 1 choices of the nine, and none: 2^9 for each of sixty questions.
    #expect(quiz.sheetCount == (0..<540).reduce(BigNatural(1)) { sum, _ in sum + sum })
    #expect(quiz.longestPath == 60)
  }

  @Test(
    "writes large numbers so that they can be read",
    arguments: [
      (0, "1"), (10, "1,024"), (40, "1,099,511,627,776"),
      (64, "about 1.8 × 10^19 (exactly 18,446,744,073,709,551,616)"),
    ])
  func readable(power: Int, text: String) {
    #expect((0..<power).reduce(BigNatural(1)) { sum, _ in sum + sum }.readable == text)
  }

  @Test("a quiz of sixty questions is proven, whatever its combinations")
  func large() throws {
    let lines = (0..<60).map {
      "# q\($0) Q\($0)\n( ) Yes -> #r\(1 + $0 % 3)\n( ) Skip -> #q\(min(59, $0 + 2))\n( ) No"
    }
    let text = lines.dropLast().joined(separator: "\n") + "\n# q59 Last\n( ) Yes -> #r0\n( ) No\n"
    let quiz = try Notation.quiz(
      text + "# r0 Zero .stop\n# r1 One\n# r2 Two\n# r3 Three\n# r4 Four\nexpect q59=Yes exactly r0")
    let (proof, diagnostics) = quiz.proven()
    #expect(diagnostics.isEmpty)
    #expect(proof?.shortestPath == 31)
    #expect(proof?.text.contains("Proven for all answers: 1 expectation.") == true)
  }
}
