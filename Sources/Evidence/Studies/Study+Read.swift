import Diagnostics

extension Study {
  /// Reads a row; `nil` where it has no key to call it by.
  init?(_ row: inout StudyRow) {
    let key = row.required(.key)
    if let key, !CitationSyntax.isKey(key) {
      row.report(
        .incompleteStudy, "the key '\(key)' cannot be cited", at: .key,
        fix: "use letters and digits without spaces")
    }
    year = row.integer(.year, in: 1900...2100)
    substance = row.required(.substance) ?? ""
    design = row.text(.design)
    let people = row.integer(.people, in: 1...1_000_000)
    let groups = (
      row.integer(.ketaminePeople, in: 1...1_000_000), row.integer(.controlPeople, in: 1...1_000_000)
    )
    dose = Dose(
      perKilogram: row.text(.dose), route: row.text(.route),
      minutes: row.integer(.infusionMinutes, in: 1...10_000), sessions: row.text(.sessions))
    comparator = row.text(.comparator)
    coTreatment = row.text(.coTreatment)
    followUp = row.text(.followUp)
    outcome = row.text(.outcome)
    ketamine = row.arm(.ketamineEvents, of: .ketamineTotal, percent: .ketaminePercent)
    control = row.arm(.controlEvents, of: .controlTotal, percent: .controlPercent)
    effectText = row.text(.effect)
    effect = row.effect()
    pValue = row.pValue()
    countsBasis = row.text(.countsBasis)
    limitations = row.text(.limitations)
    (self.people, ketaminePeople, controlPeople) = (people, groups.0, groups.1)
    // In a crossover everybody is in both groups, one after the other.
    let isCrossover = design?.lowercased().contains("crossover") ?? false
    row.checkSizes(
      people: people, isCrossover: isCrossover,
      .init(
        column: .ketaminePeople, people: groups.0, totalColumn: .ketamineTotal, total: ketamine.counts?.total),
      .init(
        column: .controlPeople, people: groups.1, totalColumn: .controlTotal, total: control.counts?.total))
    guard let key, let field = row.field(.key) else { return nil }
    (self.key, keyRange) = (key, field.range)
  }
}

extension StudyRow {
  /// The counts and the percentage of one group, which must fit each other.
  fileprivate mutating func arm(
    _ events: StudyColumn, of total: StudyColumn, percent: StudyColumn
  ) -> Study.Arm {
    let (eventCount, totalCount) = (integer(events, in: 0...1_000_000), integer(total, in: 1...1_000_000))
    let given = number(percent, in: 0...100)
    guard let eventCount, let totalCount else {
      if eventCount != nil, field(total) == nil {
        report(
          .contradictoryCounts,
          "'\(events.rawValue)' says how many, but '\(total.rawValue)' does not say of how many",
          at: events, fix: "fill in '\(total.rawValue)'")
      }
      return Study.Arm(counts: nil, percent: given)
    }
    guard let counts = Counts(eventCount, of: totalCount) else {
      report(
        .contradictoryCounts, "\(eventCount) of \(totalCount) people cannot be", at: events,
        fix: "'\(events.rawValue)' is at most '\(total.rawValue)'")
      return Study.Arm(counts: nil, percent: given)
    }
    if let given, !given.isPercentage(of: counts) {
      let right = (counts.proportion * 100).rounded(to: max(1, given.decimals))
      report(
        .wrongPercentage, "\(given.text)% is not \(counts.events) of \(counts.total), which is \(right)%",
        at: percent, fix: "fix the counts or the percentage, or leave the percentage empty")
      return Study.Arm(counts: counts, percent: nil)
    }
    return Study.Arm(counts: counts, percent: given)
  }

  /// One group's size and how many of it were counted.
  fileprivate struct Group {
    let column: StudyColumn
    let people: Int?
    let totalColumn: StudyColumn
    let total: Int?
  }

  /// More people counted than there are is a mistake; fewer is what happens when people leave.
  fileprivate mutating func checkSizes(people: Int?, isCrossover: Bool, _ groups: Group...) {
    for group in groups {
      if let total = group.total, let size = group.people, total > size {
        report(
          .contradictoryCounts, "\(total) people are counted in a group of \(size)", at: group.totalColumn,
          fix: "'\(group.totalColumn.rawValue)' is at most '\(group.column.rawValue)'")
      } else if let total = group.total, let people, total > people {
        report(
          .contradictoryCounts, "\(total) people are counted in a study of \(people)", at: group.totalColumn,
          fix: "'\(group.totalColumn.rawValue)' is at most 'n'")
      }
      if let size = group.people, let people, size > people {
        report(
          .contradictoryCounts, "a group of \(size) is larger than the study of \(people)", at: group.column,
          fix: "'\(group.column.rawValue)' is at most 'n'")
      }
    }
    guard let people, !isCrossover,
      groups.allSatisfy({ ($0.people ?? 0) <= people && ($0.total ?? 0) <= people })
    else { return }
    let sizes = groups.compactMap { group in group.people ?? group.total }
    let sum = sizes.reduce(0, +)
    guard sizes.count == groups.count, sum > people else { return }
    report(
      .contradictoryCounts,
      "the two groups have \(sum) people together, more than the \(people) of the study",
      at: .people, fix: "fix 'n' or the groups")
  }
}

extension WrittenNumber {
  /// Whether the number, in per cent, is that of the counts as far as its digits say.
  ///
  /// It may differ by half a unit of its last digit and, since papers round what was rounded before, by half a unit of the
  /// next: 13 of 27 are 48.148 %, which became 48.15 and is printed as 48.2.
  func isPercentage(of counts: Counts) -> Bool {
    abs(counts.proportion * 100 - value) <= 0.55 * lastUnit + 1e-9
  }
}
