import Diagnostics
import Site
import Testing

@Suite("The checks of a site")
struct SiteCheckTests {
  @Test("find nothing wrong with the smallest site")
  func smallest() async {
    #expect(await TestSite().diagnostics().map(\.short) == [])
  }

  @Test(
    "find what is wrong with its settings",
    arguments: [
      ("absent", ["missing-settings"]),
      ("", ["Content/site.yml:1:1+1 missing-key", "Content/site.yml:1:1+1 missing-key"]),
      ("«t»itle: T\n", ["missing-key"]),
      ("title: T\nbase-url: «example.org»\n", ["bad-base-url"]),
      ("title: T\nbase-url: «https://example.org/../x»\n", ["bad-base-url"]),
      ("title: T\nbase-url: https://example.org\n«titel»: x\n", ["unknown-key"]),
      ("title: T\nbase-url: https://example.org\nnavigation: «a.md»\n", ["wrong-type"]),
      (
        "title: T\nbase-url: https://example.org\nnavigation: [{title: A, url: «'javascript:x'»}]\n",
        ["wrong-type"]
      ),
      ("title: T\nbase-url: https://example.org\nnavigation: [«{»title: A}]\n", ["wrong-type"]),
      (
        "title: T\nbase-url: https://example.org\nnavigation: [{page: index.md, url: «'https://a.example'»}]\n",
        ["wrong-type"]
      ),
      (
        "title: T\nbase-url: https://example.org\nhelplines: [{name: A, url: «nowhere», phone: '1'}]\n",
        ["wrong-type"]
      ),
      ("title: T\nbase-url: https://example.org\nhelplines: [«{»name: A}]\n", ["wrong-type"]),
      (
        "title: T\nbase-url: https://example.org\nhelplines: [{name: A, phone: '1', «fone»: '2'}]\n",
        ["unknown-key"]
      ),
      ("title: T\nbase-url: https://example.org\nchecks: {«broken-lnk»: off}\n", ["unknown-check"]),
      ("title: T\nbase-url: https://example.org\nchecks: {broken-link: «mild»}\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\nchecks: «strict»\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\nchecks: {«unsafe-url»: warning}\n", ["locked-check"]),
      ("title: T\nbase-url: https://example.org\nraw-html: «sometimes»\n", ["wrong-type"]),
      ("«- a»\n", ["wrong-type", "missing-key", "missing-key"]),
    ])
  func settings(marked: String, codes: [String]) async {
    let marked = MarkedText(marked)
    let found = await TestSite(["Content/site.yml": marked.text]).diagnostics()
    #expect(
      found.map(\.check.code).sorted() == codes.map { String($0.split(separator: " ").last ?? "") }.sorted())
    if let place = marked.places.first, codes.count == 1 {
      #expect(found.first?.short == "Content/site.yml:\(place) \(codes[0])")
    }
  }

  @Test("obey the levels that site.yml sets, but for those that guard safety")
  func levels() async {
    let settings =
      "title: T\nbase-url: https://example.org\nchecks: {broken-link: warning, broken-anchor: off, '*': warning}\n"
    let text = TestSite.articleStart + "[a](b.md) [c](#d) [e](javascript:f) [@g]\n"
    let found = await TestSite(["Content/site.yml": settings, "Content/a.md": text]).diagnostics()
    #expect(
      found.map { "\($0.check.code) \($0.severity)" } == [
        "broken-link warning", "unsafe-url error", "unknown-source warning",
      ])
    let strict = await TestSite(["Content/site.yml": settings, "Content/a.md": text]).diagnostics(
      strict: true)
    #expect(strict.allSatisfy { $0.severity == .error } && strict.count == 3)
  }

  @Test(
    "find files that would be published in the same place",
    arguments: [
      (["Content/a.md", "Content/a/index.md"], "Content/a/index.md is already published as a/index.html"),
      (["Content/a.md", "Public/a/index.html"], "Content/a.md is already published as a/index.html"),
      (["Content/x.png", "Public/x.png"], "Content/x.png is already published as x.png"),
      (
        ["Content/a.md", "Public/a"],
        "Public/a is published as the file a, which Content/a.md needs as a folder"
      ),
    ])
  func sameAddress(files: [String], message: String) async {
    let site = TestSite(Dictionary(uniqueKeysWithValues: files.map { ($0, TestSite.articleStart) }))
    let found = await site.diagnostics()
    #expect(found.map(\.check) == [.sameAddress])
    let messages = [message, message.replacing("Content/a/index.md is", with: "Content/a.md is")]
    #expect(messages.contains(found.first?.message ?? ""))
  }

  @Test("find an old address that is taken")
  func takenAlias() async {
    let start = TestSite.articleStart.dropLast(4)
    let found = await TestSite([
      "Content/a.md": start + "aliases: [/b/]\n---\n", "Content/b.md": TestSite.articleStart,
    ]).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:6:11+3 same-address"])
  }

  @Test("find reviews that are overdue or missing, on articles only")
  func reviews() async {
    let found = await TestSite([
      "Content/a.md": "---\ntitle: A\ndescription: A.\nreviewed: 2025-11-20\nreview-due: 2026-11-22\n---\n",
      "Content/b.md": "---\ntitle: B\ndescription: B.\nreviewed: 2025-11-20\nreview-due: 2026-11-23\n---\n",
      "Content/c.md": "---\ntitle: C\ndescription: C.\nreviewed: 2025-11-20\n---\n",
      "Content/d.md": "---\ntitle: D\ndescription: D.\ntemplate: section\n---\n",
    ]).diagnostics()
    #expect(
      found.map(\.short) == ["Content/a.md:5:13+10 overdue-review", "Content/c.md:1:1+3 missing-review"])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.last?.fix == "add review-due:")
  }

  @Test(
    "find what is wrong with templates",
    arguments: [
      ("{{page.«titel»}}", "unknown-name"),
      ("{{#page.children}}{{«name»}}{{/page.children}}", "unknown-name"),
      ("{{> «nothing»}}", "unknown-template"), ("{{#page.title}}", "template-syntax"),
      ("{{{«page.title»}}}", "unescaped-text"),
      ("{{page.extra.anything.at.all}}", nil),
    ])
  func templates(marked: String, code: String?) async {
    let marked = MarkedText(marked)
    let found = await TestSite([
      "Content/a.md": TestSite.articleStart, "Templates/article.mustache": marked.text,
    ]).diagnostics()
    #expect(found.map(\.check.code) == [code].compactMap(\.self))
    if let code, let place = marked.places.first {
      #expect(found.first?.location?.file == "Templates/article.mustache")
      #expect(found.first?.short.hasSuffix("\(place) \(code)") == true, "\(found.map(\.short))")
    }
  }

  @Test("find a page whose template does not exist")
  func missingTemplate() async {
    let text = "---\ntitle: A\ndescription: A.\ntemplate: artikle\n---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:4:11+7 missing-template"])
    #expect(found.first?.fix == "did you mean 'article'?")
  }

  @Test("find that there is no front page")
  func missingHome() async {
    #expect(await TestSite(["Content/index.md": "absent"]).diagnostics().map(\.check) == [.missingHome])
  }

  @Test("have codes that are all different and never change their form")
  func codes() {
    #expect(Check.all.count > 45)
    for (code, check) in Check.all {
      #expect(code == check.code)
      #expect(code.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
    }
  }
}
