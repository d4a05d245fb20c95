import Diagnostics
import Evidence
import Foundation

/// Files of studies for tests, and this repository's own.
enum StudyFixture {
  static let file = "Content/data/studies.csv"
  static let header =
    "key,name,about,year,design,allocation,blinding,participants,arm-1,arm-2,arm-3,arm-4,n-1,n-2,n-3,n-4,dose-1,dose-2,dose-3,dose-4,placebo,outcome,events-1,events-2,events-3,events-4,total-1,total-2,total-3,total-4,percent-1,percent-2,percent-3,percent-4,measure,estimate,low,high,p,result,follow-up,alongside,limits,funding,account,notes,first"
  static let columns = header.split(separator: ",").map { String($0) }

  /// A row with some of its columns filled.
  static func row(_ values: KeyValuePairs<String, String>) -> String {
    row(Dictionary(values.map { ($0.key, $0.value) }) { $1 })
  }

  static func row(_ values: [String: String]) -> String {
    columns.map { values[$0] ?? "" }.joined(separator: ",")
  }

  static func read(_ text: String) -> (library: StudyLibrary, diagnostics: [Diagnostic]) {
    StudyLibrary.read(SourceText(file: file, text))
  }

  static func library(_ rows: String...) -> StudyLibrary {
    read(([header] + rows).joined(separator: "\n")).library
  }

  /// One row about nothing in particular, with two groups.
  static func one(_ values: [String: String]) -> Study? {
    library(
      row(["key": "a", "about": "x", "arm-1": "p", "arm-2": "q", "outcome": "o"].merging(values) { $1 })
    ).studies.first
  }

  /// The studies that this repository publishes.
  static let own: StudyLibrary = read(text(of: file)).library

  /// Real studies in words of their own, so that no test of pictures hangs on what an editor writes today.
  static let sample: StudyLibrary = read(text(of: "Tests/Fixtures/Studies/studies.csv")).library

  /// A file of this repository.
  static func text(of path: String) -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }
}
