@testable import Page
import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("The stamp of a text")
struct TextStampTests {
  static let quiz = """
    Before.

    ## How old are you? {#age}

    Why it is asked.

    - ( ) Under 5 → [No tea](#no-tea)

      They sleep badly.
    - ( ) Older

    ## Which do you like? {#kind}

    - [ ] Black → [Stop](#stop)
    - [ ] None {.none}

    ## Stop {#stop .stop}

    Stop it.

    ## No tea {#no-tea}

    Water is good.

    ## Tea {#tea}

    Enjoy it.

    """
  private static let references =
    "[\(["one", "two"].map { "{\"id\": \"\($0)\", \"title\": \"T\", \"URL\": \"https://example.org/\($0)\"}" }.joined(separator: ","))]"
  private static let header =
    "key,year,about,allocation,participants,arm-1,arm-2,outcome,events-1,total-1,percent-1,events-2,total-2,percent-2\n"
  private static let row =
    "one,2019,cocaine,randomised,55,ketamine,midazolam,no cocaine,13,27,48.2,3,28,10.7\n"

  private func stamp(
    _ text: String, start: String = ReviewedSite.start, studies: String = row, base: String? = nil,
    at path: String = "a.md", _ files: [String: String] = [:]
  ) async throws -> String {
    var all = [
      "Content/\(path)": start + text, "Content/data/references.json": Self.references,
      "Content/data/studies.csv": Self.header + studies,
    ]
    all.merge(files) { $1 }
    var test = TestSite(all)
    test.options.baseURL = base.flatMap(BaseURL.init)
    let stamp = try #require(await ReviewedSite.stamp(of: test, path))
    #expect(stamp.wholeMatch(of: /v1-[0-9a-f]{16}/) != nil)
    return stamp
  }

  @Test(
    "stays the same where only white space or the spelling of markup changes",
    arguments: [
      ("A *b* c\n", "\n\nA  _b_\n  c  \n\n"), ("A **b**\n", "A __b__\n"), ("A\nb\n", "A\\\nb\n"),
      ("One.\n\nTwo.\n", "One.\nTwo.\n"), ("One two\n", "One\u{A0}two\n"),
      ("- a\n- b\n", "* a\n* b\n"), ("- a\n- b\n", "- a\n\n- b\n"), ("1. a\n2. b\n", "1) a\n1) b\n"),
      ("## T {#t}\n\nx\n", "## T\n\nx\n"), ("## T {#t}\n\nx\n", "T\n---\nx\n"),
      ("## T {#t}\n\n[x](#t)\n", "## T {#u}\n\n[x](#u)\n"),
      ("## T {#t}\n\n[x](#t)\n", "## T {#u}\n\n[x](a.md#u)\n"),
      ("[x](index.md)\n", "[x][r]\n\n[r]: ./index.md\n"), ("[x](index.md)\n", "[x](/)\n"),
      ("\"Quoted\" -- it's\n", "“Quoted” – it’s\n"), ("A & B\n", "A &amp; B\n"), ("---\n", "***\n"),
      ("~~~\nx = 1\n~~~\n", "```\nx = 1\n```\n"), ("`a`\n", "`` a ``\n"),
      ("|a|b|\n|-|-|\n|1|2|\n", "| a | b |\n| :-- | --: |\n| 1 | 2 |\n"),
      ("a[^x] b\n\n[^x]: Note.\n", "a[^note] b\n\n[^note]:   Note.\n"),
      ("a [@one; @two, p. 4]\n", "a [@one; @two,  p. 4]\n"), ("> [!NOTE]\n> a b\n", "> [!note]\n> a\n> b\n"),
      ("https://example.org\n", "<https://example.org>\n"), ("- [x] a\n", "* [X] a\n"),
      ("```chart\nkeys: one\n```\n", "~~~chart\nkeys: [one] # here\n~~~\n"),
    ])
  func same(first: String, second: String) async throws {
    #expect(try await stamp(first) == stamp(second))
  }

  @Test(
    "changes with what readers get",
    arguments: [
      ("A b c\n", "A b d\n"), ("A b c\n", "A c b\n"), ("A b\n", "Ab\n"), ("5 mg\n", "50 mg\n"),
      ("A b\n", "A B\n"),
      ("Not\n", "*Not*\n"), ("*a*\n", "**a**\n"), ("a\n", "~~a~~\n"), ("a\n", "`a`\n"), ("a\n", "> a\n"),
      ("- a\n- b\n", "1. a\n2. b\n"), ("1. a\n", "2. a\n"), ("- a b\n", "- a\n- b\n"),
      ("- a\n  - b\n", "- a\n- b\n"),
      ("## T\n\nx\n", "## U\n\nx\n"), ("## T\n\n### U\n\nx\n", "## T\n\nU\n\nx\n"),
      ("## T\n\nx\n", "**T**\n\nx\n"),
      ("x\n\n## T\n", "## T\n\nx\n"),
      ("[x](https://a.org)\n", "[x](https://b.org)\n"), ("[x](index.md)\n", "[x](a.md)\n"),
      ("[x](https://a.org)\n", "x\n"), ("[x](https://a.org) y\n", "[x y](https://a.org)\n"),
      ("## T {#t}\n\n## U {#u}\n\n[x](#t)\n", "## T {#t}\n\n## U {#u}\n\n[x](#u)\n"),
      ("[999](tel:999)\n", "[999](tel:998)\n"),
      ("![a](p.png)\n", "![b](p.png)\n"), ("![a](p.png)\n", "![a](q.png)\n"),
      ("![a](p.png \"x\")\n", "![a](p.png \"y\")\n"),
      ("a [@one]\n", "a [@two]\n"), ("a [@one]\n", "a\n"), ("a [@one, p. 4]\n", "a [@one, p. 5]\n"),
      ("a [@one; @two]\n", "a [@two; @one]\n"), ("a [@one] b\n", "a b [@one]\n"),
      ("a[^x] b\n\n[^x]: Note.\n", "a b[^x]\n\n[^x]: Note.\n"),
      ("a[^x]\n\n[^x]: Note.\n", "a[^x]\n\n[^x]: No.\n"),
      ("> [!NOTE]\n> a\n", "> [!WARNING]\n> a\n"), ("- [x] a\n", "- [ ] a\n"),
      ("|a|b|\n|-|-|\n|1|2|\n", "|a|b|\n|-|-|\n|2|1|\n"), ("|a|b|\n|-|-|\n|1|2|\n", "|a|b|\n|-|-|\n|12||\n"),
      ("```chart\nkeys: one\n```\n", "```people\nkeys: one\n```\n"),
      ("```chart\nkeys: one\n```\n", "```chart\nkeys: one\nnote: N\n```\n"), ("a\n", "a\n\n---\n"),
      ("&lt;b>\n", "b\n"),
    ])
  func different(first: String, second: String) async throws {
    #expect(try await stamp(first) != stamp(second))
  }

  @Test("changes with title and description, and with no other key")
  func frontMatter() async throws {
    let usual = try await stamp("x\n")
    for (key, isText) in [
      ("title: B\ndescription: About A.", true), ("title: A\ndescription: About B.", true),
      ("description: \"About  A.\"\ntitle: 'A'", false), ("title: A\ndescription: >\n  About\n  A.", false),
      (
        "title: A\ndescription: About A.\ncategory: C\nauthor: D\nupdated: 2026-01-01\ntoc: true\nreviewed: 2020-01-01\nreviewer: X\nextra: {a: b}\naliases: [/x/]",
        false
      ),
    ] {
      #expect(try await (stamp("x\n", start: "---\n\(key)\n---\n") != usual) == isText, "\(key)")
    }
  }

  @Test(
    "depends neither on where the site stands nor on where the page does, nor on the numbers of its sources")
  func surroundings() async throws {
    let text =
      "[x](/) [y](/#z) ![p](/p.png) [@one]\n\n## T {#t}\n\n[z](#t) [@two] [@one]\n\n```chart\nkeys: one\n```\n"
    let usual = try await stamp(text)
    for base in ["https://example.org/sub/", "http://127.0.0.1:8000/a/", "https://other.example/"] {
      #expect(try await stamp(text, base: base) == usual)
    }
    #expect(try await stamp(text, at: "deep/down/b.md") == usual)
    // A source that is cited before gives the others new numbers; that is a change of the section it stands in only.
    let before = TestSite(["Content/a.md": ReviewedSite.start + "x\n\n## T\n\na [@two]\n"])
    let after = TestSite(["Content/a.md": ReviewedSite.start + "x [@one]\n\n## T\n\na [@two]\n"])
    let texts = [before, after]
    let old = try #require(await ReviewedSite.text(of: texts[0]))
    let new = try #require(await ReviewedSite.text(of: texts[1]))
    #expect(new.changes(since: old).parts == ["the introduction"])
  }

  @Test("changes when the data of a study that the page shows change, and not with those of another")
  func studies() async throws {
    let text = "```studies\nkeys: one\n```\n"
    let usual = try await stamp(text)
    let changed = Self.row.replacing("randomised,55", with: "randomised,56")
    #expect(try await stamp(text, studies: changed) != usual)
    #expect(try await stamp(text, studies: Self.row + Self.row.replacing("one,", with: "two,")) == usual)
    #expect(try await stamp("x\n", studies: changed) == stamp("x\n"))
  }

  @Test("changes with what a quiz asks, says and decides, but not with ids")
  func quizzes() async throws {
    let start = "---\ntitle: A\ndescription: About A.\ntemplate: quiz\n---\n"
    let files = ["Templates/quiz.mustache": ""]
    let usual = try await stamp(Self.quiz, start: start, files)
    let titled = start.replacing("template: quiz\n", with: "template: quiz\nnotes-title: To ask Ann\n")
    #expect(try await stamp(Self.quiz, start: titled, files) != usual)
    let ids = Self.quiz.replacing("no-tea", with: "none-at-all").replacing("{#age}", with: "{#years}")
    #expect(try await stamp(ids, start: start, files) == usual)
    #expect(try await stamp(Self.quiz.replacing("- (", with: "* ("), start: start, files) == usual)
    for (old, new) in [
      ("How old", "How young"), ("Why it", "Why that"), ("Under 5", "Under 6"), ("sleep badly", "sleep well"),
      ("[No tea](#no-tea)", "[No tea](#stop)"), (" → [No tea](#no-tea)", ""), (" .stop}", "}"),
      ("{.none}", ""),
      ("- [ ] Black", "- ( ) Black"), ("Water is", "Milk is"), ("## Tea", "## Green tea"),
      ("Before.", "First."),
      ("  They sleep badly.\n", ""), ("Older", "Older {points=1}"), ("{#no-tea}", "{#no-tea from=1}"),
      ("(#no-tea)\n", "(#no-tea) {.end}\n"),
    ] {
      let text = Self.quiz.replacing(old, with: new)
      #expect(text != Self.quiz)
      #expect(try await stamp(text, start: start, files) != usual, "\(old) -> \(new)")
    }
  }

  @Test("is the same whichever way the words are kept, and never the same for parts that swap words")
  func parts() async throws {
    #expect(try await stamp("## A\n\nb c\n\n## D\n\ne\n") != stamp("## A\n\nb\n\n## D\n\nc e\n"))
    let swapped = "---\ntitle: About A.\ndescription: A\n---\n"
    #expect(try await stamp("x\n") != stamp("x\n", start: swapped))
  }

  @Test("can be worked out for whatever HTML authors may write")
  func rawHTML() async throws {
    let settings = ["Content/site.yml": "title: T\nbase-url: https://example.org\nraw-html: true\n"]
    let html =
      "<a href='/x' class=citation id=\"y\">1</a><!-- > --><img src=p alt=\"q\"><b a= >x</b><\u{E9}> < <p "
    var stamps: Set<String> = []
    for end in html.indices { stamps.insert(try await stamp("Text \(html[..<end])\n", settings)) }
    #expect(stamps.count > 20)
    let (first, second) = ("a <a href=\"x\">b</a>\n", "a <a href=\"y\">b</a>\n")
    #expect(try await stamp(first, settings) != stamp(second, settings))
  }

  @Test("of the first version is what it was on the day it was written")
  func known() async throws {
    #expect(try await stamp("Some *text* [@one].\n\n## T\n\n- a\n") == "v1-d2b76600fe62b806")
  }

  @Test("says which parts changed, and by how many words")
  func changes() async throws {
    func text(_ text: String) async throws -> ReaderText {
      try #require(await ReviewedSite.text(of: TestSite(["Content/a.md": ReviewedSite.start + text])))
    }
    let old = try await text("One two.\n\n## A\n\nb c d\n\n## E\n\nf\n")
    #expect(old.changes(since: old).parts == [])
    let new = try await text("One two.\n\n## A\n\nb x *d* y\n\n## G\n\nf\n")
    let changes = new.changes(since: old)
    #expect(changes.parts == ["section 'A'", "section 'G'", "section 'E'"])
    #expect([changes.added, changes.removed] == [4, 3])
  }
}
