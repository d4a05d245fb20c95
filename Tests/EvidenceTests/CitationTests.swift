import Diagnostics
import Digest
import Evidence
import Testing
import Words

@Suite("A citation")
struct CitationTests {
  private func parse(_ text: String) -> [CitationItem]? {
    CitationSyntax.parse(Array(text.utf8)[...])
  }

  @Test(
    "names sources and where in them",
    arguments: [
      ("@jones2018", ["jones2018"]),
      ("@jones2018, p. 4", ["jones2018|p. 4"]),
      ("@jones2018, p. 4; @dakwar2019", ["jones2018|p. 4", "dakwar2019"]),
      ("  @jones2018 ,p. 4 \n;\t@dakwar2019 ", ["jones2018|p. 4", "dakwar2019"]),
      ("@a, pp. 3-5,\n 9", ["a|pp. 3-5, 9"]),
      ("@a,", ["a"]),
      ("@1a_B", ["1a_B"]),
      ("@_x", ["_x"]),
      ("@doe:2019.a#b$c%d&e-f+g?h<i>j~k/l", ["doe:2019.a#b$c%d&e-f+g?h<i>j~k/l"]),
      ("@http://zotero.org/users/1/items/AB", ["http://zotero.org/users/1/items/AB"]),
      ("@müller2018", ["müller2018"]),
    ])
  func valid(_ text: String, _ expected: [String]) {
    let items = parse(text)
    #expect(items?.map { $0.key + ($0.locator.map { "|\($0)" } ?? "") } == expected)
  }

  @Test(
    "is none where the brackets hold anything else",
    arguments: [
      "", " ", "@", "@ jones", "see @jones2018", "jones2018", "someone@example.org", "-@jones2018",
      "@jones2018;",
      ";@jones2018", "@a; see @b", "@a p. 4", "@a @b", "@a, @b", "@a.", "@-a", "@.a", "@a!", "@@a", "@a]",
      "@a\u{A0}b",
      "@“a”", "@{a}", "^note", "!WARNING", "x", " ",
    ])
  func none(_ text: String) {
    #expect(parse(text) == nil)
  }

  @Test("keeps the bytes of each key in the slice it was found in")
  func ranges() {
    let bytes = Array("ä [@jones2018, p. 4; @dakwar2019]".utf8)
    let items = CitationSyntax.parse(bytes[4..<bytes.count - 1]) ?? []
    #expect(items.map { String(decoding: bytes[$0.keyRange], as: UTF8.self) } == ["jones2018", "dakwar2019"])
  }

  @Test("never crashes the parser, whatever its bytes are")
  func randomBytes() {
    var generator = SeededGenerator(seed: 7)
    let likely = Array("@@;, a1_-.:\u{E4}".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Int.random(in: 0..<8, using: &generator) > 0
          ? likely.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      for item in CitationSyntax.parse(bytes[...]) ?? [] {
        #expect(CitationSyntax.isKey(item.key))
        #expect(String(decoding: bytes[item.keyRange], as: UTF8.self) == item.key)
      }
    }
  }
}

@Suite("The list of a page's citations")
struct CitationListTests {
  private let list = CitationList([
    (key: "b", locator: nil),
    (key: "a", locator: "p. 4"),
    (key: "b", locator: "p. 9"),
    (key: "unknown", locator: nil),
    (key: "b", locator: nil),
  ])

  @Test("numbers sources in the order in which they first appear")
  func numbers() {
    #expect(list.entries.map(\.key) == ["b", "a", "unknown"])
    #expect(list.entries.map(\.id) == ["source-1", "source-2", "source-3"])
    #expect(list.entries.map(\.occurrences) == [3, 1, 1])
  }

