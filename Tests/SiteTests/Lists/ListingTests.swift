import Diagnostics
import Publishing
import Rendering
import Site
import SiteTesting
import Testing

@Suite("A section with the newest pages first")
struct ListingTests {
  private static let five = [
    ("a", "2026-09-01", "Tea & milk"), ("b", "2026-09-01", "cups"), ("c", "2026-10-05", "cups, Tea & milk"),
    ("d", "2026-10-20", "cups"), ("e", "2026-11-02", "cups"),
  ]

  @Test("lists them by day, those of one day by file, in parts that are numbered from the oldest on")
  func order() async throws {
    let pages = try await TestSite.news(Self.five).pages()
    #expect(
      pages["news/index.html"]
        == "News|All news.|/ |e d c |older /news/page/1/ cups /news/tags/cups/ 4 Tea &amp; milk /news/tags/tea-milk/ 2 "
    )
    #expect(
      pages["news/page/1/index.html"]?.hasPrefix(
        "News, page 1|News, page 1: articles from 1 September 2026.|/ /news/ |a b |newer /news/ cups") == true
    )
    #expect(pages["news/page/2/index.html"] == nil)
    #expect(
      pages["news/c/index.html"] == "c <d >a cups /news/tags/cups/ Tea &amp; milk /news/tags/tea-milk/ dated")
    #expect(pages["news/e/index.html"]?.hasPrefix("e >d ") == true)
  }

  @Test("has a page for each tag, in parts as well, and one for all tags")
  func tags() async throws {
    let pages = try await TestSite.news(Self.five).pages()
    #expect(
      pages["news/tags/cups/index.html"]?.hasPrefix(
        "News: cups|News: cups: articles from 20 October 2026 to 2 November 2026.|/ /news/ /news/tags/ |e d |older /news/tags/cups/page/1/ cups /news/tags/cups/ 4! "
      ) == true)
    #expect(
      pages["news/tags/cups/page/1/index.html"]?.contains(
        "|/ /news/ /news/tags/ /news/tags/cups/ |c b |newer /news/tags/cups/ ") == true)
    #expect(
      pages["news/tags/index.html"]
        == "News: all topics|All topics in News, with their articles.|/ /news/ ||cups /news/tags/cups/ 4 Tea &amp; milk /news/tags/tea-milk/ 2 "
    )
  }

  @Test("shows the same articles at an older address, whatever newer ones are added", arguments: [1, 2, 5])
  func stable(size: Int) async throws {
    var articles: [(String, String, String)] = []
    var before: [String: String] = [:]
    for day in 1...22 {
      // Files whose order by name is not that by date.
      articles.append(("n\(day * 7 % 23)", "2026-10-\(day < 10 ? "0" : "")\(day)", day % 3 == 0 ? "x" : "y"))
      let after = try await TestSite.news(articles, size: size).pages()
      for (path, page) in before where path.contains("/page/") {
        // Its place in the list is the same; who is newer, and how many articles a tag has, may change.
        let (old, new) = (page.split(separator: "|"), after[path, default: ""].split(separator: "|"))
        #expect(old.count == 5 && new.count == 5 && old[0...3] == new[0...3], "\(path)")
      }
      before = after
    }
    #expect(before.keys.contains("news/page/1/index.html"))
  }

  @Test("leaves the tags of other sections without addresses, and their pages in their order")
  func others() async throws {
    var site = TestSite.news([])
    site.files["Content/b.md"] = TestSite.newsArticle("b", "tags: cups\n")
    let pages = try await site.pages()
    #expect(pages["b/index.html"] == "b <News cups  ")
    #expect(pages["news/index.html"] == "News|All news.|/ ||")
    #expect(pages["news/tags/index.html"] == nil)
  }

  @Test("may be the front page, and marks itself in the navigation of its lists")
  func frontPage() async throws {
    var site = TestSite.news([])
    let start = "---\ntitle: Home\ndescription: All.\norder: newest\npage-size: 1\n---\n"
    site.files = site.files.filter { !$0.key.hasPrefix("Content/") }
    site.files["Content/index.md"] = start
    site.files["Content/site.yml"] = "title: T\nbase-url: https://example.org/t\nnavigation: [index.md]\n"
    site.files["Content/a.md"] = TestSite.newsArticle("a", "published: 2026-11-01\n")
    site.files["Content/b.md"] = TestSite.newsArticle("b", "published: 2026-11-02\n")
    site.files["Templates/listing.mustache"] =
      "{{page.url}} {{page.canonical}}{{#site.navigation}}{{#isAncestor}} +{{/isAncestor}}{{#isCurrent}} !{{/isCurrent}}{{/site.navigation}}"
    let pages = try await site.pages()
    #expect(pages["index.html"] == "/t/ https://example.org/t/ !")
    #expect(pages["page/1/index.html"] == "/t/page/1/ https://example.org/t/page/1/ +")
  }

  @Test("gives its lists to templates in exactly the names that they are checked against")
  func shape() async throws {
    let site = await TestSite.news(Self.five).site
    for context in try site.contexts() {
      #expect(context.conforms(to: Context.shape(words: site.words)) == [])
    }
  }

  @Test("can be led to by links to the addresses of its lists")
  func links() async {
    let marked = MarkedText(
      TestSite.newsArticle("x", "")
        + "[a](/news/page/1/) [b](/news/tags/cups/) [c](/news/tags/) [d](«/news/page/2/»)\n")
    var site = TestSite.news(Self.five)
    site.files["Content/x.md"] = marked.text
    #expect(await site.diagnostics().map(\.short) == marked.places.map { "Content/x.md:\($0) missing-file" })
  }

  @Test("reaches its older pages through its older parts")
  func reach() async {
    let list = "{{#page.children}}<a href=\"{{url}}\">{{title}}</a>{{/page.children}}"
    let older = "{{#page.listing.older}}<a href=\"{{url}}\">Older</a>{{/page.listing.older}}"
    var site = TestSite.news(
      [("a", "2026-09-01", ""), ("b", "2026-09-02", ""), ("c", "2026-09-03", "")], size: 1)
    site.files["Templates/home.mustache"] = list
    site.files["Templates/listing.mustache"] = list + older
    #expect(await site.site.audit().filter { $0.check == .orphanPage } == [])
    site.files["Templates/listing.mustache"] = list
    let found = await site.site.audit().filter { $0.check == .orphanPage }
    #expect(
      found.map(\.message) == [
        "no way leads from the front page to this page", "no way leads from the front page to this page",
        "no way leads from the front page to the list '/news/page/1/'",
        "no way leads from the front page to the list '/news/page/2/'",
      ])
  }
}
