import Diagnostics

/// More people counted than there are is a mistake; fewer is what happens when people leave.
extension StudyRow {
  /// Holds the sizes of the groups against that of the study.
  mutating func checkSizes(arms: [Study.Arm], people: Int?) {
    guard let people else { return }
    let sizes = arms.compactMap(\.people)
    for (index, arm) in arms.enumerated() {
      guard let size = arm.people, size > people else { continue }
      report(
        .contradictoryCounts, "a group of \(size) is larger than the study of \(people)", at: .n, index + 1,
        fix: "'n-\(index + 1)' is at most 'participants'")
    }
    let sum = sizes.reduce(0, +)
    // In a crossover nearly everybody is in every group, one after the other.
    let isCrossover = sizes.allSatisfy { 4 * $0 >= 3 * people }
    guard sum > people, !isCrossover, sizes.allSatisfy({ $0 <= people }) else { return }
    report(
      .contradictoryCounts,
      "the groups have \(sum) people together, more than the \(people) of the study", at: .participants,
      fix: "fix 'participants' or the groups")
  }

  /// Holds the counted people of each group against those that it had.
  mutating func checkTotals(arms: [Study.Arm], people: Int?) {
    for (index, arm) in arms.enumerated() {
      guard let text = text(.total, index + 1), let total = WrittenNumber(text) else { continue }
      if let size = arm.people, total.value > Double(size) {
        report(
          .contradictoryCounts, "\(total.text) people are counted in a group of \(size)", at: .total,
          index + 1,
          fix: "'total-\(index + 1)' is at most 'n-\(index + 1)'")
      } else if let people, total.value > Double(people) {
        report(
          .contradictoryCounts, "\(total.text) people are counted in a study of \(people)", at: .total,
          index + 1,
          fix: "'total-\(index + 1)' is at most 'participants'")
      }
    }
  }
}
