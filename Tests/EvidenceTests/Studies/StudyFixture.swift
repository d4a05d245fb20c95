import Diagnostics
import Evidence
import Foundation

/// Files of studies for tests, and this repository's own.
enum StudyFixture {
  static let file = "Content/data/studies.csv"
  static let header =
    "key,year,substance,design,in_jones2018,n,n_ketamine,n_control,dose_mg_per_kg,route,infusion_minutes,sessions,comparator,co_treatment,follow_up,outcome,events_ketamine,total_ketamine,percent_ketamine,events_control,total_control,percent_control,effect,ci_low,ci_high,p_value,events_basis,limitations,notes,confidence"
  static let columns = header.split(separator: ",").map { String($0) }

  /// A row with some of its columns filled.
  static func row(_ values: KeyValuePairs<String, String>) -> String {
    let values = Dictionary(values.map { ($0.key, $0.value) }) { $1 }
    return columns.map { values[$0] ?? "" }.joined(separator: ",")
  }

  static func read(_ text: String) -> (library: StudyLibrary, diagnostics: [Diagnostic]) {
    StudyLibrary.read(SourceText(file: file, text))
  }

  static func library(_ rows: String...) -> StudyLibrary {
    read(([header] + rows).joined(separator: "\n")).library
  }

  /// The studies that this repository publishes.
  static let own: StudyLibrary = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try? String(contentsOf: root.appending(path: file), encoding: .utf8)
    return read(text ?? "").library
  }()
}
