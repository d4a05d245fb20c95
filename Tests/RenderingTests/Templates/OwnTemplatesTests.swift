import Files
import Page
import Site
import SiteTesting
import Testing

@Suite("The templates of the repository")
struct OwnTemplatesTests {
  /// A site with the templates of the repository.
  private func pages(_ files: [String: String]) async throws -> [String: String] {
    let own = try await SiteFiles.load(from: Repository.root)
    var test = TestSite(files)
    for name in TestSite.smallest.keys where name.hasPrefix("Templates/") { test.files[name] = "absent" }
    for (name, source) in own.templates {
      test.files["Templates/\(name).mustache"] = String(decoding: source.bytes, as: UTF8.self)
    }
    for source in own.words { test.files[source.file] = String(decoding: source.bytes, as: UTF8.self) }
    for file in own.publicFolder.files { test.files["Public/\(file)"] = "" }
    return try await test.pages()
  }

  /// The part of a page between two pieces of it.
  private func part(_ html: String, from start: String, to end: String) -> Substring {
    let rest = html.range(of: start).map { html[$0.upperBound...] } ?? ""
    return rest.range(of: end).map { rest[..<$0.lowerBound] } ?? ""
  }

  @Test("keep the text of an article without sections out of its header", arguments: ["article", "page"])
  func withoutSections(template: String) async throws {
    let start = "---\ntitle: A\ndescription: A.\ntemplate: \(template)\n---\n"
    let pages = try await pages([
      "Content/plain.md": start + "All of it.\n", "Content/parts.md": start + "First.\n\n## Part\n\nThen.\n",
    ])
    let plain = try #require(pages["plain/index.html"])
    #expect(!part(plain, from: "<header class=\"title\">", to: "</header>").contains("All of it."))
    #expect(part(plain, from: "<div class=\"text\">", to: "</article>").contains("<p>All of it.</p>"))
    let parts = try #require(pages["parts/index.html"])
    #expect(part(parts, from: "<header class=\"title\">", to: "</header>").contains("First."))
    #expect(!part(parts, from: "<div class=\"text\">", to: "</article>").contains("First."))
  }

  @Test(
    "show the date of an article in a list by date, with a category and without",
    arguments: ["category: C\n", ""])
  func dates(category: String) async throws {
    let pages = try await pages([
      "Content/news/index.md": "---\ntitle: News\ndescription: N.\norder: newest\n---\n",
      "Content/news/a.md": "---\ntitle: A\ndescription: A.\npublished: 2026-11-20\n\(category)---\nText.\n",
    ])
    let header = part(
      try #require(pages["news/a/index.html"]), from: "<header class=\"title\">", to: "</header>")
    #expect(header.contains("<time datetime=\"2026-11-20\">20 November 2026</time>"))
  }

  @Test("say who wrote a page and when it changed")
  func authors() async throws {
    let html = try await pages([
      "Content/a.md": "---\ntitle: A\ndescription: A.\nauthor: Rowan\nupdated: 2026-11-20\n---\nText.\n"
    ])["a/index.html"]
    #expect(
      html?.contains("Written by Rowan") == true
        && html?.contains("Last changed: <time datetime=\"2026-11-20\">") == true)
  }

  @Test("lead back to the page beside a folder, too")
  func breadcrumbs() async throws {
    let start = "---\ntitle: Title\ndescription: A.\ntemplate: page\n---\n"
    let pages = try await pages([
      "Content/evidence/index.md": "---\ntitle: Evidence\ndescription: E.\n---\n",
      "Content/evidence/opioids.md": start.replacing("Title", with: "Opioids"),
      "Content/evidence/opioids/heroin.md": start, "Content/evidence/opioids/deep/er.md": start,
    ])
    func crumbs(_ path: String) -> [String] {
      part(pages[path] ?? "", from: "<nav class=\"breadcrumbs", to: "</nav>").split(separator: "href=\"")
        .dropFirst()
        .map { String($0.prefix { $0 != "\"" }) }
    }
    #expect(crumbs("evidence/opioids/heroin/index.html") == ["/", "/evidence/", "/evidence/opioids/"])
    #expect(crumbs("evidence/opioids/deep/er/index.html") == ["/", "/evidence/", "/evidence/opioids/"])
    #expect(crumbs("evidence/opioids/index.html") == ["/", "/evidence/"])
  }

  @Test("leave pages out of the list of their section that ask for it, and keep them in search")
  func listed() async throws {
    let start = "---\ntitle: Title\ndescription: A.\ntemplate: page\n"
    let html = try await pages([
      "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\n[Privacy](privacy.md)\n",
      "Content/privacy.md": start.replacing("Title", with: "Quiet") + "listed: false\n---\n",
      "Content/topic.md": start.replacing("Title", with: "Loud") + "---\n",
    ])
    let home = try #require(html["index.html"])
    let list = part(home, from: "<ol class=\"list\">", to: "</ol>")
    #expect(list.contains("Loud") && !list.contains("Quiet"))
    #expect(html["privacy/index.html"]?.contains("noindex") == false)
    #expect(html["sitemap.xml"]?.contains("/privacy/") ?? true)
  }
}
