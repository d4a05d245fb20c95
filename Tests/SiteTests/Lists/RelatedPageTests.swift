import Site
import SiteTesting
import Testing

@Suite("Related pages")
struct RelatedPageTests {
  private static let template = "{{#page.related}}{{title}} {{/page.related}}"

  private static func related(
    _ pages: [(name: String, front: String, body: String)], of name: String = "a"
  ) async throws -> String? {
    var files = ["Templates/article.mustache": template]
    for page in pages {
      files["Content/\(page.name).md"] = TestSite.newsArticle(page.name, page.front) + page.body
    }
    return try await TestSite(files).pages()["\(name)/index.html"]
  }

  @Test(
    "are the three that share most with a page; a rare tag counts more than a common one, and a tag more than a source"
  )
  func scores() async throws {
    let found = try await Self.related([
      ("a", "tags: [rare, common]\n", "[@one] [@two]\n"), ("b", "tags: [common]\n", "\n"),
      ("c", "tags: [common, rare]\n", "\n"), ("d", "tags: [other]\n", "[@one]\n"),
      ("e", "tags: [common]\n", "[@two]\n"), ("f", "tags: [common]\n", "\n"), ("g", "tags: [other]\n", "\n"),
    ])
    #expect(found == "c e d ")
  }

  @Test("stand behind those that the editor chose, without repeating them")
  func chosen() async throws {
    let found = try await Self.related([
      ("a", "tags: [x]\nrelated: [c.md, z.md]\n", ""), ("b", "", ""), ("c", "tags: [x]\n", ""),
      ("m", "tags: [x]\n", ""), ("z", "", ""),
    ])
    #expect(found == "c z m ")
  }

  @Test("of equally near ones are the newest, then the first by file")
  func ties() async throws {
    let found = try await Self.related([
      ("a", "tags: [x]\npublished: 2026-11-01\n", ""), ("b", "tags: [x]\npublished: 2026-10-01\n", ""),
      ("c", "tags: [x]\npublished: 2026-11-03\n", ""), ("e", "tags: [x]\npublished: 2026-11-02\n", ""),
      ("d", "tags: [x]\npublished: 2026-11-02\n", ""),
    ])
    #expect(found == "c d e ")
  }

  @Test("are found only between pages with tags that are published")
  func withoutTags() async throws {
    let pages = [
      ("a", "tags: [x]\n", "[@one]\n"), ("b", "", "[@one]\n"),
      ("c", "tags: [x]\npublished: 2026-12-01\n", ""),
    ]
    #expect(try await Self.related(pages) == "")
    #expect(try await Self.related(pages, of: "b") == "")
  }

  @Test("of a tag that all pages have are those of about the same time")
  func common() async throws {
    let pages = (10..<60).map {
      ("p\($0)", "tags: [x]\npublished: 2026-\($0 < 40 ? "08" : "09")-\(10 + $0 % 20)\n", "")
    }
    let found = try #require(try await Self.related(pages, of: "p39"))
    #expect(found.split(separator: " ").count == 3)
    #expect(try await Self.related(pages, of: "p39") == found)
  }
}
