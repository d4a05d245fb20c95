import Diagnostics
import Testing

extension Check {
  fileprivate static let broken = Check("broken", .error)
  fileprivate static let doubtful = Check("doubtful", .warning)
  fileprivate static let dangerous = Check("dangerous", .error, isSafety: true)
}

@Suite("A diagnostic as text")
struct DiagnosticTextTests {
  @Test("has the compiler's form, with excerpt, caret and fix")
  func form() {
    let source = SourceText(file: "Content/a.md", "one\nseven studies were completed [@jonse2018].\n")
    let start = 4 + "seven studies were completed [@".utf8.count
    let diagnostic = Diagnostic(
      .broken, "no source has the key 'jonse2018'", at: source.location(of: start..<start + 9),
      fix: "did you mean 'jones2018'?")
    #expect(
      diagnostic.text() == """
        Content/a.md:2:32: error: no source has the key 'jonse2018' [broken]
        2 | seven studies were completed [@jonse2018].
          |                                ^~~~~~~~~ did you mean 'jones2018'?
        """)
  }

  @Test("points at the right column behind tabs, wide characters and combining marks")
  func columns() {
    let source = SourceText(file: "a.md", "\t漢e\u{301}x\n")
    let text = Diagnostic(.broken, "m", at: source.location(of: 7..<8)).text()
    #expect(text.hasSuffix("  | \t   ^"))
  }

  @Test("shows the part of a long line around the place")
  func longLine() {
    let source = SourceText(
      file: "a.json", String(repeating: "x", count: 500) + "Y" + String(repeating: "z", count: 500))
    let lines = Diagnostic(.broken, "m", at: source.location(of: 500..<501)).text().split(separator: "\n")
    #expect(lines[0].hasPrefix("a.json:1:501:"))
    #expect(lines[1].count < 200)
    let column = lines[2].count - 1
    #expect(Array(lines[1])[column] == "Y")
    #expect(lines[1].hasPrefix("1 | …x") && lines[1].hasSuffix("z…"))
  }

  @Test("needs no place, and shows colour only when asked")
  func plain() {
    #expect(Diagnostic(.broken, "m", fix: "f").text() == "error: m [broken]\n  f")
    #expect(Diagnostic(.broken, "m").text(colour: true).contains("\u{1B}["))
    #expect(!Diagnostic(.broken, "m").text().contains("\u{1B}"))
  }

  @Test("is summed up in one line")
  func summary() {
    let (a, b) = (SourceText(file: "a", "x"), SourceText(file: "b", "x"))
    let found = [
      Diagnostic(.broken, "1", at: a.location(ofLine: 1)),
      Diagnostic(.broken, "2", at: a.location(ofLine: 1)),
      Diagnostic(.doubtful, "3", at: b.location(ofLine: 1)),
    ]
    #expect(found.summary == "2 errors, 1 warning in 2 files")
    #expect([Diagnostic(.doubtful, "x")].summary == "1 warning")
    #expect([Diagnostic]().summary == nil)
  }
}

@Suite("The levels of checks")
struct CheckLevelsTests {
  let found = [Diagnostic(.broken, "b"), Diagnostic(.doubtful, "d"), Diagnostic(.dangerous, "x")]

  private func severities(_ levels: CheckLevels) -> [String: Severity] {
    Dictionary(uniqueKeysWithValues: levels.apply(to: found).map { ($0.check.code, $0.severity) })
  }

  @Test("are those of the checks themselves where a site says nothing")
  func standard() {
    #expect(severities(CheckLevels()) == ["broken": .error, "doubtful": .warning, "dangerous": .error])
  }

  @Test("can be set for each check, and for all others with a star")
  func set() {
    #expect(
      severities(CheckLevels(["broken": .warning, "*": .off])) == ["broken": .warning, "dangerous": .error])
  }

  @Test("never lower a check that guards safety")
  func safety() {
    #expect(severities(CheckLevels(["dangerous": .off]))["dangerous"] == .error)
    #expect(severities(CheckLevels(["dangerous": .warning]))["dangerous"] == .error)
  }

  @Test("become errors all of them when the run is strict, but stay off where they are off")
  func strict() {
    #expect(
      severities(CheckLevels(["broken": .off], strict: true)) == ["doubtful": .error, "dangerous": .error])
  }

  @Test("come out in the order of files and positions")
  func order() {
    let source = SourceText(file: "b", "x\ny\n")
    let first = SourceText(file: "a", "x\n")
    let sorted = CheckLevels().apply(to: [
      Diagnostic(.broken, "3", at: source.location(ofLine: 2)),
      Diagnostic(.broken, "2", at: source.location(ofLine: 1)),
      Diagnostic(.broken, "1", at: first.location(ofLine: 1)), Diagnostic(.broken, "0"),
    ])
    #expect(sorted.map(\.message) == ["0", "1", "2", "3"])
  }
}
