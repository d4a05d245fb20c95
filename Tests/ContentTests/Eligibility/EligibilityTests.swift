import Quiz
import Testing

@Suite("The table of eligibility, in this site's quiz")
struct EligibilityTests {
  @Test("has an answer for each row, and no row twice")
  func rows() {
    #expect(EligibilityRow.all.count == 71)
    #expect(Set(EligibilityRow.all.map(\.id)) == Set(EligibilityRow.answers.keys))
  }

  @Test("gives a row's verdict to whoever chooses its answer alone", arguments: EligibilityRow.all)
  func verdict(_ row: EligibilityRow) async throws {
    let own = try await OwnQuiz.published.value
    let choice = try own.choice(try #require(EligibilityRow.answers[row.id]))
    var sheet = try own.quietSheet()
    sheet[choice.question] = [choice.answer]
    let decision = try own.decision(of: sheet)
    #expect(own.quiz.results[decision.result].id == row.result)
    #expect(decision.reasons == (row.verdict == .ask ? [] : [choice]))
    #expect(decision.notes == (row.verdict == .ask ? [choice] : []))
  }

  @Test(
    "holds each grave verdict whatever else is answered",
    arguments: EligibilityRow.all.filter { [.urgent, .soon, .notSuitable].contains($0.verdict) })
  func expectation(_ row: EligibilityRow) async throws {
    let own = try await OwnQuiz.published.value
    let choice = try own.choice(try #require(EligibilityRow.answers[row.id]))
    let isProven = own.quiz.expectations.contains {
      $0.conditions.count == 1 && $0.conditions[choice.question]?.contains(choice.answer) == true
        && own.quiz.results[$0.result].id == row.result
    }
    #expect(isProven, "write it into expect: of the quiz")
  }

  @Test("cites the sources of a row, and none that no row of the answer has", arguments: EligibilityRow.all)
  func sources(_ row: EligibilityRow) async throws {
    let own = try await OwnQuiz.published.value
    let answer = try #require(EligibilityRow.answers[row.id])
    let shared = EligibilityRow.all.filter { EligibilityRow.answers[$0.id] == answer }
    let cited = own.sources(of: own[try own.choice(answer)].reason)
    #expect(!cited.isDisjoint(with: row.sources))
    let allowed = shared.reduce(into: EligibilityRow.everywhere) { $0.formUnion($1.sources) }
    #expect(cited.isSubset(of: allowed), "\(cited.subtracting(allowed))")
  }

  @Test("says why the stricter rule was not taken", arguments: EligibilityRow.all.filter(\.isLenient))
  func leniency(_ row: EligibilityRow) async throws {
    let own = try await OwnQuiz.published.value
    let reason = own[try own.choice(try #require(EligibilityRow.answers[row.id]))].reason.plain
    let saysWhy = ["unsuitable", "Our reading", "our reading", "a reason to ask", "Trials differ"]
    #expect(saysWhy.contains { reason.contains($0) }, "\(reason)")
  }

  @Test("says what was read in an account", arguments: EligibilityRow.all.filter(\.isByAccount))
  func accounts(_ row: EligibilityRow) async throws {
    let own = try await OwnQuiz.published.value
    let reason = own[try own.choice(try #require(EligibilityRow.answers[row.id]))].reason.plain
    #expect(reason.contains("account"), "\(reason)")
  }

  @Test("is all that the quiz asks, but for those that are not sure")
  func nothingElse() async throws {
    let own = try await OwnQuiz.published.value
    let known = Set(EligibilityRow.answers.values)
    for question in own.quiz.questions {
      for answer in question.answers where answer.result != nil || !answer.reason.isEmpty {
        let text = own.text(of: answer)
        if text.hasPrefix("Not sure") {
          #expect(answer.result.map { own.quiz.results[$0].id } == "doctor-first")
        } else {
          #expect(known.contains(.init(question.id, text)), "no row for '\(text)'")
        }
      }
    }
  }
}

extension EligibilityRow {
  /// The sources of telephone numbers, which any answer may give, and the label that the table's column of labels is about.
  fileprivate static let everywhere: Set = [
    "ketalar_us2024",
    "samaritans", "lifeline_ni", "wyoming988", "canada988", "poison_hrsa", "eu112", "nhs_poisoning",
  ]

  /// The id of the result that carries the row's verdict.
  fileprivate var result: String {
    switch verdict {
    case .urgent: "get-help"
    case .soon: "see-a-doctor-soon"
    case .notSuitable: "not-suitable"
    case .review: id == "home_use" ? "not-at-home" : "doctor-first"
    case .ask: "nothing-found"
    }
  }
}
