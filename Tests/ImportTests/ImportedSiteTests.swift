import Import
import Testing

@Suite("A site of another tool")
struct ImportedSiteTests {
  private func site(_ files: [String: String]) -> [String: String] {
    let site = ImportedSite(of: files.map { .init(path: $0, bytes: Array($1.utf8)) }, named: "Name")
    return Dictionary(site.content.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in
      first
    }
  }

  /// What becomes of a page of plain Markdown beside another.
  private func page(_ text: String) -> String {
    site(["README.md": "# Home\n", "a/b.md": text, "a/c d.md": "# C\n", "x.png": "x"])["a/b.md"] ?? ""
  }

  @Test(
    "has the title and the description that its pages have, or what stands at their start",
    arguments: [
      (
        "# The title\n\nFirst *sentence* here. Second.\n",
        "title: The title\ndescription: First sentence here.\n"
      ),
      ("Title\n=====\n\nText\n", "title: Title\ndescription: Title\n"),
      ("Only text.\n", "title: B\ndescription: Only text.\n"), ("", "title: B\ndescription: B\n"),
      ("---\ntitle: 'It: x'\ndescription: D\n---\n# It: x\n\nText.\n", "title: \"It: x\"\ndescription: D\n"),
      ("+++\ntitle = 'T'\nsummary = 'S'\n+++\nText.\n", "title: T\ndescription: S\n"),
      ("\u{FEFF}---\r\ntitle: T\r\n---\r\n\r\nText.\r\n", "title: T\ndescription: Text.\n"),
      ("---\ntitle: T\n---\n[A link](x.md) and `code` say it. More.\n", "title: T\ndescription: T\n"),
    ])
  func start(text: String, start: String) {
    #expect(page(text).hasPrefix("---\n" + start), "\(page(text))")
  }

  @Test(
    "has its dates, tags, authors, drafts and old addresses in the words of Handout",
    arguments: [
      ("date: 2024-02-03T07:00:00Z\nlastmod: 2024-03-01", "published: 2024-02-03\nupdated: 2024-03-01\n"),
      ("ms.date: 05/06/2023", "published: 2023-05-06\n"),
      ("date: 2024-02-30", "extra:\n  date: 2024-02-30\n"),
      ("tags: a, b", "tags: [a, b]\n"), ("tags: a b", "tags: [a, b]\n"), ("tags: [a, a]", "tags: [a]\n"),
      ("author: A", "author: A\n"), ("authors: [A, {name: B}]", "author: A, B\n"),
      ("draft: true", "draft: true\n"), ("published: false", "draft: true\n"),
      ("aliases: [/old/, older]", "aliases: [/old/, /older]\n"), ("permalink: /x/", "aliases: [/x/]\n"),
      ("redirect_from: /y.html", "aliases: [/y.html]\n"), ("permalink: /:year/:title", "---"),
      (
        "weight: 3\nmath: true\nmenu: {main: {weight: 1}}",
        "extra:\n  math: \"true\"\n  menu: {main: {weight: \"1\"}}\n"
      ),
    ])
  func keys(old: String, new: String) {
    let text = page("---\ntitle: T\n\(old)\n---\nText.\n").replacing("\"/", with: "/").replacing(
      "/\"", with: "/"
    )
    .replacing("older\"", with: "older").replacing("html\"", with: "html")
    .replacing("\"2", with: "2").replacing(#/(\d\d)"\n/#) { "\($0.1)\n" }
    #expect(text.contains(new), "\(text)")
  }

  @Test(
    "has links to its own files as paths, and all others as they were",
    arguments: [
      ("[x](c%20d.md)", "[x](<c d.md>)"), ("[x](<c d.md#y>)", "[x](<c d.md#y>)"),
      ("[x](../README.md)", "[x](../index.md)"),
      ("[x](/README)", "[x](../index.md)"), ("[x](c%20d.html)", "[x](<c d.md>)"),
      ("![x](/x.png)", "![x](../x.png)"),
      ("[x](https://example.org/a.md)", "[x](https://example.org/a.md)"), ("[x](none.md)", "[x](none.md)"),
      ("[x](#y)", "[x](#y)"),
      ("`[x](/README)`", "`[x](../index.md)`"), ("```\n[x](/README)\n```", "```\n[x](/README)\n```"),
      ("[x](../../../../README.md)", "[x](../index.md)"),
      ("[x](", "[x]("), ("[x](<", "[x](<"), ("[x]()", "[x]()"),
    ])
  func links(old: String, new: String) {
    #expect(page("# T\n\n\(old)\n").hasSuffix("\n\n\(new)\n"), "\(page("# T\n\n\(old)\n"))")
  }

  @Test(
    "has callouts as GitHub has them",
    arguments: [
      (":::{note}\nText.\n:::", "> [!NOTE]\n> Text."),
      ("::: {.callout-tip title=\"T\"}\nText.\n\nMore.\n:::", "> [!TIP]\n> **T**\n>\n> Text.\n>\n> More."),
      (":::danger Title\nText.\n:::", "> [!CAUTION]\n> **Title**\n>\n> Text."),
      ("```{warning}\nText.\n```", "> [!WARNING]\n> Text."),
      (":::note\nno end", ":::note\nno end"), (":::other\nx\n:::", ":::other\nx\n:::"),
      ("````\n:::note\nx\n:::\n````", "````\n:::note\nx\n:::\n````"),
      ("```{r}\nx\n```", "```{r}\nx\n```"),
    ])
  func callouts(old: String, new: String) {
    #expect(page("# T\n\n\(old)\n").hasSuffix("\n\n\(new)\n"), "\(page("# T\n\n\(old)\n"))")
  }

  @Test("has one heading of the first level, its title; those in code stay")
  func headings() {
    #expect(page("# T\n\n# A\n\n## B\n\n```\n# c\n```\n").hasSuffix("\n\n## A\n\n### B\n\n```\n# c\n```\n"))
    #expect(page("# T\n\n## B\n").hasSuffix("\n\n## B\n"))
  }

  @Test("tells files that it leaves out, and two for one page")
  func leftOut() {
    let files = [
      "index.md": "# A\n", "README.md": "# B\n", "x.scss": "", "theme/layouts/x.md": "", "bad.md": "x",
    ]
    var old = files.map { ImportedSite.File(path: $0, bytes: Array($1.utf8)) }
    old.append(.init(path: "latin.md", bytes: [0xE9, 0x0A]))
    let site = ImportedSite(of: old, named: "N")
    #expect(site.leftOut.map(\.path).sorted() == ["index.md", "latin.md", "theme/layouts/x.md", "x.scss"])
    #expect(site.pageCount == 2)
  }

  @Test("keeps front matter that cannot be read in its text, and says so")
  func unreadable() {
    let site = ImportedSite(
      of: [.init(path: "index.md", bytes: Array("---\na: [\n---\nText.\n".utf8))], named: "N")
    #expect(site.mistakes.map(\.path) == ["index.md"])
    #expect(String(decoding: site.content[0].bytes, as: UTF8.self).contains("a: ["))
  }

  @Test("has a front page, and settings with which it can be mended step by step")
  func settings() {
    let site = site([
      "hugo.toml":
        "baseURL = 'https://old.example/sub/'\nlanguageCode = 'de-de'\ntitle = 'Alt: neu'\n[params]\ndescription = 'D'\n",
      "content/one.md": "---\ntitle: One\nweight: 2\n---\n", "content/s/_index.md": "---\ntitle: S\n---\n",
      "content/s/b.md": "---\ntitle: B\nweight: 1\n---\n",
      "content/s/a.md": "---\ntitle: A\nweight: 2\n---\n",
    ])
    #expect(site["site.yml"]?.contains("title: \"Alt: neu\"\n") == true)
    #expect(site["site.yml"]?.contains("base-url: https://old.example/sub\n") == true)
    #expect(site["site.yml"]?.contains("language: de-DE\n") == true)
    #expect(site["site.yml"]?.contains("checks: {'*': warning}\n") == true)
    #expect(site["index.md"]?.contains("[One](<one.md>)") == true)
    #expect(
      site["s/index.md"]?.contains("pages: [\"b.md\", \"a.md\"]") == true
        || site["s/index.md"]?.contains("pages: [b.md, a.md]") == true)
  }

