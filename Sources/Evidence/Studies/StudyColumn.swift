/// The columns of the file of studies, in the order in which people write them.
package enum StudyColumn: String, Sendable, CaseIterable {
  case key, name, about, year, design, allocation, blinding, participants
  case arm, n, dose
  case placebo, outcome
  case events, total, percent
  case measure, estimate, low, high, p, result
  case followUp = "follow-up"
  case alongside, limits, funding, account, notes, first

  /// How many groups a study may have.
  package static let arms = 1...4

  /// Whether there is one for each group: `n-1`, `n-2` and so on.
  var isOfArm: Bool {
    switch self {
    case .arm, .n, .dose, .events, .total, .percent: true
    default: false
    }
  }

  /// Whether it says something of the whole study, on which all of its rows must agree.
  var isOfStudy: Bool {
    switch self {
    case .key, .name, .about, .year, .design, .allocation, .blinding, .participants, .arm, .n, .dose,
      .placebo,
      .alongside, .limits, .funding:
      true
    case .outcome, .events, .total, .percent, .measure, .estimate, .low, .high, .p, .result, .followUp,
      .account, .notes, .first:
      false
    }
  }

  /// Whether the file must have it: a row says nothing without.
  var isRequired: Bool { self == .key || self == .about }

  /// A column as it stands in the header: one of a group has its number.
  package struct Place: Sendable, Hashable {
    let column: StudyColumn
    let arm: Int?

    init(_ column: StudyColumn, _ arm: Int? = nil) { (self.column, self.arm) = (column, arm) }

    /// What stands in the header.
    package var name: String { arm.map { "\(column.rawValue)-\($0)" } ?? column.rawValue }

    /// All columns that a header may have.
    package static let all = allCases.flatMap { column in
      column.isOfArm ? arms.map { Place(column, $0) } : [Place(column)]
    }

    /// All columns by what stands in the header.
    static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  }
}
