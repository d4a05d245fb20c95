import Diagnostics

extension StudyRow {
  /// The outcome of a row; `nil` for a row that has none.
  mutating func outcome(of arms: [Study.Arm]) -> Study.Outcome? {
    let outcome = Study.Outcome(
      name: text(.outcome), figures: arms.indices.map { figure(ofArm: $0 + 1) }, effect: effect(),
      pValue: pValue(),
      result: text(.result), followUp: text(.followUp), isSecondHand: isYes(.account))
    let findings = filled.filter { $0.column.isFinding }
    guard outcome.name != nil || !findings.isEmpty || outcome.followUp != nil else { return nil }
    if outcome.name == nil, let first = findings.first {
      report(
        .incompleteStudy,
        "'\(first.name)' is filled in, but 'outcome' does not say what was counted or measured",
        at: first.column, first.arm, fix: "fill in 'outcome'")
    }
    if outcome.effect != nil, outcome.result == nil, arms.count > 2 {
      report(
        .incompleteStudy, "nothing says which of the \(arms.count) groups this estimate compares",
        at: .estimate,
        fix: "say it in 'result', in words")
    }
    return outcome
  }

  /// The counts and the percentage of one group, which must fit each other.
  private mutating func figure(ofArm arm: Int) -> Study.Figure {
    let (events, total) = (
      integer(.events, arm, in: 0...1_000_000), integer(.total, arm, in: 1...1_000_000)
    )
    let given = number(.percent, arm, in: 0...100)
    guard let events, let total else {
      if events != nil, field(.total, arm) == nil {
        report(
          .contradictoryCounts,
          "'events-\(arm)' says how many, but 'total-\(arm)' does not say of how many", at: .events, arm,
          fix: "fill in 'total-\(arm)'")
      }
      return Study.Figure(counts: nil, percent: given)
    }
    guard let counts = Counts(events, of: total) else {
      report(
        .contradictoryCounts, "\(events) of \(total) people cannot be", at: .events, arm,
        fix: "'events-\(arm)' is at most 'total-\(arm)'")
      return Study.Figure(counts: nil, percent: given)
    }
    if let given, !given.isPercentage(of: counts) {
      let right = (counts.proportion * 100).rounded(to: max(1, given.decimals))
      report(
        .wrongPercentage, "\(given.text)% is not \(events) of \(total), which is \(right)%", at: .percent,
        arm,
        fix: "fix the counts or the percentage, or leave the percentage empty")
      return Study.Figure(counts: counts, percent: nil)
    }
    return Study.Figure(counts: counts, percent: given)
  }
}

extension StudyColumn {
  /// Whether it says what came out.
  fileprivate var isFinding: Bool {
    switch self {
    case .events, .total, .percent, .measure, .estimate, .low, .high, .p, .result: true
    default: false
    }
  }
}

extension WrittenNumber {
  /// Whether the number, in per cent, is that of the counts as far as its digits say.
  ///
  /// It may differ by half a unit of its last digit and, since papers round what was rounded before, by half a unit of the
  /// next: 13 of 27 are 48.148 %, which became 48.15 and is printed as 48.2.
  fileprivate func isPercentage(of counts: Counts) -> Bool {
    abs(counts.proportion * 100 - value) <= 0.55 * lastUnit + 1e-9
  }
}
