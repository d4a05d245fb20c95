import Digest
import Testing
import Text

@Suite("A stylesheet cut into pieces")
struct CSSTokenizerTests {
  /// The pieces that are not single bytes, with their kinds.
  private func pieces(_ css: String) -> [String] {
    let bytes = Array(css.utf8)
    var tokens = CSSTokenizer(bytes)
    var result: [String] = []
    while let token = tokens.next() {
      guard token.kind != .byte, token.kind != .space else { continue }
      result.append("\(token.kind) \(String(decoding: bytes[token.range], as: UTF8.self))")
    }
    return result
  }

  @Test(
    "has comments, texts, addresses and escapes as a whole",
    arguments: [
      ("a/*{*/b", ["comment /*{*/"]), (#"content: "a\"}";"#, [#"text "a\"}""#]),
      ("url( a;b'c )", ["address url( a;b'c )"]),
      ("URL(a\\)b)", ["address URL(a\\)b)"]), ("url( \"a\")", ["startOfAddress url(", "text \"a\""]),
      ("\\26 b\\{", ["escape \\26 ", "escape \\{"]), ("\"\u{301}\"", ["text \"\u{301}\""]),
    ])
  func kinds(css: String, expected: [String]) {
    #expect(pieces(css).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(
    "goes on where browsers do after a piece without an end",
    arguments: [
      ("a: \"b\r\nurl(c)", ["unfinished \"b", "address url(c)"]), ("/* a", ["unfinished /* a"]),
      ("url(a", ["unfinished url(a"]), ("'a\\", ["unfinished 'a\\"]),
    ])
  func unfinished(css: String, expected: [String]) {
    #expect(pieces(css) == expected)
  }

  @Test("has every byte in one piece")
  func whole() {
    let parts = [
      "/*", "*/", "\"", "'", "\\", "url(", ")", "{", "}", ";", "\n", "a", " ", "@import", "\u{301}", "2",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let bytes = Array((0..<12).map { _ in parts.randomElement(using: &random) ?? "" }.joined().utf8)
      var tokens = CSSTokenizer(bytes)
      var end = 0
      while let token = tokens.next() {
        #expect(token.range.lowerBound == end && !token.range.isEmpty)
        end = token.range.upperBound
      }
      #expect(end == bytes.count)
    }
  }
}
