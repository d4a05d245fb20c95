import Diagnostics
import Text

/// One row of the file of studies, read column by column; what is wrong with it is collected on the way.
struct StudyRow {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private let fields: [StudyColumn: CSVTable.Field]

  init(source: SourceText, fields: [StudyColumn: CSVTable.Field]) {
    self.source = source
    self.fields = fields
  }

  /// The field of a column that says something.
  func field(_ column: StudyColumn) -> CSVTable.Field? {
    fields[column].flatMap { $0.text.onOneLine.isEmpty ? nil : $0 }
  }

  /// A text on one line.
  func text(_ column: StudyColumn) -> String? { field(column)?.text.onOneLine }

  /// A text that must be there.
  mutating func required(_ column: StudyColumn) -> String? {
    if let text = text(column) { return text }
    guard let field = fields[column] else { return nil }
    report(.incompleteStudy, "this study has no \(column.rawValue)", at: field.range)
    return nil
  }

  /// A whole number in a range.
  mutating func integer(_ column: StudyColumn, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(column) else { return nil }
    guard let value = WrittenNumber(text), value.decimals == 0,
      range.contains(Int(value.value))
    else {
      let bounds =
        range.upperBound < 1_000_000
        ? "from \(range.lowerBound) to \(range.upperBound)" : "from \(range.lowerBound) up"
      report(
        .badStudyNumber, "'\(text)' in the column '\(column.rawValue)' is not a whole number \(bounds)",
        at: column,
        fix: "write digits only, or leave it empty where it is not known")
      return nil
    }
    return Int(value.value)
  }

  /// A number with or without a decimal point.
  mutating func number(_ column: StudyColumn, in range: ClosedRange<Double>? = nil) -> WrittenNumber? {
    guard let text = text(column) else { return nil }
    guard let value = WrittenNumber(text), range?.contains(value.value) ?? true else {
      let bounds =
        range.map { " from \($0.lowerBound.rounded(to: 0)) to \($0.upperBound.rounded(to: 0))" } ?? ""
      report(
        .badStudyNumber, "'\(text)' in the column '\(column.rawValue)' is not a number\(bounds)", at: column,
        fix: "write digits with a decimal point, or leave it empty where it is not known")
      return nil
    }
    return value
  }

  mutating func report(_ check: Check, _ message: String, at column: StudyColumn, fix: String? = nil) {
    report(check, message, at: fields[column]?.range ?? 0..<0, fix: fix)
  }

  private mutating func report(_ check: Check, _ message: String, at range: Range<Int>, fix: String? = nil) {
    diagnostics.append(Diagnostic(check, message, at: source.location(of: range), fix: fix))
  }
}
