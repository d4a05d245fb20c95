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
      ("[a [b](c.md) d](e.md)", ["1:15+7 unread-link"]),
      ("a](b c) and [ ](", []),
      ("Take 2*250 mg and 3*100 mg.", ["1:6+2 markup-at-digit"]),
      ("Take 2**250 mg and**3 x", ["1:6+3 markup-at-digit"]),
      ("Take **2 mg**5 or ~~a~~7", ["1:12+3 markup-at-digit", "1:22+3 markup-at-digit"]),
      ("Take **5 mg** or (**10**) or _7_, ~~9~~.", []),
      ("`2*2*2` is 5~10 mg, at most 20~30 mg", []),
      ("in the year of\n1. January it", ["2:1+13 accidental-list"]),
      ("between 5\n- 10 mg a day", ["2:1+13 accidental-list"]),
      ("> a\n> 1. b", ["2:3+4 accidental-list"]),
      ("Do:\n1. a", []),
      ("It was in\n\n1986. A year", ["3:1+12 accidental-list"]),
      ("100. a\n101. b", []),
      ("- a\n  - b\n- c\n  1. d", []),
      ("> \\[!TIP] is a mark\n", []),
      ("Do this\n1. a\n2. b", []),
      ("Do this.\n- a", []),
      ("Do this\n\n1. a", []),
      ("> [!WARNING]  \n> a\n", []),
      ("> [!WARNING]\\\n> a\n", []),
      ("> [!WARNING] Do not drive\n> a\n", ["1:5+7 callout-title"]),
      ("> [!warning]- *Do* not drive\n", ["1:5+7 callout-title"]),
      ("> [!my-note]\n> a\n", ["1:5+7 unknown-callout"]),
      ("[!NOTE]\na\n", ["1:1+7 callout-title"]),
      ("> a\n>\n> [!TIP]\n> b\n", ["3:3+6 callout-title"]),
      ("\\[!NOTE] and [!x]\n", []),
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
