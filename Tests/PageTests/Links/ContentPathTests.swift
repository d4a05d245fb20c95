import Testing

@testable import Page

@Suite("The path of a file in Content")
struct ContentPathTests {
  @Test(
    "is written in another file as a link from there",
    arguments: [
      ("a.md", "b.md", "a.md"), ("help/a.md", "b.md", "help/a.md"), ("a.md", "help/b.md", "../a.md"),
      ("help/a.md", "help/b.md", "a.md"), ("help/a.md", "helpline/b.md", "../help/a.md"),
      ("helpline/a.md", "help/b.md", "../helpline/a.md"), ("help/more/a.md", "help/b.md", "more/a.md"),
      ("help/a.md", "help/more/b.md", "../a.md"), ("x/y/a.md", "x/z/w/b.md", "../../y/a.md"),
      ("help.md", "help/b.md", "../help.md"), ("hilfe/ü.md", "hilfe/ö/b.md", "../ü.md"), ("", "a/b.md", ".."),
    ])
  func relative(path: String, other: String, expected: String) {
    #expect(ContentPath(path).relative(to: ContentPath(other)) == expected)
  }

  @Test(
    "is that of a glossary at the top and in the folder of a language alone",
    arguments: [
      ("glossary.md", true), ("es/glossary.md", true), ("es/glossary.po", true), ("glossary.po", true),
      ("es/help/glossary.md", false), ("my-glossary.md", false), ("es/my-glossary.po", false),
      ("glossary.txt", false), ("glossary/index.md", false),
    ])
  func glossary(path: String, isGlossary: Bool) { #expect(ContentPath(path).isGlossary == isGlossary) }
}
