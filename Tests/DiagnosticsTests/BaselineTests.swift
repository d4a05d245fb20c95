import Diagnostics
import Testing

@Suite("Accepted findings")
struct BaselineTests {
  private static let broken = Check("broken-link", .error)
  private static let unsafe = Check("unsafe-url", .error, isSafety: true)

  private func finding(_ message: String, check: Check = broken, file: String = "Content/a.md", line: Int = 1)
    -> Diagnostic
  {
    Diagnostic(check, message, at: Location(file: file, line: line, column: 1, excerpt: "text"))
  }

  private func baseline(_ lines: String) -> Baseline {
    Baseline(SourceText(file: Baseline.file, lines))
  }

  @Test("are a line each, sorted, with code, file and message, and nothing of where in the file")
  func text() throws {
    let found = [
      finding("there is no page 'z.md'", line: 9),
      finding("the id 'x' is already that of the heading in line 12"),
      finding("odd\ttab\nand end", file: "Content/b\u{1B}.md"), Diagnostic(Self.broken, "of no file"),
    ]
    let text = try #require(Baseline.text(accepting: found))
    #expect(
      text.split(separator: "\n").filter { !$0.hasPrefix("#") } == [
        "broken-link\t\tof no file",
        "broken-link\tContent/a.md\tthe id 'x' is already that of the heading in line …",
        "broken-link\tContent/a.md\tthere is no page 'z.md'",
        "broken-link\tContent/b<U+001B>.md\todd<U+0009>tab<U+000A>and end",
      ])
    #expect(text.hasPrefix("# What was wrong"))
    #expect(baseline(text).diagnostics.isEmpty)
    #expect(baseline(text).compare(with: found).new.isEmpty)
    #expect(Baseline.text(accepting: []) == nil)
  }

  @Test("count no more wherever they move in their file")
  func moves() {
    let accepted = baseline(Baseline.text(accepting: [finding("x in line 3", line: 3)]) ?? "")
    let compared = accepted.compare(with: [finding("x in line 99", line: 77)])
    #expect(compared.new.isEmpty)
    #expect((compared.accepted, compared.gone) == (1, 0))
  }

  @Test("are as many as there are equal lines")
  func equal() {
    let two = baseline(Baseline.text(accepting: [finding("x"), finding("x")]) ?? "")
    #expect(two.compare(with: Array(repeating: finding("x"), count: 3)).new.count == 1)
    #expect(two.compare(with: [finding("x")]).gone == 1)
  }

  @Test("are never what protects readers, though somebody writes it down")
  func safety() {
    let found = finding("unsafe", check: Self.unsafe)
    #expect(Baseline.text(accepting: [found]) == nil)
    #expect(baseline("unsafe-url\tContent/a.md\tunsafe\n").compare(with: [found]).new == [found])
  }

  @Test(
    "are read line by line, and a line that is none is named",
    arguments: [
      ("<<<<<<< HEAD\n", 1), ("=======\n", 1), ("broken-link Content/a.md x\n", 1),
      ("broken-link\tContent/a.md\n", 1), ("broken-link\tContent/a.md\t\n", 1), ("\tContent/a.md\tx\n", 1),
      ("bro ken\tContent/a.md\tx\n", 1), ("# broken\n\n\r\n", 0), ("", 0),
      (String(repeating: "x\n", count: 500), 20),
    ])
  func mistakes(text: String, count: Int) {
    let read = baseline("broken-link\tContent/a.md\tx\n" + text)
    #expect(read.diagnostics.count == count)
    #expect(
      read.diagnostics.allSatisfy { $0.check.code == "bad-baseline-line" && $0.location?.line ?? 0 > 1 })
    #expect(read.compare(with: [finding("x")]).accepted == 1)
  }

  @Test("are read with line ends of any system")
  func lineEnds() {
    #expect(baseline("broken-link\tContent/a.md\tx\r\n").compare(with: [finding("x")]).accepted == 1)
  }
}
