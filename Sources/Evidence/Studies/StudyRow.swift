import Diagnostics
import Text

/// One row of the file of studies, read column by column; what is wrong with it is collected on the way.
struct StudyRow {
  typealias Fields = [StudyColumn.Place: CSVTable.Field]

  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private let fields: Fields

  init(source: SourceText, fields: Fields) {
    self.source = source
    self.fields = fields
  }

  /// The columns that say something.
  var filled: [StudyColumn.Place] { StudyColumn.Place.all.filter { field($0.column, $0.arm) != nil } }

  /// The field of a column that says something.
  func field(_ column: StudyColumn, _ arm: Int? = nil) -> CSVTable.Field? {
    fields[.init(column, arm)].flatMap { $0.text.onOneLine.isEmpty ? nil : $0 }
  }

  /// A text on one line.
  func text(_ column: StudyColumn, _ arm: Int? = nil) -> String? { field(column, arm)?.text.onOneLine }

  /// A text that must be there.
  mutating func required(_ column: StudyColumn, _ message: String) -> String? {
    if let text = text(column) { return text }
    if fields[.init(column)] != nil { report(.incompleteStudy, message, at: column) }
    return nil
  }

  /// A word of a few.
  mutating func choice<Choice>(_ column: StudyColumn, _: Choice.Type) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = text(column) else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    unknown(text, in: column, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// Whether a column says yes.
  mutating func isYes(_ column: StudyColumn) -> Bool { choice(column, YesOrNo.self) == .yes }

  private enum YesOrNo: String, CaseIterable { case yes, no }

  /// Reports a word that is none of those that a column takes.
  mutating func unknown(_ text: String, in column: StudyColumn, among known: [String]) {
    report(
      .unknownStudyValue, "'\(text)' is nothing that the column '\(column.rawValue)' can say", at: column,
      fix: Suggestion.didYouMean(text, among: known) ?? "write one of \(known.joined(separator: ", "))")
  }

  /// A whole number in a range.
  mutating func integer(_ column: StudyColumn, _ arm: Int? = nil, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(column, arm) else { return nil }
    guard let value = WrittenNumber(text), value.decimals == 0, range.contains(Int(value.value)) else {
      let bounds =
        range.upperBound < 1_000_000
        ? "from \(range.lowerBound) to \(range.upperBound)" : "from \(range.lowerBound) up"
      report(
        .badStudyNumber, "'\(text)' in the column '\(name(column, arm))' is not a whole number \(bounds)",
        at: column, arm, fix: "write digits only, or leave it empty where it is not known")
      return nil
    }
    return Int(value.value)
  }

  /// A number with or without a decimal point.
  mutating func number(
    _ column: StudyColumn, _ arm: Int? = nil, in range: ClosedRange<Double> = -1_000_000...1_000_000
  ) -> WrittenNumber? {
    guard let text = text(column, arm) else { return nil }
    guard let value = WrittenNumber(text), range.contains(value.value) else {
      let bounds = "from \(range.lowerBound.rounded(to: 0)) to \(range.upperBound.rounded(to: 0))"
      // In much of the world a comma stands before decimals.
      let mended = text.replacing(",", with: ".")
      let isComma = mended != text && WrittenNumber(mended) != nil
      report(
        .badStudyNumber, "'\(text)' in the column '\(name(column, arm))' is not a number \(bounds)",
        at: column, arm,
        fix: isComma
          ? "write a decimal point: \(mended)"
          : "write digits with a decimal point, or leave it empty where it is not known")
      return nil
    }
    return value
  }

  mutating func report(
    _ check: Check, _ message: String, at column: StudyColumn, _ arm: Int? = nil, fix: String? = nil
  ) {
    report(check, message, in: fields[.init(column, arm)]?.range ?? 0..<0, fix: fix)
  }

  mutating func report(_ check: Check, _ message: String, in range: Range<Int>, fix: String? = nil) {
    diagnostics.append(Diagnostic(check, message, at: source.location(of: range), fix: fix))
  }

  private func name(_ column: StudyColumn, _ arm: Int?) -> String { StudyColumn.Place(column, arm).name }

  /// What several rows of one study say of the study, and where they contradict each other.
  static func merged(_ rows: [StudyRow], source: SourceText) -> StudyRow {
    var fields: Fields = [:]
    var differences: [Diagnostic] = []
    for row in rows {
      for place in StudyColumn.Place.all where place.column.isOfStudy {
        guard let field = row.field(place.column, place.arm) else {
          // An empty field tells that the file has the column.
          if fields[place] == nil { fields[place] = row.fields[place] }
          continue
        }
        guard let first = fields[place], !first.text.onOneLine.isEmpty else {
          fields[place] = field
          continue
        }
        guard first.text.onOneLine != field.text.onOneLine else { continue }
        differences.append(
          Diagnostic(
            .differingStudyRows,
            "'\(place.name)' is '\(field.text.onOneLine)' here, but '\(first.text.onOneLine)' in line \(source.line(at: first.range.lowerBound)), which is of the same study",
            at: source.location(of: field.range),
            fix: "make them agree, or leave one empty; another study needs a key of its own"))
      }
    }
    var row = StudyRow(source: source, fields: fields)
    row.diagnostics = differences
    return row
  }
}
