import Testing
import Text

@Suite("A table of comma-separated values")
struct CSVTableTests {
  private func texts(_ text: String) -> [[String]] {
    CSVTable(parsing: Array(text.utf8)).records.map { $0.map(\.text) }
  }

  @Test("has lines with any line ends, and fields with anything in quotation marks")
  func fields() {
    #expect(texts("a,b\r\nc,\n\n\rd") == [["a", "b"], ["c", ""], ["d"]])
    #expect(texts("\"a,\r\nb\",\" \"\"c\"\"\u{301}\"\n") == [["a,\r\nb", " \"c\"\u{301}"]])
  }

  @Test(
    "says where quotation marks are wrong",
    arguments: [("a\"b,c", 1..<2), ("\"a\"b,c", 3..<4), ("c,\"a", 2..<3), ("\"a\"\u{301}", 3..<5)])
  func mistakes(text: String, range: Range<Int>) {
    #expect(CSVTable(parsing: Array(text.utf8)).mistakes.map(\.range) == [range])
  }
}
