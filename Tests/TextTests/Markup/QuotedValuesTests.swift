import Testing
import Text

@Suite("A value in quotation marks")
struct QuotedValuesTests {
  /// What stands before each value, the value, and what closes it; last what follows.
  private func parts(of html: String) -> [String] {
    var values = QuotedValues(Array(html.utf8))
    var parts: [String] = []
    while let found = values.next() {
      parts += [found.before, found.value, found.end].map { String(decoding: $0, as: UTF8.self) }
    }
    return parts + [String(decoding: values.rest, as: UTF8.self)]
  }

  @Test(
    "comes with what stands around it, of which nothing is lost",
    arguments: [
      ("", [""]), ("text", ["text"]),
      ("<a id=\"x\" href=\"\">y", ["<a id=\"", "x", "\"", " href=\"", "", "\"", ">y"]),
      ("<a href=\"/x", ["<a href=\"", "/x", "", ""]), ("\"", ["\"", "", "", ""]),
    ])
  func all(html: String, expected: [String]) {
    #expect(parts(of: html) == expected)
    #expect(parts(of: html).joined() == html)
  }

  @Test("follows a name only where the whole of it stands there")
  func names() throws {
    var values = QuotedValues(Array("<a data-href=\"/x\">".utf8))
    let next = values.next()
    let found = try #require(next)
    #expect(found.follows("href=\"") && !found.follows(" href=\""))
  }
}