  @Test("numbers many sources as it numbers few")
  func many() {
    let keys = (1...40).map { "k\($0)" }
    let list = CitationList((keys + keys.reversed()).map { ($0, nil) })
    #expect(list.entries.map(\.key) == keys)
    #expect(list.entries.allSatisfy { $0.occurrences == 2 })
    #expect(list.citations.map(\.number) == Array(1...40) + (1...40).reversed())
    #expect(
      String(decoding: list.citations[79].html, as: UTF8.self)
        == "<a class=\"citation\" id=\"cite-1-2\" href=\"#source-1\" role=\"doc-noteref\">[1]</a>")
    #expect(
      String(decoding: list.citations[39].html, as: UTF8.self)
        == "<a class=\"citation\" id=\"cite-40-1\" href=\"#source-40\" role=\"doc-noteref\">[40]</a>")
  }

  @Test("gives every citation its own anchor, its target and its words")
  func anchors() {
    #expect(list.citations.map(\.anchor) == ["cite-1-1", "cite-2-1", "cite-1-2", "cite-3-1", "cite-1-3"])
    #expect(list.citations.map(\.target) == ["source-1", "source-2", "source-1", "source-3", "source-1"])
    #expect(list.citations.map(\.label) == ["1", "2, p. 4", "1, p. 9", "3", "1"])
  }

  @Test("leads back from each source to each citation of it")
  func backlinks() {
    let anchors = Set(list.citations.map { "#\($0.anchor)" })
    #expect(Set(list.entries.flatMap(\.backlinks).map(\.url)) == anchors)
    #expect(list.entries.first?.backlinks.map(\.label) == ["1", "2", "3"])
  }

  @Test("shows a source that does not exist as unknown")
  func unknown() {
    let library = Fixture.library
    #expect(
      list.entries.last?.formatted(from: library, in: .english).title == "Unknown source 'unknown'")
    let known = CitationList([(key: "jones2018", locator: nil)])
    #expect(known.entries.first?.formatted(from: library, in: .english) == library.formatted("jones2018"))
  }

  @Test("of a page without citations is empty")
  func empty() {
    #expect(CitationList().entries.isEmpty)
    #expect(CitationList().citations.isEmpty)
  }
}

@Suite("The check of citations against sources")
struct CitationCheckTests {
  private let page = SourceText(file: "a.md", "See [@jonse2018].")

  @Test("reports an unknown source where it is cited, and offers the nearest")
  func unknown() {
    let location = page.location(of: 6..<15)
    let diagnostic = Fixture.library.unknownSource("jonse2018", at: location)
    #expect(
      diagnostic
        == Diagnostic(
          .unknownSource, "no source has the key 'jonse2018'", at: location, fix: "did you mean 'jones2018'?")
    )
    #expect(Fixture.library.unknownSource("jones2018", at: location) == nil)
  }

  @Test("reports sources that nothing cites at their ids")
  func unused() {
    let source = SourceText(
      file: "r.json",
      """
      [{"id": "a", "title": "A", "DOI": "10.1/a"},
       {"id": "b", "title": "B", "DOI": "10.1/b"}]
      """)
    let (library, _) = ReferenceLibrary.read(source, in: .english)
    let diagnostics = library.diagnostics(forCitations: [
      (key: "a", location: nil), (key: "c", location: nil),
    ])
    #expect(diagnostics.map(\.check) == [.unknownSource, .unusedSource])
    let location = diagnostics.last?.location
    #expect(location?.line == 2 && location?.column == 9 && location?.length == 3)
    #expect(library.unusedSources(citedKeys: ["a", "b"]).isEmpty)
  }

  @Test("says nothing of sources where their file could not be read")
  func unreadable() {
    let (library, diagnostics) = ReferenceLibrary.read(SourceText(file: "r.json", "[{"), in: .english)
    #expect(diagnostics.map(\.check) == [.malformedJSON])
    #expect(library.diagnostics(forCitations: [(key: "a", location: nil)]).isEmpty)
    #expect(ReferenceLibrary(emptyFile: "r.json").unknownSource("a", at: nil) != nil)
  }
}
