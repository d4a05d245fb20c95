import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A promised address")
struct VanishedAddressesTests {
  @Test(
    "that still leads somewhere is no mistake",
    arguments: [
      ["Content/b.md": PromisedSite.page("## One {#one}\n")],
      [
        "Content/b/index.md": "---\ntitle: B\ndescription: B.\n---\n### Far {#far}\n".replacing(
          "###", with: "##") + "### One\n"
      ],
      ["Content/c/b.md": PromisedSite.page("## New {#new .was-one}\n", aliases: "/b/")],
      ["Content/c.md": PromisedSite.page("## One\n", aliases: "/b")],
      ["Content/c.md": PromisedSite.page("## New {.was-one}\n", aliases: "/b/index.html")],
      ["Public/b/index.html": "x"],
    ])
  func kept(files: [String: String]) async {
    #expect(await PromisedSite.found("/\n/b/\n/b/#one\n", files).1.map(\.short) == [])
  }

  @Test("of a page that moved is a mistake, with the alias to add and where")
  func movedPage() async {
    let (places, found) = await PromisedSite.found(
      "/\n«/b/»\n/b/#one\n/c/\n«/d/»\n",
      [
        "Content/c.md": PromisedSite.page(), "Content/x/b.md": PromisedSite.page("## One\n"),
        "Content/x/d.md": PromisedSite.page(aliases: "/e/"),
      ])
    #expect(found.map(\.short) == places)
    #expect(found.first?.message == "readers may have kept '/b/', but nothing is published there any more")
    #expect(
      found.map(\.fix) == [
        "add aliases: [/b/] to Content/x/b.md, or take its lines out of Content/addresses.lock if nobody may follow them any more",
        "add /d/ to aliases: in Content/x/d.md, or take this line out of Content/addresses.lock if nobody may follow it any more",
      ])
  }

  @Test(
    "of a page that is called otherwise now leads to the best guess among the pages that are new",
    arguments: [
      // A similar name.
      ("/\n«/side-effect/»\n", ["side-effects.md": "", "other.md": ""], "side-effects.md"),
      // The same anchors.
      (
        "/\n«/b/»\n/b/#one\n/b/#two\n/b/#«three»\n", ["xx.md": "## One\n\n## Two\n", "yy.md": "## Ten\n"],
        "xx.md"
      ),
      // One went and one came.
      ("/\n«/b/»\n", ["something.md": ""], "something.md"),
      // The same name counts more than the same anchors.
      ("/\n«/b/»\n/b/#«one»\n/b/#«two»\n", ["xx.md": "## One\n\n## Two\n", "y/b.md": ""], "y/b.md"),
      // A page of that name that is no longer new.
      ("/\n«/b/»\n/y/b/\n", ["y/b.md": ""], "y/b.md"),
      // Nothing like it.
      ("/\n«/b/»\n", ["something.md": "", "anything.md": ""], nil),
    ])
  func guesses(marked: String, pages: [String: String], guess: String?) async {
    let files = Dictionary(uniqueKeysWithValues: pages.map { ("Content/" + $0, PromisedSite.page($1)) })
    let (places, found) = await PromisedSite.found(marked, files)
    #expect(found.map(\.short) == places)
    let start =
      guess.map { "add aliases: [/b/] to Content/\($0), or" }
      ?? "add aliases: [/b/] to the page that took its place, or"
    #expect(found.first?.fix?.replacing("/side-effect/", with: "/b/").hasPrefix(start) == true, "\(found)")
  }

  @Test("that a list in front matter could not hold is offered with quotation marks")
  func comma() async {
    let found = await PromisedSite.found("/\n/a,b/\n", ["Content/x/a,b.md": PromisedSite.page()]).1
    #expect(found.first?.fix?.hasPrefix("add aliases: [\"/a,b/\"] to Content/x/a,b.md") == true)
  }

  @Test(
    "of a page that is a draft again, or of the future, is a mistake that says so",
    arguments: ["draft: true", "published: 2026-11-24"])
  func unpublished(line: String) async {
    let (places, found) = await PromisedSite.found(
      "/\n«/b/»\n", ["Content/b.md": "---\ntitle: B\ndescription: B.\n\(line)\n---\n"])
    #expect(found.map(\.short) == places)
    #expect(found.first?.message == "readers may have kept '/b/', but Content/b.md is not published any more")
    #expect(found.first?.fix?.hasPrefix("publish it, or take this line out") == true)
  }

  @Test("of a page with drafts is kept where drafts are asked for")
  func drafts() async {
    var site = TestSite([
      "Content/b.md": "---\ntitle: B\ndescription: B.\ndraft: true\n---\n", "Content/addresses.lock": "/b/\n",
    ])
    #expect(await site.diagnostics().map(\.check) == [.vanishedAddress])
    site.options.includesDrafts = true
    #expect(await site.diagnostics().filter { $0.severity == .error }.map(\.short) == [])
  }

  @Test("of a file that went is a mistake, with where it may be")
  func files() async {
    let (places, found) = await PromisedSite.found(
      "/\n«/a.pdf»\n«/b/c.png»\n",
      ["Content/x/c.png": "x", "Templates/home.mustache": "<img src=\"/x/c.png\">"])
    #expect(found.map(\.short) == places)
    #expect(
      found.map { $0.fix?.prefix { $0 != "," } } == ["put the file back", "move Content/x/c.png back"])
  }

  @Test(
    "is only a warning while one writes, whatever the site says",
    arguments: [
      ("", 1), ("checks: {vanished-address: error}\n", 1), ("checks: {'*': off}\n", 0),
      ("checks: {vanished-address: off}\n", 0),
    ])
  func preview(levels: String, count: Int) async {
    var site = TestSite([
      "Content/site.yml": "title: T\nbase-url: https://example.org\n" + levels,
      "Content/addresses.lock": "/b/\n",
    ])
    site.options.origin = "http://127.0.0.1:8000"
    #expect(
      await site.diagnostics().map(\.severity) == Array(repeating: .warning, count: count))
  }

  @Test("can be let go by a site that says so")
  func levels() async {
    let settings = "title: T\nbase-url: https://example.org\nchecks: {vanished-address: warning}\n"
    let found = await PromisedSite.found("/b/\n", ["Content/site.yml": settings]).1
    #expect(found.map(\.severity) == [.warning])
  }

  @Test(
    "is no page, no file of the site, and leads to no other address",
    arguments: ["index.html", "addresses.lock"])
  func hidden(name: String) async throws {
    let site = TestSite(["Content/addresses.lock": "/\n"])
    #expect(await site.site.assets.isEmpty)
    #expect(try await site.pages().keys.sorted() == ["index.html"])
  }

  @Test("is one of many in a site that lost them all, and each is told")
  func many() async {
    let lines = (0..<3_000).map { "/p\($0)/\n/p\($0)/#one\n" } + (0..<3_000).map { "/b/#h\($0)\n" }
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<500).map { ("Content/new/q\($0).md", PromisedSite.page("## H\($0)\n")) })
    let text = (0..<3_000).map { "## New \($0)\n\n" }.joined()
    let found = await PromisedSite.found(
      lines.joined(), pages.merging(["Content/b.md": PromisedSite.page(text)]) { $1 }
    ).1
    // For some, a page is guessed that took their place and lost their anchors.
    #expect((6_000...6_200).contains(found.count))
  }

  @Test("of a page that moved is told with the anchors that the page lost on the way")
  func movedPageWithoutAnchor() async {
    let (_, found) = await PromisedSite.found(
      "/\n/b/\n/b/#one\n/b/#two\n", ["Content/x/b.md": PromisedSite.page("## One\n\n## Three\n")])
    #expect(found.map(\.check) == [.vanishedAddress, .vanishedAddress])
    #expect(found.map { $0.location?.line } == [2, 4])
    #expect(
      found.last?.fix?.hasPrefix("add {.was-two} to the heading that took its place in Content/x/b.md")
        == true)
  }
}
