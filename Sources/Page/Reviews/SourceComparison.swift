import Diagnostics
import Files

/// That the editors of a page compared its text with its sources: `checked:` and `check-due:`.
///
/// It is no review: it says nothing of anybody qualified who read the page.
package struct SourceComparison: Sendable, Equatable {
  /// When it was.
  package let day: Located<Day>
  /// When the next one is due, always later.
  package let due: Located<Day>?

  /// Describes a comparison; `nil` where the next one would be due before this one is over.
  package init?(day: Located<Day>, due: Located<Day>?) {
    guard due.map({ day.value < $0.value }) ?? true else { return nil }
    (self.day, self.due) = (day, due)
  }
}

extension FrontMatter {
  /// Whether the text changed after it was compared with its sources, as `updated:` says.
  ///
  /// A text that changed on that very day counts as compared.
  package var isComparisonOutdated: Bool {
    guard let comparison, let updated else { return false }
    return comparison.day.value < updated
  }
}

extension Fields {
  /// Reads `checked:` and `check-due:`.
  mutating func comparison() -> SourceComparison? {
    let (day, due) = (locatedDay("checked"), locatedDay("check-due"))
    guard let day else {
      // A day that cannot be read was complained of just now.
      if let due, !contains("checked") {
        report(
          Diagnostic(
            .missingKey, "this page says when its next check is due, but not when it was checked",
            at: due.location, fix: "add checked: the day on which its text was compared with its sources"))
      }
      return nil
    }
    if let comparison = SourceComparison(day: day, due: due) { return comparison }
    report(
      Diagnostic(
        .badDate, "the next check cannot be due before the last one is over, on \(day.value.text)",
        at: due?.location ?? day.location,
        fix: "write a later day, as in check-due: \(day.value.adding(days: 90).iso)"))
    return SourceComparison(day: day, due: nil)
  }
}

extension SourceComparison {
  func write(to writer: inout RecordWriter) {
    writer.write(day)
    writer.write(due) { $0.write($1) }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    let day = try reader.readLocatedDay()
    let due = try reader.readOptional { reader throws(BadRecord) in try reader.readLocatedDay() }
    guard let comparison = Self(day: day, due: due) else { throw BadRecord() }
    self = comparison
  }
}
