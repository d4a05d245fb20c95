import Diagnostics
import Testing

@Suite("Diagnostics on a terminal")
struct AbridgedDiagnosticsTests {
  private static let hard = Check("hard", .warning)
  private static let broken = Check("broken", .error)

  private func finding(_ check: Check, _ number: Int, in file: String = "a.md") -> Diagnostic {
    Diagnostic(
      check, "message \(number)", at: Location(file: file, line: number, column: 1, excerpt: "text"))
  }

  @Test("are all there, in their order, where there are few")
  func few() {
    let found = (1...10).flatMap { [finding(Self.hard, $0), finding(Self.broken, $0)] }
    #expect(AbridgedDiagnostics(found).lines == found.map(AbridgedDiagnostics.Line.diagnostic))
    #expect(AbridgedDiagnostics([]).lines.isEmpty)
  }

  @Test("are the first ten warnings of each check, errors above them, and a count of the rest")
  func many() {
    let warnings = (1...1300).map { finding(Self.hard, $0, in: "f\($0 % 1200).md") }
    let found = warnings + [finding(Self.broken, 7)]
    let lines = AbridgedDiagnostics(found).lines
    #expect(lines.count == 12)
    #expect(lines[0] == .diagnostic(finding(Self.broken, 7)))
    #expect(lines[1...10].elementsEqual(warnings.prefix(10).map(AbridgedDiagnostics.Line.diagnostic)))
    #expect(
      lines[11].text()
        == "warning: and 1,290 more in 1,200 files [hard]; 'handout check --format json' lists all")
  }

  @Test("are up to a hundred errors of a check")
  func errors() {
    let found = (1...101).map { finding(Self.broken, $0) }
    let lines = AbridgedDiagnostics(found).lines
    #expect(lines.count == 101)
    #expect(
      lines[100].text() == "error: and 1 more in 1 file [broken]; 'handout check --format json' lists all")
  }

  @Test("name no files where they belong to none")
  func noFiles() {
    let found = (1...11).map { Diagnostic(Self.hard, "message \($0)") }
    #expect(
      AbridgedDiagnostics(found).lines.last?.text()
        == "warning: and 1 more [hard]; 'handout check --format json' lists all")
  }
}
