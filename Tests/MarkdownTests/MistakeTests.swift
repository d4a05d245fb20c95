import Diagnostics
import Digest
import Markdown
import Testing

@Suite("A mistake in a document")
struct MistakeTests {
  @Test(
    "is found where it stands",
    arguments: [
      ("text\n\n### Three\n", ["3:1+9 heading-level"]),
      ("# One\n", ["1:1+5 heading-level"]),
      ("## Two\n\n#### Four\n", ["3:1+9 heading-level"]),
      ("## A {#x}\n\n## B {#x}\n", ["3:7+2 duplicate-id"]),
      ("## A {#a b}\n", ["1:7+4 bad-attribute"]),
      ("## A {#source-1}\n", ["1:7+9 bad-attribute"]),
      ("## A {#}\n", ["1:7+1 bad-attribute"]),
      ("## {#a}\n", ["1:1+7 empty-heading"]),
      ("##\n", ["1:1+2 empty-heading"]),
      ("a ![](b.png) and ![ ](c.png)\n", ["1:7+5 image-without-text", "1:23+5 image-without-text"]),
      ("a [](b.md)\n", ["1:6+4 link-without-text"]),
      ("a <b>c</b>\n", ["1:3+3 raw-html", "1:7+4 raw-html"]),
      ("a\n\n<div>\nb\n</div>\n", ["3:1+5 raw-html"]),
      ("> [!WARN]\n> a\n", ["1:5+4 unknown-callout"]),
      ("a[^b] c\n", ["1:3+2 unknown-footnote"]),
      ("a [b][c] d\n", ["1:4+1 unknown-reference"]),
      ("ü é [@jonse].\nmore [^x]", ["2:7+2 unknown-footnote"]),
      ("a `[^b]` <https://a.b> [@x][@y]\n", []),
      ("see [a page](my page.md) now\n", ["1:5+8 unread-link"]),
      ("![a b](c d.png)\n", ["1:2+5 unread-link"]),
      ("as \\[a](b c) is, and [a](<b c.md>), and a[0](x)\n", []),
      ("- [ ] a\n- [x] b\n", []),
      ("[![a](b.png)](c.md)", []),
    ])
  func positions(text: String, expected: [String]) {
    #expect(parse(text).found == expected)
  }

  @Test("is found in the line of the file, front matter counted")
  func frontMatter() {
    let source = SourceText(file: "a.md", "---\ntitle: A\n---\n\n# No\n")
    var resolver = PlainResolver()
    let document = Document(parsing: source, from: 17, resolver: &resolver)
    #expect(document.found == ["5:1+4 heading-level"])
  }

  @Test("comes with a way to fix it")
  func fixes() {
    #expect(parse("> [!WARNNG]\n> a").diagnostics.first?.fix == "did you mean 'WARNING'?")
    #expect(parse("## A b {#a b}").diagnostics.first?.fix == "use letters, digits and hyphens, as in {#a-b}")
    #expect(parse("#### A").diagnostics.first?.fix == "write ## for this heading")
    for text in ["# A", "##", "[^a]", "[a][b]", "![](a)", "[](a)", "<b>", "> [!X]"] {
      #expect(parse(text).diagnostics.allSatisfy { $0.fix != nil || $0.check == .emptyHeading }, "\(text)")
    }
  }

  @Test("of nesting is refused instead of rendered", arguments: [">", "- ", "1. "])
  func nesting(mark: String) {
    let document = parse(String(repeating: mark, count: 5_000) + "a")
    #expect(document.diagnostics.map(\.check) == [.nestingTooDeep])
    #expect(document.introduction.isEmpty)
  }

  @Test("does not stop the program, whatever the text is")
  func hostile() {
    let pieces = [
      "[", "]", "(", ")", "{#a}", "## ", "> ", "- ", "|", "\n", "`", "[^", "[@x", "<b>", "<!--", "-->", "![",
      "~~", "*", "www.a", "@b.c", "\u{0}", "é", "\n- ( ) ",
      "\n- [ ] a", "( )", "→", " -> ", "](#a)", "{.b}", "{.b #c}", "\n\n  ",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let document = parse(text)
      #expect(!(document.introduction + document.sections.flatMap(\.body)).contains { $0 >= 0xFE })
      #expect(Set(document.headings.map(\.id)).count == document.headings.count)
      let choices = parse("## A\n\n" + text, options: .init(readsChoices: true))
      let html = choices.sections.flatMap { $0.body + $0.choices.flatMap { $0.text + $0.body } }
      #expect(!(choices.introduction + html + choices.footnotes).contains { $0 >= 0xF8 })
      for diagnostic in document.diagnostics { #expect(diagnostic.location?.file == "a.md") }
    }
  }
}