  @Test("of Docusaurus has the order of its sidebar, its old addresses and its callouts")
  func docusaurus() {
    let files = [
      "docusaurus.config.js": "module.exports = {title: 'Tea', url: 'https://tea.example'};\n",
      "docs/intro.md": "---\nslug: /\n---\n# Tea\n\nA cup.\n",
      "docs/a.mdx": "---\nsidebar_position: 2\n---\n# A\n\n:::info Read\nText.\n:::\n",
      "docs/b.md": "---\nsidebar_position: 1\n---\n# B\n\n![C](/img/c.png) [a](./a.mdx)\n",
      "static/img/c.png": "x", "src/pages/index.js": "",
    ].map { ImportedSite.File(path: $0, bytes: Array($1.utf8)) }
    let site = ImportedSite(of: files, named: "N")
    #expect(site.tool == "Docusaurus")
    #expect(site.published.map(\.path) == ["img/c.png"])
    #expect(site.leftOut.map(\.path) == ["src/pages/index.js"])
    let pages = Dictionary(site.content.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { $1 }
    #expect(
      pages["index.md"]?.contains("pages: [\"b.md\", \"a.md\"]") == true
        || pages["index.md"]?.contains("pages: [b.md, a.md]") == true)
    #expect(pages["a.md"]?.contains("aliases: [\"/docs/a\"]") == true, "\(pages)")
    #expect(pages["a.md"]?.contains("> [!NOTE]\n> **Read**\n>\n> Text.") == true)
    #expect(pages["b.md"]?.contains("![C](/img/c.png) [a](a.md)") == true)
    #expect(pages["site.yml"]?.contains("title: Tea\n") == true)
  }

  @Test("takes no longer for a text made to take long")
  func hostile() {
    for text in [
      String(repeating: ":::note\n", count: 20_000), String(repeating: "[x](", count: 50_000),
      String(repeating: "```\n````\n", count: 10_000),
      "---\n" + String(repeating: "[", count: 60_000) + "\n---\n",
    ] { #expect(!page(text).isEmpty) }
  }
}
