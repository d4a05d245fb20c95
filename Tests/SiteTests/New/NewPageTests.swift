@testable import Page
import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A new page")
struct NewPageTests {
  private static let folder = "/home/site"

  @Test(
    "goes where it is wanted, however that is written",
    arguments: [
      ("help/sleep", "help/sleep.md"), ("help/sleep.md", "help/sleep.md"),
      ("Content/help/sleep.md", "help/sleep.md"), ("./Content/help/sleep", "help/sleep.md"),
      ("./help//sleep/", "help/sleep.md"), ("help/../sleep", "sleep.md"),
      ("/home/site/Content/a/b.md", "a/b.md"),
      ("index", "index.md"), ("404", "404.md"), ("2026/covid-19", "2026/covid-19.md"),
    ])
  func path(text: String, expected: String) throws {
    let absolute = text.hasPrefix("/") ? text : "/elsewhere/" + text
    #expect(try NewPage.path(text, absolute: absolute, in: Self.folder).text == expected)
  }

  @Test("is found from within Content, too")
  func within() throws {
    let path = try NewPage.path("sleep", absolute: "/home/site/Content/help/sleep", in: Self.folder)
    #expect(path.text == "help/sleep.md")
  }

  @Test(
    "is refused where its address would be ugly, or no page at all, and a better one is named",
    arguments: [
      ("../x", "leads out of Content"), ("a/../../x", "leads out of Content"),
      ("Content/../x", "leads out of Content"),
      ("/etc/x", "is not in /home/site/Content/"), ("", "write the name of a page"),
      (".", "write the name of a page"),
      ("Help/Sleep me!", "write 'help/sleep-me'"), ("help/über-ängste", "write 'help/ueber-aengste'"),
      ("a_b", "write 'a-b'"), ("a.txt", "write 'a-txt'"), (".hidden", "write 'hidden'"), ("-a-", "write 'a'"),
      ("what's-up", "write 'whats-up'"), ("日本", "write help/sleep, for example"), ("a\u{0}b", "write 'a-b'"),
    ])
  func refused(text: String, message: String) {
    do throws(NewPageProblem) {
      let path = try NewPage.path(text, absolute: "/elsewhere/" + text, in: Self.folder)
      Issue.record("\(text) became \(path.text)")
    } catch {
      #expect(error.description.contains(message), "\(error)")
    }
  }

  private func page(
    _ kind: NewPage.Kind, _ path: String, title: String? = nil, _ files: [String: String] = [:]
  ) async throws -> (page: NewPage, problem: NewPageProblem?) {
    let test = TestSite(files)
    let page = NewPage(kind, at: ContentPath(path), title: title, in: await test.site)
    return (page, try await page.problem(in: test.sources))
  }

  @Test(
    "is called what its file or folder is called",
    arguments: [
      ("help/sleep-and-rest.md", "Sleep and rest"), ("help/index.md", "Help"), ("sleep.md", "Sleep"),
      ("get-help/index.md", "Get help"), ("a/b-c/index.md", "B c"), ("2026.md", "2026"),
    ])
  func title(path: String, expected: String) async throws {
    #expect(try await page(.page, path).page.title == expected)
  }

  @Test("takes the label above its title from its folder")
  func category() async throws {
    let index = ["Content/help/index.md": "---\ntitle: Get help\ndescription: H.\n---\n"]
    #expect(try await page(.article, "help/a.md", index).page.category == "Get help")
    #expect(try await page(.article, "other/a.md", index).page.category == "")
  }

  @Test(
    "knows whether its folder can have a page and has none",
    arguments: [
      ("new/a.md", "new/index.md"), ("help/a.md", nil), ("about/a.md", nil), ("a.md", nil),
      ("new/index.md", nil), ("help/deep/a.md", "help/deep/index.md"),
    ])
  func missingIndex(path: String, expected: String?) async throws {
    let files = [
      "Content/help/index.md": TestSite.articleStart, "Content/about.md": TestSite.articleStart,
    ]
    let test = TestSite(files)
    let page = NewPage(.page, at: ContentPath(path), in: await test.site)
    #expect(page.missingIndex(on: await test.site)?.text == expected)
  }

  @Test(
    "is refused where its file or its address is taken",
    arguments: [
      ("a.md", "Content/a.md is there already"), ("b.md", "the address /b/ is taken"),
      ("old.md", "the address /old/ is taken"), ("x/index.md", "the address /x/ is taken"),
      ("file.md", "the address /file/ is taken"), ("index.md", "Content/index.md is there already"),
    ])
  func taken(path: String, message: String) async throws {
    let files = [
      "Content/a.md": TestSite.articleStart.dropLast(4) + "aliases: [/old/]\n---\n",
      "Content/b/index.md": TestSite.articleStart, "Content/x.md": TestSite.articleStart + "",
      "Public/file": "",
    ]
    let problem = try await page(.page, path, files).problem
    #expect(problem?.description.hasPrefix(message) == true, "\(problem?.description ?? "none")")
  }

  @Test("is refused where an article or a quiz would be the page of a folder, and where a title is none")
  func kinds() async throws {
    #expect(try await page(.article, "help/index.md").problem != nil)
    #expect(try await page(.quiz, "help/index.md").problem != nil)
    #expect(try await page(.page, "help/index.md").problem == nil)
    #expect(try await page(.page, "a.md", title: "A\nB").problem != nil)
    #expect(try await page(.page, "a.md", title: " ").problem != nil)
  }

  @Test(
    "has no mistake, as a draft and with drafts, whatever it is called",
    arguments: NewPage.Kind.allCases,
    [
      nil, "Yes", "no", "null", "1984", "A: b", "# A", "\"A\" 'b' \\ c", "- a", "{a}", "Ängste – 日本 😀", "a ",
      "*x", "@x",
    ])
  func text(kind: NewPage.Kind, title: String?) async throws {
    let templates = ["page", "quiz", "article", "section"].map {
      ("Templates/\($0).mustache", "{{page.title}}")
    }
    var site = TestSite(Dictionary(uniqueKeysWithValues: templates))
    for path in kind == .page ? ["help/a.md", "help/index.md"] : ["help/a.md"] {
      let page = NewPage(kind, at: ContentPath(path), title: title, in: await site.site)
      site.files["Content/" + path] = page.text
      site.options.includesDrafts = true
      let found = await site.diagnostics()
      #expect(found.map(\.short) == [], "\(page.text)")
      #expect(await site.site[ContentPath(path)]?.frontMatter.title == page.title)
      site.options.includesDrafts = false
      #expect(await site.diagnostics().map(\.short) == [])
      #expect(await site.site[ContentPath(path)] == nil)
    }
  }

  @Test("asks for what readers need once it is no draft any more")
  func published() async throws {
    let page = try await page(.article, "a.md").page
    let text = page.text.replacing("draft: true\n", with: "")
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:1:1+3 missing-review", "Content/a.md:5:1+11 missing-key"])
  }
}
