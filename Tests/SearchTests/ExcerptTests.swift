import Testing

@testable import Search

@Suite("The start of a text")
struct ExcerptTests {
  @Test(
    "is its first words",
    arguments: [
      ("<p>Short <em>text</em>.</p>", "Short text."), ("<p>One.</p>\n<p>Two.</p>", "One. Two."), ("", ""),
      ("<ul><li>a</li><li>b</li></ul>", "a b"), ("<p>a &amp; b &lt;c&gt;</p>", "a & b <c>"),
      ("<p>Known <a class=\"citation\" href=\"#s\">[1]</a>.</p>", "Known."),
      ("<h3 id=\"x\">Head</h3><p>Text</p>", "Text"), ("<svg><text>1</text></svg><p>Text</p>", "Text"),
      ("<p", ""),
      ("&", "&"), ("<svg>", ""),
    ])
  func short(html: String, expected: String) {
    #expect(Excerpt.of(html: Array(html.utf8)) == expected)
  }

  @Test("ends after a word")
  func cut() {
    let text = Excerpt.of(
      html: Array(("<p>" + String(repeating: "drei Wörter für ", count: 40) + "</p>").utf8))
    #expect(text.hasSuffix("Wörter…") || text.hasSuffix("für…") || text.hasSuffix("drei…"))
    #expect(text.count < 112)
  }
}
