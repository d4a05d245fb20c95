import Site
import SiteTesting
import Testing

@Suite("A site")
struct AssemblyTests {
  private static func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\ndescription: About \(title).\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n\(more)---\n"
  }

  private static let list = "{{page.title}}: {{#page.children}}{{title}} {{url}}; {{/page.children}}"
  private static let place =
    "{{#page.breadcrumbs}}{{title}} > {{/page.breadcrumbs}}{{page.title}}{{#page.previous}} <{{title}}{{/page.previous}}{{#page.next}} >{{title}}{{/page.next}}"

  @Test(
    "lists the pages of a section by title, the site's sections on its front page, and no page of its own for errors"
  )
  func sections() async throws {
    let pages = try await TestSite([
      "Content/404.md": Self.page("Not found", "template: article\n"), "Content/b/index.md": Self.page("B"),
      "Content/b/y.md": Self.page("Y"), "Content/b/x.md": Self.page("Z"),
      "Content/a.md": Self.page("A"), "Content/b/deep/index.md": Self.page("Deep"),
      "Content/b/deep/down.md": Self.page("Down"),
      "Content/b/loose/end.md": Self.page("End"), "Templates/home.mustache": Self.list,
      "Templates/section.mustache": Self.list,
    ]).pages()
    #expect(pages["index.html"] == "Home: A /a/; B /b/; ")
    #expect(pages["b/index.html"] == "B: Deep /b/deep/; End /b/loose/end/; Y /b/y/; Z /b/x/; ")
    #expect(pages["b/deep/index.html"] == "Deep: Down /b/deep/down/; ")
    #expect(pages["404.html"] == "Not found")
  }

  @Test("lists pages in the order that its section says, and the others behind them")
  func order() async throws {
    let pages = try await TestSite([
      "Content/b/index.md": Self.page("B", "pages: [y.md, x.md]\n"), "Content/b/a.md": Self.page("A"),
      "Content/b/x.md": Self.page("X"),
      "Content/b/y.md": Self.page("Y"), "Templates/section.mustache": Self.list,
      "Templates/article.mustache": Self.place,
    ]).pages()
    #expect(pages["b/index.html"] == "B: Y /b/y/; X /b/x/; A /b/a/; ")
    #expect(pages["b/y/index.html"] == "Home > B > Y >X")
    #expect(pages["b/x/index.html"] == "Home > B > X <Y >A")
    #expect(pages["b/a/index.html"] == "Home > B > A <X")
  }

  @Test("marks where its navigation leads from each page")
  func navigation() async throws {
    let menu =
      "{{#site.navigation}}{{title}}{{#isCurrent}}*{{/isCurrent}}{{#isAncestor}}+{{/isAncestor}} {{url}} {{/site.navigation}}"
    let pages = try await TestSite([
      "Content/site.yml":
        "title: T\nbase-url: https://example.org/t\nnavigation:\n  - b/index.md\n  - {title: Ours, page: a.md}\n  - {title: Far, url: 'https://example.com'}\n",
      "Content/b/index.md": Self.page("B"), "Content/b/x.md": Self.page("X"), "Content/a.md": Self.page("A"),
      "Templates/section.mustache": menu, "Templates/article.mustache": menu,
    ]).pages()
    #expect(pages["b/index.html"] == "B* /t/b/ Ours /t/a/ Far https://example.com ")
    #expect(pages["b/x/index.html"] == "B+ /t/b/ Ours /t/a/ Far https://example.com ")
    #expect(pages["a/index.html"] == "B /t/b/ Ours* /t/a/ Far https://example.com ")
  }

  @Test("leaves drafts and pages of the future out, unless they are asked for")
  func drafts() async throws {
    var site = TestSite([
      "Content/draft.md": "---\ntitle: Draft\ndraft: true\n---\n",
      "Content/future.md": Self.page("Future", "published: 2026-11-24\n"),
      "Content/today.md": Self.page("Today", "published: 2026-11-23\n"),
    ])
    #expect(try await site.pages().keys.sorted() == ["index.html", "today/index.html"])
    site.options.includesDrafts = true
    #expect(
      try await site.pages().keys.sorted() == [
        "draft/index.html", "future/index.html", "index.html", "today/index.html",
      ])
    #expect(await site.diagnostics().filter { $0.severity == .error }.isEmpty)
  }

  @Test("still reports the mistakes of its drafts")
  func mistakesInDrafts() async {
    let found = await TestSite(["Content/draft.md": "---\ntitle: D\ndraft: true\nupdated: soon\n---\n# No\n"])
      .diagnostics()
    #expect(found.map(\.check.code) == ["bad-date", "heading-level"])
  }

  @Test("sends readers on from old addresses")
  func aliases() async throws {
    let pages = try await TestSite([
      "Content/a.md": Self.page("A", "aliases: [/old/, /older.html, /gone/x]\n")
    ]).pages()
    for path in ["old/index.html", "older.html", "gone/x/index.html"] {
      #expect(pages[path] == "https://example.org/a/")
    }
  }

  @Test(
    "cuts a long list of sections in two, but never hides only one or two",
    arguments: [
      (2, "none"), (3, "3+0 of 3"), (6, "6+0 of 6"), (8, "8+0 of 8"), (9, "6+3 of 9"), (12, "6+6 of 12"),
    ])
  func contents(count: Int, expected: String) async throws {
    let sections = (1...count).map { "## S\($0) & *more*\n\nText.\n" }.joined(separator: "\n")
    var site = TestSite(article: sections)
    site.files["Templates/article.mustache"] =
      "{{#page.contents}}{{#first}}<{{id}}>{{/first}}|{{#rest}}<{{id}}>{{/rest}}|{{restCount}} of {{total}}{{/page.contents}}{{^page.contents}}none{{/page.contents}}"
    let page = try await site.pages()["a/index.html"] ?? ""
    let parts = page.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      #expect(page == expected)
      return
    }
    let total = parts[2].split(separator: " ").last ?? ""
    #expect("\(parts[0].count { $0 == "<" })+\(parts[1].count { $0 == "<" }) of \(total)" == expected)
  }

  @Test("has a list of sections where a page asks for one, and none where a page wants none")
  func contentsByChoice() async throws {
    let template = "{{#page.contents}}{{#first}}{{{title}}} {{/first}}{{/page.contents}}"
    let pages = try await TestSite([
      "Content/a.md": Self.page("A", "toc: true\n") + "## One *& two*\n",
      "Content/b.md": Self.page("B", "toc: false\n") + "## 1\n## 2\n## 3\n## 4\n",
      "Content/c.md": Self.page("C", "toc: true\n"), "Templates/article.mustache": template,
    ]).pages()
    #expect(pages["a/index.html"] == "One &amp; two ")
    #expect(pages["b/index.html"]?.isEmpty == true)
    #expect(pages["c/index.html"]?.isEmpty == true)
  }

  @Test("gives the same pages whatever the order of its files, and however often it is built")
  func reproducible() async throws {
    let site = TestSite(
      Dictionary(
        uniqueKeysWithValues: (0..<200).map {
          (
            "Content/p\($0 % 7)/q\($0).md",
            Self.page("P\($0)") + "Text [@a]. See [x](../p\(($0 + 1) % 200 % 7)/q\(($0 + 1) % 200).md).\n"
          )
        }))
    let first = try await site.pages()
    for _ in 0..<3 { #expect(try await site.pages() == first) }
  }
}
