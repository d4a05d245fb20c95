@testable import Page
import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  private static let due = "reviewed: 2026-11-01\nreview-due: 2027-11-01\n"

  @Test("that no honest file has is refused before it takes all memory, where it becomes too much")
  func bounds() async {
    let start = "---\ntitle: A\ndescription: A.\nextra:\n  a: "
    let texts = [
      (start + String(repeating: "x", count: 65_536) + "\n---\n", "2:1+1"),
      (start + String(repeating: "[", count: 30) + "\n---\n", "5:26+1"),
      (start + "[" + String(repeating: "0,", count: 6_000) + "]\n---\n", "5:9997+1"),
    ]
    for (text, place) in texts {
      let found = await TestSite(["Content/a.md": text]).diagnostics().map(\.short)
      #expect(found.contains("Content/a.md:\(place) front-matter-too-large"), "\(found)")
    }
  }

  @Test(
    "with a mistake is refused where the mistake stands",
    arguments: [
      ("«text without front matter»", "missing-key"),
      ("«---»\ntitle: A\n", "front-matter-syntax"),
      ("---\ntitle: A\ndescription: A.\n«titel»: B\n\(due)---\n", "unknown-key"),
      ("---\n«d»escription: A.\n\(due)---\n", "missing-key"),
      ("---\n«t»itle: A\n\(due)---\n", "missing-key"),
      ("---\n«title»:\ndescription: A.\n\(due)---\n", "missing-key"),
      ("---\n«title»: \"  \"\ndescription: A.\n\(due)---\n", "missing-key"),
      ("---\ntitle: «[»A, B]\ndescription: A.\n\(due)---\n", "wrong-type"),
      ("---\ntitle: A\ndescription: A.\ndraft: «maybe»\n\(due)---\n", "wrong-type"),
      ("---\ntitle: A\ndescription: A.\ntoc: «\"yes\"»\n\(due)---\n", "wrong-type"),
      ("---\ntitle: A\ndescription: A.\nupdated: «2026-02-30»\n\(due)---\n", "bad-date"),
      ("---\ntitle: A\ndescription: A.\nupdated: «1 May 2026»\n\(due)---\n", "bad-date"),
      ("---\ntitle: A\ndescription: A.\nrelated: «a»: b\n\(due)---\n", "front-matter-syntax"),
      ("---\ntitle: A\ndescription: A.\n\(due)---\n«# No»\n", "heading-level"),
      ("---\ntitle: A\n«title: B»\ndescription: A.\n\(due)---\n", "duplicate-key"),
      ("---\ntitle: A: «B»\ndescription: A.\n\(due)---\n", "front-matter-syntax"),
      ("---\ntitle: A\ndescription: A.\nextra: «text»\n\(due)---\n", "wrong-type"),
      ("---\ntitle: &x A\ndescription: A.\nauthor: *x\ntemplate: «nothing»\n\(due)---\n", "missing-template"),
      ("---\n«-» a\n---\n", "wrong-type"),
      ("---\ntitle: A\ndescription: A.\n\(due)aliases: «old/»\n---\n", "bad-alias"),
      ("---\ntitle: A\ndescription: A.\n\(due)aliases: [/ok/, «/../x/»]\n---\n", "bad-alias"),
    ])
  func mistakes(marked: String, code: String) async {
    let marked = MarkedText(marked)
    let found = await TestSite(["Content/a.md": marked.text]).diagnostics().filter {
      $0.check != .missingReview
    }
    let lines = Set(found.map { $0.location?.line })
    #expect(found.contains { $0.check.code == code })
    if code != "front-matter-syntax" {
      #expect(
        found.map(\.short).contains("Content/a.md:\(marked.places.first ?? "") \(code)"),
        "\(found.map(\.short))")
    } else {
      // libyaml names the place where it gave up, in the line of the mistake.
      #expect(
        lines.contains(Int(marked.places.first?.prefix { $0 != ":" } ?? "") ?? 0), "\(found.map(\.short))")
    }
  }

  @Test(
    "blames the line in which the mistake is, not the one where it shows",
    arguments: [
      ("---\n«title Rowan»\ndescription: A.\n\(due)---\n", "write title: Rowan"),
      ("---\ntitle: A\n«description About it»\n\(due)---\n", "write description: About it"),
      ("---\ntitle: A\ndescription: A.\n\(due)«author Rowan Tree»\n---\n", "write author: Rowan Tree"),
      ("---\n«title Up at 10:30»\ndescription: A.\n\(due)---\n", "write title: Up at 10:30"),
      ("---\ntitle: A\n«draft»\ndescription: A.\n---\n", "write draft: and a value"),
      (
        "---\ntitle:«\u{A0}»A\ndescription: A.\n\(due)---\n",
        "write an ordinary space: this one (U+00A0) is a part of the word for a program"
      ),
      (
        "---\ntitle: A\n«\u{A0}»description: A.\n\(due)---\n",
        "write an ordinary space: this one (U+00A0) is a part of the word for a program"
      ),
      (
        "---\ntitle:«\u{2003}»A\n---\n",
        "write an ordinary space: this one (U+2003) is a part of the word for a program"
      ),
    ])
  func blame(marked: String, fix: String) async {
    let marked = MarkedText(marked)
    let found = await TestSite(["Content/a.md": marked.text]).diagnostics().filter {
      $0.check != .missingReview && $0.check != .missingKey
    }
    #expect(found.map(\.location?.line) == [marked.places.first.flatMap { Int($0.prefix { $0 != ":" }) }])
    #expect(found.first?.fix == fix)
  }

  @Test("reads flags and days with spaces around them that are none to YAML")
  func noBreakSpaces() async {
    let text = "---\ntitle: A\ndescription: A.\ntoc: \u{A0}true\nupdated: 2026-11-20\u{A0}\n\(Self.due)---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(found.filter { $0.check != .unshownKey }.map(\.short) == [])
  }

  @Test(
    "names the key for what other programs call otherwise",
    arguments: [
      ("date", "published"), ("lastmod", "updated"), ("summary", "description"), ("layout", "template"),
      ("Keywords", "tags"), ("slug", "aliases"),
    ])
  func synonyms(written: String, meant: String) async {
    let text = "---\ntitle: A\n\(written): A\n\(Self.due)---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(found.first { $0.check == .unknownKey }?.fix == "Handout calls it '\(meant)'")
  }

  @Test(
    "says what to do with what other programs have",
    arguments: [
      ("categories: [a, b]", "write category: and one name, which stands above the title, or tags: [a, b]"),
      ("weight: 3", "remove it: pages: in the index.md of the folder says the order"),
      ("math: true", "remove it, or write it below extra: for templates of your own"),
      ("published: true", "remove it: a page is published unless it has draft: true"),
      ("published: false", "write draft: true instead"),
      ("published: 2026-01-02T10:00:00Z", "write the day alone: 2026-01-02"),
      ("published: soon", "write year, month and day, as in published: 2026-11-20"),
    ])
  func otherPrograms(line: String, fix: String) async {
    let text = "---\ntitle: A\ndescription: A.\n\(line)\n\(Self.due)---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics().filter { $0.location?.line == 4 }
    #expect(found.map(\.fix) == [fix])
  }

  @Test(
    "is YAML that starts in the first line, and nothing else",
    arguments: [
      ("+++\ntitle = \"A\"\n+++\n\nText.\n", "1:1+3", "this front matter is TOML"),
      ("{\n\"title\": \"A\"\n}\n\nText.\n", "1:1+1", "this front matter is JSON"),
      ("\n\n---\ntitle: A\n---\n\nText.\n", "3:1+3", "front matter starts in the first line"),
    ])
  func unread(text: String, place: String, message: String) async {
    let site = TestSite(["Content/a.md": text])
    let found = await site.diagnostics().filter { $0.check != .missingReview }
    #expect(found.map(\.short) == ["Content/a.md:\(place) front-matter-syntax"])
    #expect(found.first?.message == message)
  }

  @Test(
    "warns of markup in texts that are shown as they are written",
    arguments: [
      ("A **bold** word", "**"), ("A `code` word", "`"), ("A [link](b.md)", "]("),
      ("So it is [@jones2018]", "[@"),
      ("An *important* word", "*"), ("H<sub>2</sub>O", "</"), ("From A&nbsp;to B", "&nbsp;"),
      ("{{ site.x }}", "{{"),
    ])
  func markup(description: String, sign: String) async {
    let text = "---\ntitle: A\ndescription: \"\(description)\"\n\(Self.due)---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics().filter {
      $0.check.code == "front-matter-markup"
    }
    #expect(found.map(\.message) == ["'\(sign)' is shown as it is written: 'description' is plain text"])
    #expect(found.first?.location?.line == 3)
  }

  @Test("does not take plain signs for markup")
  func plainSigns() async {
    let text =
      "---\ntitle: 2 * 3 * 4 & more\ndescription: \"~5 mg, [see] 2*3, a < b, R&D and *\"\n\(Self.due)---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(!found.contains { $0.check.code == "front-matter-markup" })
  }

  @Test("names the key that was probably meant")
  func suggestion() async {
    let found = await TestSite(["Content/a.md": "---\ntitel: A\ndescription: A.\n---\n"]).diagnostics()
    #expect(found.first { $0.check == .unknownKey }?.fix == "did you mean 'title'?")
  }

  @Test("reports all of its mistakes in one run")
  func all() async {
    let text = "---\ntitel: A\ndraft: 7\nupdated: never\ntoc: [1]\n---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(
      found.map(\.check.code) == [
        "missing-review", "missing-key", "missing-key", "unknown-key", "wrong-type", "bad-date", "wrong-type",
      ])
  }

  @Test(
    "cannot take the memory or the stack",
    arguments: [
      String(repeating: "[", count: 30_000), String(repeating: "{a: ", count: 10_000),
      String(repeating: "- ", count: 20_000) + "a",
      String(repeating: "a: &x [*x, *x]\n", count: 10), "a: " + String(repeating: "x", count: 70_000),
      "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e]",
      (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
  func hostile(yaml: String) async {
    let found = await TestSite(["Content/a.md": "---\ntitle: A\ndescription: A.\n\(yaml)\n---\n"])
      .diagnostics()
    #expect(found.contains { $0.severity == .error })
  }

  @Test("keeps words as words and dates as they are written")
  func types() async throws {
    let site = TestSite([
      "Content/a.md":
        "---\ntitle: no\ndescription: 1.10\ncategory: 2026-11-01\n\(Self.due)extra: {on: yes, list: [1, ~], deep: {x: true}}\n---\n",
      "Templates/article.mustache":
        "{{page.title}} {{page.description}} {{page.category}} {{page.extra.on}} {{#page.extra.list}}<{{.}}>{{/page.extra.list}} {{#page.extra.deep.x}}deep{{/page.extra.deep.x}}",
    ])
    #expect(try await site.pages()["a/index.html"] == "no 1.10 2026-11-01 yes <1><> deep")
  }
}

@Suite("A day")
struct DayTests {
  @Test(
    "is one that the calendar has",
    arguments: [
      ("2026-11-20", "20 November 2026"), ("2024-02-29", "29 February 2024"),
      ("2000-02-29", "29 February 2000"), ("0001-01-01", "1 January 1"),
    ])
  func valid(iso: String, text: String) {
    #expect(Day(iso: iso)?.text == text)
    #expect(Day(iso: iso)?.iso == iso)
  }

  @Test(
    "is none otherwise",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "26-01-01",
      "2026-1-1", "2026/01/01", "", "2026-11-20T00:00",
      "+026-11-20", "２０２６-11-20",
    ])
  func invalid(iso: String) {
    #expect(Day(iso: iso) == nil)
  }
}
