import Diagnostics
import Text

/// Turns the rows of the file of studies into studies, and collects what is wrong with them.
struct StudyReader {
  let source: SourceText
  private(set) var studies: [Study] = []
  private(set) var diagnostics: [Diagnostic]
  private var columns: [StudyColumn?] = []
  private var lines: [String: Int] = [:]

  init(source: SourceText, diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }

  /// Whether rows can be told apart at all.
  var hasKeys: Bool { columns.contains(.key) || columns.isEmpty }

  /// Reads the names of the columns, in whatever order they stand.
  mutating func readHeader(_ header: [CSVTable.Field]) {
    var seen: Set<StudyColumn> = []
    for field in header {
      let name = field.text.onOneLine
      let column = StudyColumn(rawValue: name)
      columns.append(column)
      guard let column else {
        report(
          .unknownStudyColumn, "there is no column '\(name)'", at: field,
          fix: Suggestion.didYouMean(name, among: StudyColumn.allCases.map(\.rawValue))
            ?? "known columns: \(StudyColumn.allCases.map(\.rawValue).joined(separator: ", "))")
        continue
      }
      if !seen.insert(column).inserted {
        report(
          .duplicateStudyColumn, "the column '\(name)' is here twice", at: field, fix: "keep one of them")
      }
    }
    let missing = StudyColumn.allCases.filter { $0.isRequired && !seen.contains($0) }.map(\.rawValue)
    guard !missing.isEmpty, let first = header.first, let last = header.last else { return }
    report(
      .missingStudyColumn,
      "the header has no column \(missing.map { "'\($0)'" }.joined(separator: ", "))",
      at: first.range.lowerBound..<last.range.upperBound,
      fix: "add it, and leave its fields empty where nothing is known")
  }

  /// Reads one study; a row of the wrong length is left out, since nobody can say which field is missing.
  mutating func read(_ fields: [CSVTable.Field]) {
    guard fields.count == columns.count else {
      let place =
        fields.count > columns.count
        ? fields[columns.count].range : fields.last.map { $0.range.upperBound..<$0.range.upperBound } ?? 0..<0
      report(
        .malformedCSV, "this row has \(fields.count) fields, but the header has \(columns.count)", at: place,
        fix: "put fields with a comma in quotation marks")
      return
    }
    var row = StudyRow(
      source: source,
      fields: Dictionary(
        zip(columns, fields).compactMap { column, field in
          column.map { ($0, field) }
        }
      ) { first, _ in first })
    let study = Study(&row)
    diagnostics += row.diagnostics
    guard let study, let field = row.field(.key) else { return }
    if let line = lines[study.key] {
      report(
        .duplicateStudy, "the key '\(study.key)' is already that of the study in line \(line)", at: field,
        fix: "give each study its own row and key")
      return
    }
    lines[study.key] = source.line(at: field.range.lowerBound)
    studies.append(study)
  }

  private mutating func report(
    _ check: Check, _ message: String, at field: CSVTable.Field, fix: String? = nil
  ) {
    report(check, message, at: field.range, fix: fix)
  }

  private mutating func report(_ check: Check, _ message: String, at range: Range<Int>, fix: String? = nil) {
    diagnostics.append(Diagnostic(check, message, at: source.location(of: range), fix: fix))
  }
}
