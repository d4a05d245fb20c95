import Diagnostics
import Markdown
import Testing

@Suite("A former id of a heading")
struct FormerIDTests {
  @Test(
    "stands in its braces, with or without a new one",
    arguments: [
      ("## A b {#new .was-old}", "new", ["old"]), ("## A b {.was-old}", "a-b", ["old"]),
      ("## A b {.was-old #new}", "new", ["old"]), ("## A b {#new .was-old .was-é.2}", "new", ["old", "é.2"]),
      ("## A b {#new}", "new", []), ("## A b", "a-b", []),
    ])
  func reading(text: String, id: String, former: [String]) {
    let document = parse(text + "\n")
    #expect(document.headings.map(\.id) == [id])
    #expect(document.headings.map(\.formerIDs) == [former])
    #expect(document.diagnostics.isEmpty)
  }

  @Test("is an empty element in the heading, whatever its level, and no part of its text")
  func html() {
    let document = parse("## One *a* {#one .was-two .was-three}\n\n### Four {.was-five}\n\nText.\n")
    #expect(
      document.sections.map(\.title.text) == [
        "<span id=\"two\"></span><span id=\"three\"></span>One <em>a</em>"
      ])
    #expect(document.sections.map(\.plainTitle) == ["One a"])
    #expect(
      document.sections.map(\.body.text) == [
        "<h3 id=\"four\"><span id=\"five\"></span>Four</h3>\n<p>Text.</p>"
      ])
  }

  @Test("is left to whoever writes the page of a document with choices, and is none of its marks")
  func choices() {
    let document = parse(
      "## One {#one .stop .was-two}\n\n### Why {.was-because}\n\n- ( ) a\n- ( ) b\n",
      options: .init(readsChoices: true))
    #expect(document.sections.map(\.title.text) == ["One"])
    #expect(document.sections.map { $0.heading.marks.map(\.name) } == [["stop"]])
    #expect(document.sections.map(\.heading.formerAnchors.text) == ["<span id=\"two\"></span>"])
    #expect(
      document.sections.first?.body.text.contains("<h3 id=\"why\"><span id=\"because\"></span>Why</h3>")
        == true)
  }

  @Test("is never given to another heading by its words")
  func slugs() {
    let document = parse("## Old\n\n## New {#new .was-old}\n")
    #expect(document.headings.map(\.id) == ["old-2", "new"])
    #expect(document.diagnostics.isEmpty)
  }

  @Test(
    "that cannot be one, or that stands twice, is a mistake where it stands",
    arguments: [
      ("## A {#a .was-}\n", ["1:10+5 bad-attribute"]),
      ("## A {#a .was-b!}\n", ["1:10+7 bad-attribute"]),
      ("## A {#a .was-source-1}\n", ["1:10+13 bad-attribute"]),
      ("## A {#a .was-a}\n", ["1:10+6 duplicate-id"]),
      ("## A b {.was-a-b}\n", ["1:9+8 duplicate-id"]),
      ("## A {#a .was-b .was-b}\n", ["1:17+6 duplicate-id"]),
      ("## A {#a}\n\n## B {#b .was-a}\n", ["3:10+6 duplicate-id"]),
      ("## A {#a .was-b}\n\n## B {#b}\n", ["3:7+2 duplicate-id"]),
      ("## A {#a .was-c}\n\n## B {#b .was-c}\n", ["3:10+6 duplicate-id"]),
      ("## A {#a .wos-b}\n", ["1:10+6 bad-attribute"]),
      ("## A {#a .was-b x}\n", ["1:17+1 bad-attribute"]),
    ])
  func mistakes(text: String, expected: [String]) {
    let document = parse(text)
    #expect(document.found == expected)
    #expect(document.diagnostics.allSatisfy { $0.fix != nil })
  }

  @Test("that another heading has is reported with the line of that heading")
  func owner() {
    #expect(
      parse("## A {#a}\n\n## B {#b .was-a}\n").diagnostics.map(\.message) == [
        "the heading in line 1 already has the id 'a'"
      ])
    #expect(
      parse("## A {#a .was-b}\n\n## B {#b}\n").diagnostics.map(\.message) == [
        "the heading in line 1 already has the id 'b'"
      ])
    #expect(
      parse("## A {#a .was-b .was-b}\n").diagnostics.map(\.message) == [
        "this heading already has the id 'b'"
      ])
  }
}
