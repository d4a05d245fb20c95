import Diagnostics
import Site
import SiteTesting
import Testing

/// Sites in which something is there, or wrong, as often as one likes.
struct GrowingSite: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let files: @Sendable (Int) -> [String: String]

  init(_ description: String, _ files: @escaping @Sendable (Int) -> [String: String]) {
    (testDescription, self.files) = (description, files)
  }

  /// A line each, for numbers from 0.
  static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  static func page(_ text: String, _ frontMatter: String = "") -> String {
    "---\ntitle: A\ndescription: About A.\ntemplate: page\n\(frontMatter)---\n\n\(text)\n"
  }

  static func pages(_ count: Int, _ text: (Int) -> String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<count).map { ("Content/a-longer-name-\($0).md", page(text($0))) })
  }

  static func sources(_ count: Int, oneLine: Bool = false) -> String {
    let items = (0..<count).map {
      #"{"id": "source\#($0)", "type": "webpage", "title": "T", "URL": "https://example.org/\#($0)"}"#
    }
    return "[" + items.joined(separator: oneLine ? "," : ",\n") + "]"
  }

  static let all = [
    GrowingSite("links to pages that are not there") { count in
      pages(count) { "[x](a-longer-nam-\($0).md)" }
    },
    GrowingSite("links to files that are not there") { count in
      pages(count) { "[x](picture-\($0).png)" }
        .merging((0..<count).map { ("Content/pictures/picture\($0).png", "") }) { $1 }
    },
    GrowingSite("links to addresses that are not there") { count in
      pages(count) { "[x](/docs/standard/missing-thing-\($0))" }
    },
    GrowingSite("links to headings that are not there, on a long page") { count in
      ["Content/a.md": page(lines(count) { "## Part \($0) {#part-\($0)}\n\n[x](#prt-\($0))\n" })]
    },
    GrowingSite("links in one line") { count in
      ["Content/a.md": page((0..<count).map { "[x](missing-\($0).md)" }.joined(separator: " "))]
    },
    GrowingSite("unknown sources among many") { count in
      [
        "Content/a.md": page(lines(count) { "[@surce\($0)]\n" }),
        "Content/data/references.json": sources(count),
      ]
    },
    GrowingSite("unused sources in a file of one line") { count in
      ["Content/a.md": page("A."), "Content/data/references.json": sources(count, oneLine: true)]
    },
    GrowingSite("unknown keys of a page") { count in
      ["Content/a.md": page("A.", lines(count) { "titel-\($0): A" })]
    },
    GrowingSite("unknown keys of settings") { count in
      ["Content/site.yml": "title: A\nbase-url: https://example.org\n" + lines(count) { "langage\($0): en" }]
    },
    GrowingSite("unknown checks") { count in
      [
        "Content/site.yml": "title: A\nbase-url: https://example.org\nchecks:\n"
          + lines(count) { "  broken-lnk-\($0): off" }
      ]
    },
    GrowingSite("unknown pages of a section") { count in
      pages(count) { _ in "A." }.merging([
        "Content/index.md": page("A.", "pages:\n" + lines(count) { "  - a-longer-nme-\($0).md" })
      ]) { $1 }
    },
    GrowingSite("unknown pages of a menu") { count in
      pages(count) { _ in "A." }.merging([
        "Content/site.yml": "title: A\nbase-url: https://example.org\nnavigation:\n"
          + lines(count) { "  - a-longer-nme-\($0).md" }
      ]) { $1 }
    },
    GrowingSite("related pages that are not there") { count in
      pages(count) { _ in "A." }.merging([
        "Content/index.md": page("A.", "related:\n" + lines(count) { "  - a-longer-nme-\($0).md" })
      ]) { $1 }
    },
    GrowingSite("pictures for links that are not there") { count in
      Dictionary(
        uniqueKeysWithValues: (0..<count).flatMap { number in
          [
            (
              "Content/p\(number).md", page("A.", "image:\n  file: pictre\(number).png\n  alt: A\n")
            ), ("Public/picture\(number).png", ""),
          ]
        })
    },
    GrowingSite("templates that are not there") { count in
      Dictionary(
        uniqueKeysWithValues: (0..<count).flatMap { number in
          [
            ("Content/p\(number).md", "---\ntitle: A\ndescription: A.\ntemplate: tmplate\(number)\n---\n"),
            ("Templates/template\(number).mustache", "A"),
          ]
        })
    },
    GrowingSite("partials that are not there") { count in
      [
        "Templates/article.mustache": lines(count) { "{{> prtial\($0)}}" }
      ].merging((0..<count).map { ("Templates/partial\($0).mustache", "A") }) { $1 }
    },
    GrowingSite("words that no template takes") { count in
      [
        "Templates/words/en.po": "msgid \"\"\nmsgstr \"Language: en\\n\"\n"
          + lines(count) { "\nmsgctxt \"unknown-\($0)\"\nmsgid \"A\"\nmsgstr \"A\"" }
      ]
    },
  ]
}

@Suite("What checking a site takes")
struct GrowthTests {
  @Test("grows no faster than the site", arguments: GrowingSite.all)
  func grows(_ site: GrowingSite) async throws {
    let (few, many) = (200, 400)
    let small = await StepCounter.count { _ = await TestSite(site.files(few)).diagnostics() }
    let large = await StepCounter.count { _ = await TestSite(site.files(many)).diagnostics() }
    guard let small, let large else { return }
    #expect(small > 0 && large * 10 < small * 25, "\(small), \(large)")
  }
}
