import Diagnostics

extension Study {
  /// Reads the rows of a study; `nil` where they have no key to call it by.
  ///
  /// - Parameters:
  ///   - head: What the rows say of the whole study.
  ///   - rows: The rows, each with an outcome.
  init?(_ head: inout StudyRow, outcomes rows: inout [StudyRow]) {
    let key = head.required(.key, "this study has no key")
    if let key, !CitationSyntax.isKey(key) {
      head.report(
        .incompleteStudy, "the key '\(key)' cannot be cited", at: .key,
        fix: "use letters and digits without spaces")
    }
    name = head.text(.name)
    about = head.required(.about, "this study does not say what it is about") ?? ""
    year = head.integer(.year, in: 1900...2100)
    design = head.text(.design)
    allocation = head.choice(.allocation, Allocation.self) ?? .unknown
    blinding = head.choice(.blinding, Blinding.self) ?? .unknown
    people = head.integer(.participants, in: 1...1_000_000)
    arms = head.arms()
    placebo = head.placebo(arms: arms.count)
    alongside = head.text(.alongside)
    limits = head.text(.limits)
    funding = head.text(.funding)
    var outcomes: [Outcome] = []
    var isFirst = false
    for index in rows.indices {
      rows[index].checkArms(named: arms.count, ofStudy: false)
      let outcome = rows[index].outcome(of: arms)
      let leads = rows[index].isYes(.first)
      if leads, isFirst {
        rows[index].report(
          .differingStudyRows, "another outcome of this study is shown first already", at: .first,
          fix: "write 'yes' in one of its rows")
      }
      if let outcome { outcomes.insert(outcome, at: leads && !isFirst ? 0 : outcomes.endIndex) }
      isFirst = isFirst || leads
      rows[index].checkTotals(arms: arms, people: people)
    }
    self.outcomes = outcomes
    head.checkSizes(arms: arms, people: people)
    let texts = head.texts(ofStudy: true) + rows.flatMap { $0.texts(ofStudy: false) }.firstOfEach()
    head.checkMarkup(in: texts)
    textRanges = texts.map(\.range)
    guard let key, let field = head.field(.key) else { return nil }
    (self.key, keyRange) = (key, field.range)
  }
}

extension StudyRow {
  /// The groups, numbered without a gap.
  fileprivate mutating func arms() -> [Study.Arm] {
    let numbers = StudyColumn.arms
    let arms = numbers.map { arm in
      (
        name: text(.arm, arm), people: integer(.n, arm, in: 1...1_000_000), dose: text(.dose, arm)
      )
    }
    let named = arms.prefix { $0.name != nil }
    if let index = arms.indices.first(where: { $0 > named.count && arms[$0].name != nil }) {
      let missing = named.count + 1
      report(
        .incompleteStudy, "'arm-\(missing)' has no name, but 'arm-\(index + 1)' has", at: .arm, index + 1,
        fix: "number the groups from 1")
    } else {
      checkArms(named: named.count, ofStudy: true)
    }
    return named.map { Study.Arm(name: $0.name ?? "", people: $0.people, dose: $0.dose) }
  }

  /// What is said of a group must be said of one with a name.
  fileprivate mutating func checkArms(named count: Int, ofStudy: Bool) {
    guard StudyColumn.arms.allSatisfy({ $0 <= count || field(.arm, $0) == nil }) else { return }
    for place in filled {
      guard let arm = place.arm, arm > count, place.column.isOfStudy == ofStudy else { continue }
      report(
        .incompleteStudy, "'\(place.name)' is filled in, but 'arm-\(arm)' has no name", at: place.column, arm,
        fix: "write into 'arm-\(arm)' what this group was given")
      return
    }
  }

  /// Which group had a placebo.
  fileprivate mutating func placebo(arms count: Int) -> Study.Placebo {
    switch text(.placebo)?.lowercased() {
    case nil, "unknown": return .unknown
    case "none": return .none
    case "active": return .active
    case let text?:
      if let number = Int(text), number >= 1, number <= count { return .arm(number - 1) }
      if Int(text) != nil {
        report(
          .unknownStudyValue, "there is no group \(text) that could have had a placebo", at: .placebo,
          fix: count == 0 ? "fill in 'arm-1'" : "write a number from 1 to \(count)")
      } else {
        unknown(
          text, in: .placebo, among: ["active", "none", "unknown"] + (1...max(1, count)).map { "\($0)" })
      }
      return .unknown
    }
  }
}
