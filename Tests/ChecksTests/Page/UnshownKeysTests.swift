import Diagnostics
import SiteTesting
import Testing

@Suite("A key for readers")
struct UnshownKeysTests {
  private static let templates = [
    "Templates/article.mustache": "{{page.title}}{{> partials/by}}",
    "Templates/partials/by.mustache": "{{page.author}}",
    "Templates/page.mustache":
      "{{page.title}}{{#page.newest}}{{title}}{{/page.newest}}{{#page.updated}}{{iso}}{{/page.updated}}",
    "Content/news/index.md": "---\ntitle: News\ndescription: N.\n---\n",
  ]

  @Test(
    "that the template of its page does not show is a warning where it stands",
    arguments: [
      ("article", "author: Rowan\n«newest»: news/index.md\n"), ("article", "«updated»: 2026-11-20\n"),
      ("article", "«checked»: 2026-11-20\ncheck-due: 2027-02-20\n"),
      ("page", "«author»: Rowan\nupdated: 2026-11-20\nnewest: news/index.md\n"),
    ])
  func unshown(template: String, marked: String) async {
    let start = TestSite.articleStart.dropLast(4) + "template: \(template)\n"
    let marked = MarkedText(start + marked + "---\n")
    let found = await TestSite(Self.templates.merging(["Content/a.md": marked.text]) { $1 }).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) unshown-key" })
    #expect(found.allSatisfy { $0.severity == .warning })
  }
}
