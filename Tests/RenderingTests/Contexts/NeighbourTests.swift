import SiteTesting
import Testing

@Suite("The pages beside a page")
struct NeighbourTests {
  private func page(related: String = "", tags: String = "") async throws -> String {
    let start = { (title: String) in "---\ntitle: \(title)\ndescription: D.\ntemplate: page\n\(tags)" }
    let site = TestSite([
      "Content/b/index.md": "---\ntitle: B\ndescription: D.\npages: [x.md, y.md, z.md]\n---\n",
      "Content/b/x.md": start("X") + "---\n", "Content/b/y.md": start("Y") + related + "---\n",
      "Content/b/z.md": start("Z") + "---\n",
      "Templates/page.mustache":
        "{{page.previous.title}} {{page.next.title}} {{page.hasNeighbours}}:{{#page.related}} {{title}}{{/page.related}}",
    ])
    return try await site.pages()["b/y/index.html"] ?? ""
  }

  @Test("are never named among the related pages once more")
  func related() async throws {
    #expect(try await page() == "X Z true:")
    #expect(try await page(related: "related: [z.md]\n") == "X  true: Z")
    #expect(try await page(related: "related: [x.md, z.md]\n") == "  false: X Z")
    #expect(try await page(tags: "tags: [t]\n") == "X Z true:")
  }
}
