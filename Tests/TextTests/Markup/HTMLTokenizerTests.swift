import Digest
import Testing
import Text

@Suite("HTML cut into tags and texts")
struct HTMLTokenizerTests {
  /// Each token in a few letters.
  private func tokens(_ html: String) -> [String] {
    var tokens = HTMLTokenizer(Array(html.utf8))
    var result: [String] = []
    while let token = tokens.next() {
      switch token {
      case .text(let text): result.append("text \(String(decoding: text, as: UTF8.self))")
      case .tag(let tag):
        let attributes = tag.attributes.map { " \($0.name)=\(String(decoding: $0.value, as: UTF8.self))" }
        result.append("\(tag.isEnd ? "/" : "")\(tag.name)\(attributes.joined())\(tag.isClosed ? "/" : "")")
      case .comment: result.append("comment")
      case .strayBracket(let bytes): result.append("stray \(String(decoding: bytes, as: UTF8.self))")
      case .unclosedTag(let bytes): result.append("unclosed \(String(decoding: bytes, as: UTF8.self))")
      }
    }
    return result
  }

  @Test(
    "gives every tag with its attributes",
    arguments: [
      ("<p>a</p>", ["p", "text a", "/p"]), ("<IMG Alt='\"' hidden src = x/>", ["img alt=\" hidden= src=x/"]),
      ("<a href=\"?a=1&amp;b>\">", ["a href=?a=1&amp;b>"]), ("<br/>", ["br/"]),
      ("<my-tag\n=a b=>", ["my-tag =a= b="]),
    ])
  func tags(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(
    "ends comments where browsers do",
    arguments: [
      ("<!-- a > b --><p>", ["comment", "p"]), ("<!doctype html>a", ["comment", "text a"]),
      ("<!-- a", ["comment"]), ("<!--><p>-->", ["comment", "p", "text -->"]),
      ("<!---><p>", ["comment", "p"]), ("<!-- a --!><p>-->", ["comment", "p", "text -->"]),
      ("<!a", ["comment"]),
    ])
  func comments(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(
    "says what is not a tag",
    arguments: [
      ("a < b", ["text a ", "stray <", "text  b"]), ("</ p>", ["stray </", "text  p>"]),
      ("<p a=\"b", ["unclosed <p a=\"b"]),
      ("<", ["stray <"]), ("<\u{301}p>", ["stray <", "text \u{301}p>"]),
    ])
  func broken(html: String, expected: [String]) {
    #expect(tokens(html).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test("gives the text of a script whole")
  func rawText() {
    var tokens = HTMLTokenizer(Array("<script>a < \"b\"</script>".utf8))
    _ = tokens.next()
    #expect(tokens.text(before: "script").map { String(decoding: $0, as: UTF8.self) } == "a < \"b\"")
    #expect(tokens.text(before: "style") == nil)
  }

  @Test("always goes on to the end")
  func anyBytes() {
    let pieces = [
      "<", ">", "/", "=", "\"", "'", "<a", "</", "<!--", "-->", "&amp", " ", "x", "é", "\u{301}", "\r\n",
    ]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let html = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(tokens(html).count <= html.utf8.count)
    }
  }
}
