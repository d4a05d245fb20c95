import Files
@testable import Page
import Site
import SiteTesting
import Testing

@Suite("What is kept of a page for the next build")
struct RecordTests {
  /// A page with every key that any page but a quiz may have, and everything that its text can be noted for.
  private static let full = """
    ---
    title: Full
    glossary: false
    description: All there is.
    category: C
    author: A. Writer
    published: 2026-11-01
    updated: 2026-11-20
    reviewed: 2026-11-20
    reviewer: Dr Jane Smith
    review-due: 2027-11-20
    reviewed-text: v1-0123456789abcdef
    checked: 2026-11-21
    check-due: 2027-02-21
    draft: true
    unlisted: true
    listed: false
    template: section
    toc: true
    aliases: [/old/]
    related: [index.md]
    newest: index.md
    pages: [b.md]
    order: newest
    page-size: 5
    tags: [tea, "cups & saucers"]
    about: [Tea]
    image: {file: card.png, alt: A card}
    feed: true
    noindex: true
    extra: {a: [1, 2.5, true, null, {b: c}]}
    ---
    Words [@one, p. 4; @two] and [a link](index.md#x), [nowhere](javascript:1), ![picture](a.svg).

    ## Two {#two .was-one}

    [@one] <b>raw</b>

    ```studies
    keys: one
    ```

    ```form
    form: ask
    thanks: index.md
    button: Send
    fields:
    - {id: name, label: Name, hint: Yours, error: Enter your name, autocomplete: name}
    - {id: kind, kind: choice, label: Kind, error: Choose one, options: [A, B]}
    - one-of: Reach
      hint: One is enough
      error: Enter one
      fields:
      - {id: email, kind: email, label: Email, error: Enter an address}
      - {id: phone, kind: phone, label: Phone, error: Enter a number, autocomplete: tel}
    - {id: note, label: Note, required: false, error: Enter a note}
    - {id: consent, kind: consent, label: I agree, error: Agree}
    ```
    """

  private static let minimal = "---\ntitle: A\ndescription: B\n---\n"

  /// All stored properties of a value by name, in words; those of an article that are never recorded left out.
  private static func fields(of value: Any) -> [String: String] {
    let pairs = Mirror(reflecting: value).children.compactMap { child in
      child.label.map { ($0, String(reflecting: child.value)) }
    }
    // Where the text is does not matter, and a quiz is always read again.
    let left: Set = ["file", "text", "quiz", "proof"]
    return Dictionary(pairs.filter { !left.contains($0.0) }) { first, _ in first }
  }

  private func readAgain(_ article: Article) throws -> Article {
    var writer = RecordWriter()
    article.write(to: &writer)
    return try RecordReader.read(writer.bytes) { reader throws(BadRecord) in
      let read = try Article(article.file, from: &reader)
      guard reader.isAtEnd else { throw BadRecord() }
      return read
    }
  }

  private func expectSame(_ article: Article) throws {
    let again = Self.fields(of: try readAgain(article))
    for (name, value) in Self.fields(of: article) {
      #expect(again[name] == value, "\(name) of \(article.path.file)")
    }
  }

  private func article(_ text: String) async throws -> Article {
    let files = [
      "Content/full.md": text,
      "Content/data/studies.csv": """
      key,year,about,allocation,participants,arm-1,arm-2,outcome,events-1,total-1,percent-1,events-2,total-2,percent-2
      one,2019,cocaine,randomised,55,ketamine,midazolam,no cocaine,13,27,48.2,3,28,10.7

      """,
    ]
    var test = TestSite(files)
    test.options.includesDrafts = true
    return try #require(await test.site[ContentPath("full.md")]).article
  }

  @Test("is every key of the front matter, and everything noted of the text")
  func everything() async throws {
    let (full, minimal) = (try await article(Self.full), try await article(Self.minimal))
    try expectSame(full)
    try expectSame(minimal)
    // The page above has a value of its own for everything, so a new key cannot be forgotten here and in the record.
    for (value, other) in [(full as Any, minimal as Any), (full.frontMatter, minimal.frontMatter)] {
      let usual = Self.fields(of: other)
      for (name, text) in Self.fields(of: value)
      where ![
        "expectations", "notesTitle", "scoreLocation", "location", "outputPath", "language", "translation",
        "explainedTerms", "linksToAddresses",
      ].contains(name) {
        #expect(usual[name] != text, "\(name)")
      }
    }
  }

  @Test(
    "is the same as what was read, for all pages of this repository and its fixtures",
    arguments: [Repository.root, Repository.golden])
  func ownPages(folder: String) async throws {
    let day = try #require(Day(iso: "9999-12-31"))
    let site = try await Site(
      try await SiteFiles.load(from: folder), options: .init(today: day, includesDrafts: true))
    let articles = site.pages.map(\.article).filter(\.isRecordable)
    #expect(articles.count > 5)
    for article in articles { try expectSame(article) }
  }

  @Test("is refused where any byte is missing")
  func cutShort() async throws {
    var writer = RecordWriter()
    let article = try await article(Self.full)
    article.write(to: &writer)
    for count in writer.bytes.indices {
      #expect(throws: BadRecord.self) {
        try RecordReader.read(Array(writer.bytes[..<count])) { reader throws(BadRecord) in
          try Article(article.file, from: &reader)
        }
      }
    }
  }
}
