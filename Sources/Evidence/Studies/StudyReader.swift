import Diagnostics
import Text

/// Turns the rows of the file of studies into studies, and collects what is wrong with them.
struct StudyReader {
  let source: SourceText
  private(set) var studies: [Study] = []
  private(set) var diagnostics: [Diagnostic]
  /// What each column of the file is; `nil` for one without a name, or with one that no column has.
  private var columns: [StudyColumn.Place?] = []
  /// Which columns have no name, as those that spreadsheets leave behind.
  private var unnamed: Set<Int> = []
  /// The rows of each study, in the order of their first ones.
  private var groups: [[StudyRow]] = []
  private var indices: [String: Int] = [:]

  init(source: SourceText, diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }

  /// Whether rows can be told apart at all.
  var hasKeys: Bool { columns.contains(.init(.key)) || columns.isEmpty }

  /// Reads the names of the columns, in whatever order they stand.
  mutating func readHeader(_ header: [CSVTable.Field]) {
    let named = header.count - header.reversed().prefix { $0.text.onOneLine.isEmpty }.count
    guard !isRow(header) else {
      columns = header.map { _ in nil }
      return reportMissing(header)
    }
    var seen: Set<StudyColumn.Place> = []
    var isFormer = false
    for (index, field) in header.prefix(named).enumerated() {
      let name = field.text.onOneLine
      let column = StudyColumn.Place.named[name]
      columns.append(column)
      if name.isEmpty { unnamed.insert(index) }
      guard let column else {
        guard !name.isEmpty else { continue }
        let former = FormerColumn.named(name)
        isFormer = isFormer || former != nil
        report(
          .unknownStudyColumn, "there is no column '\(name)'", at: field.range, fix: Self.mend(name, former))
        continue
      }
      if !seen.insert(column).inserted {
        report(
          .duplicateStudyColumn, "the column '\(name)' is here twice", at: field.range,
          fix: "keep one of them")
      }
    }
    let missing = StudyColumn.allCases.filter { $0.isRequired && !seen.contains(.init($0)) }.map(\.rawValue)
    // In an earlier file each column has been reported with its new name.
    guard !missing.isEmpty, !isFormer, let first = header.first, let last = header.last else { return }
    report(
      .missingStudyColumn, "the header has no column \(missing.map { "'\($0)'" }.joined(separator: ", "))",
      at: first.range.lowerBound..<last.range.upperBound,
      fix: "add it; 'handout schema studies' prints all columns")
  }

  /// Whether the first row names no column at all, of today or of earlier files: then it is probably a study.
  private func isRow(_ header: [CSVTable.Field]) -> Bool {
    header.contains { !$0.text.onOneLine.isEmpty }
      && header.allSatisfy { field in
        let name = field.text.onOneLine
        return name.isEmpty || (StudyColumn.Place.named[name] == nil && FormerColumn.named(name) == nil)
      }
  }

  private mutating func reportMissing(_ header: [CSVTable.Field]) {
    guard let first = header.first, let last = header.last else { return }
    report(
      .missingStudyColumn, "the first row of this file names no column",
      at: first.range.lowerBound..<last.range.upperBound,
      fix:
        "write the names of the columns above it, such as key,about,year; 'handout schema studies' prints all"
    )
  }

  private static func mend(_ name: String, _ former: FormerColumn?) -> String {
    if let former { return "it is now \(former.now): see 'handout schema studies'" }
    let parts = name.split(separator: "-")
    if parts.count == 2, StudyColumn(rawValue: String(parts[0]))?.isOfArm == true, Int(parts[1]) != nil {
      return
        "a study has at most \(StudyColumn.arms.upperBound) groups here: join some, and say so in their name"
    }
    return Suggestion.didYouMean(name, among: StudyColumn.Place.all.map(\.name))
      ?? "'handout schema studies' prints all columns"
  }

  /// Reads one row; one of the wrong length is left out, since nobody can say which field is missing.
  mutating func read(_ fields: [CSVTable.Field]) {
    guard fields.contains(where: { !$0.text.onOneLine.isEmpty }) else { return }
    let extra = fields.dropFirst(columns.count).first { !$0.text.onOneLine.isEmpty }
    guard fields.count >= columns.count, extra == nil else {
      let end = fields.last?.range.upperBound ?? 0
      report(
        .malformedCSV, "this row has \(fields.count) fields, but the header has \(columns.count)",
        at: extra?.range ?? end..<end,
        fix: "put fields with a comma in quotation marks, and write decimals with a point")
      return
    }
    for index in unnamed where !fields[index].text.onOneLine.isEmpty {
      report(
        .unknownStudyColumn, "this field stands in a column without a name", at: fields[index].range,
        fix: "give the column a name, or empty the field")
    }
    let row = StudyRow(
      source: source,
      fields: Dictionary(zip(columns, fields).compactMap { column, field in column.map { ($0, field) } }) {
        first, _ in first
      })
    guard let key = row.text(.key), let index = indices[key] else {
      if let key = row.text(.key) { indices[key] = groups.count }
      groups.append([row])
      return
    }
    groups[index].append(row)
  }

  /// Makes a study of the rows with its key.
  mutating func makeStudies() {
    for var rows in groups {
      reportTwins(&rows)
      var head = StudyRow.merged(rows, source: source)
      let study = Study(&head, outcomes: &rows)
      diagnostics += head.diagnostics + rows.flatMap(\.diagnostics)
      if let study { studies.append(study) }
    }
  }

  /// Two rows of a study with the same outcome, or without one, cannot both be right.
  private func reportTwins(_ rows: inout [StudyRow]) {
    var lines: [String: Int] = [:]
    for index in rows.indices {
      guard let key = rows[index].field(.key) else { continue }
      let outcome = rows[index].text(.outcome)
      let line = source.line(at: key.range.lowerBound)
      guard let first = lines.updateValue(line, forKey: outcome?.lowercased() ?? "") else { continue }
      rows[index].report(
        .duplicateStudy,
        outcome.map { "the outcome '\($0)' of this study is in line \(first) already" }
          ?? "the key '\(key.text.onOneLine)' is already that of the study in line \(first)",
        at: outcome == nil ? .key : .outcome,
        fix: "give each study its own key, and each of its outcomes a row with its name")
    }
  }

  private mutating func report(_ check: Check, _ message: String, at range: Range<Int>, fix: String? = nil) {
    diagnostics.append(Diagnostic(check, message, at: source.location(of: range), fix: fix))
  }
}
