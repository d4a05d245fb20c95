import SiteTesting
import Testing

@Suite("All sources of a site")
struct SourceGroupsTests {
  @Test("stand in the part that cites them most, in the order of the front page, by title; uncited ones last")
  func groups() async throws {
    let reference = { (id: String, title: String) in
      #"{"id": "\#(id)", "type": "webpage", "title": "\#(title)", "URL": "https://example.org/\#(id)", "DOI": "10.1/\#(id)"}"#
    }
    let page = { (title: String, cites: String) in
      "---\ntitle: \(title)\ndescription: D.\ntemplate: page\n---\nText \(cites).\n"
    }
    let site = TestSite([
      "Content/index.md":
        "---\ntitle: Home\ndescription: D.\npages: [b/index.md, a/index.md]\n---\nText [@one] [@four].\n",
      "Content/a/index.md": "---\ntitle: Part A\ndescription: D.\n---\n",
      "Content/a/x.md": page("X", "[@one] [@two]"),
      "Content/b/index.md": "---\ntitle: Part B\ndescription: D.\n---\n",
      "Content/b/y.md": page("Y", "[@two]"),
      "Content/b/z.md": page("Z", "[@two]"),
      "Content/s.md": "---\ntitle: Sources\ndescription: D.\ntemplate: sources\n---\n",
      "Templates/page.mustache":
        "{{#page.sources}}{{#entries}}{{title}} {{url}}{{#moreLinks}} {{url}}{{/moreLinks}};{{/entries}}{{/page.sources}}",
      "Templates/sources.mustache":
        "{{#page.sourceGroups}}{{id}} {{title}} {{total}}:{{#sources}} {{anchor}}{{#citedBy}}/{{title}}{{/citedBy}}{{/sources}}\n{{/page.sourceGroups}}",
      "Content/data/references.json":
        "[\([reference("one", "B"), reference("two", "C"), reference("three", "A"), reference("four", "D")].joined(separator: ","))]",
    ])
    let pages = try await site.pages()
    #expect(
      pages["s/index.html"] == """
        sources-1 Part B 1: two/X/Y/Z
        sources-2 Part A 1: one/X/Home
        sources-3 Home 1: four/Home
        sources-4  1: three

        """)
    #expect(
      pages["a/x/index.html"]
        == "B https://doi.org/10.1/one https://example.org/one;C https://doi.org/10.1/two https://example.org/two;"
    )
  }
}
