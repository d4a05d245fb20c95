import Diagnostics
import SiteTesting
import Testing

@Suite("The words of site.yml for the list of topics")
struct BrokenTopicsTests {
  private let pages = [
    "Content/a-z.md": "---\ntitle: Topics\ndescription: T.\ntemplate: section\n---\n",
    "Content/a.md": TestSite.articleStart + "## One\n\n### Deep {.topic}\n",
    "Content/d.md": "---\ntitle: D\ndraft: true\n---\n",
  ]

  @Test("lead to pages and headings that are there")
  func topics() async {
    let marked = MarkedText(
      """
      title: T
      base-url: https://example.org
      search:
        page: a-z.md
        topics:
          Good: a.md#one
          Page: a.md
          No page: «b.md»
          No heading: «a.md#tow»
          Draft: «d.md»
          Address: «https://example.com»
          Path: «/a/»

      """)
    let found = await TestSite(pages.merging(["Content/site.yml": marked.text]) { $1 }).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/site.yml:\($0) broken-topic" })
  }

  @Test("stand on a page that is there", arguments: ["az.md", "d.md"])
  func page(name: String) async {
    let marked = MarkedText("title: T\nbase-url: https://example.org\nsearch: {page: «\(name)»}\n")
    let found = await TestSite(pages.merging(["Content/site.yml": marked.text]) { $1 }).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/site.yml:\($0) broken-topic" })
  }

  @Test("are other names for a topic that there is: a title, a marked heading, or a word among the topics")
  func synonyms() async {
    let marked = MarkedText(
      """
      title: T
      base-url: https://example.org
      search:
        page: a-z.md
        topics: {Long naps: a.md}
        synonyms:
          A: [first]
          deep: [low]
          naps: [siesta]
          «nap»: [doze]
          «one»: [single]

      """)
    let found = await TestSite(pages.merging(["Content/site.yml": marked.text]) { $1 }).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/site.yml:\($0) unknown-synonym" })
  }

  @Test("need another name each")
  func empty() async {
    let settings = "title: T\nbase-url: https://example.org\nsearch: {page: a-z.md, synonyms: {A: []}}\n"
    let found = await TestSite(pages.merging(["Content/site.yml": settings]) { $1 }).diagnostics()
    #expect(found.map(\.check.code) == ["wrong-type"])
  }
}
