import Diagnostics
import Digest
import Evidence
import Testing
import Words

@Suite("A file of references")
struct ReferenceTests {
  private func read(_ text: String) -> (library: ReferenceLibrary, diagnostics: [Diagnostic]) {
    ReferenceLibrary.read(SourceText(file: "Content/data/references.json", text), in: .english)
  }

  @Test("as Zotero exports it is read without a word")
  func fixture() {
    let (library, diagnostics) = ReferenceLibrary.read(Fixture.source, in: .english)
    #expect(diagnostics.isEmpty)
    #expect(library.references.count == 22)
    #expect(library.formatted.count == 22)
    #expect(library["dakwar2017"]?.isUnchecked == true)
    #expect(library["dakwar2019"]?.isUnchecked == false)
    #expect(library["dakwar2019"]?.issued == .day(year: 2019, month: 11, day: 1))
    #expect(library["nobody"] == nil)
    #expect(library.references.allSatisfy { Fixture.source.string($0.idRange) == "\"\($0.id)\"" })
  }

  @Test(
    "may leave out and vary what exporters leave out and vary",
    arguments: [
      "[]",
      #"[{"id": 7, "title": "T", "PMID": 8, "volume": 9, "issue": null, "page": ""}]"#,
      #"[{"id": "a", "title": "T", "type": "hologram", "DOI": "10.1/a", "custom": {"x": [1, true]}}]"#,
      #"[{"id": "a", "title": "T", "DOI": "10.1/a", "author": [], "editor": null}]"#,
      #"[{"id": "a", "title": "T", "DOI": "10.1/a", "issued": {"date-parts": [[null]]}}]"#,
      #"[{"id": "a", "title": "T", "DOI": "10.1/a", "issued": {"date-parts": []}}]"#,
      #"[{"id": "a", "title": "T", "DOI": "10.1/a", "issued": {"season": "Spring"}}]"#,
      #"[{"id": "http://zotero.org/users/1/items/AB", "title": "T", "URL": " https://example.org "}]"#,
    ])
  func liberal(_ text: String) {
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(
    "gives dates in many forms",
    arguments: [
      (#"{"date-parts": [[2019, 11, 1]]}"#, "2019 Nov 1"),
      (#"{"date-parts": [["2019", "11", ""]]}"#, "2019 Nov"),
      (#"{"date-parts": [[2019], [2020]]}"#, "2019\u{2013}2020"),
      (#"{"date-parts": [[2020, 2, 29]], "circa": true}"#, "2020 Feb 29"),
      (#"{"raw": "2019-11-01"}"#, "2019 Nov 1"),
      (#"{"raw": "2019/11"}"#, "2019 Nov"),
      (#"{"raw": "2019-11-01T10:00:00Z"}"#, "2019 Nov 1"),
      (#"{"raw": "Summer 2019"}"#, "Summer 2019"),
      (#"{"literal": "in press"}"#, "in press"),
      (#"{"date-parts": [[]], "literal": "in press"}"#, ""),
      (#""2019-11""#, "2019 Nov"),
      ("2019", "2019"),
    ])
  func dates(_ issued: String, _ expected: String) {
    let (library, diagnostics) = read(#"[{"id": "a", "title": "T", "PMID": 1, "issued": \#(issued)}]"#)
    #expect(diagnostics.isEmpty)
    #expect(library["a"]?.issued?.citedText(in: .english) ?? "" == expected)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let check: Check
    let message: String

    /// Takes a file in which the place that the mistake must point at stands between ‹ and ›.
    init(_ text: String, _ check: Check, _ message: String) {
      self.text = text
      self.check = check
      self.message = message
    }

    var testDescription: String { text }
  }

  private static func item(_ members: String) -> String {
    #"[{"id": "a", "title": "T", "PMID": 1, \#(members)}]"#
  }

  static let mistakes = [
    Mistake("‹{}›", .notASourceList, "references.json must be a list of sources, not an object"),
    Mistake(#"‹"x"›"#, .notASourceList, "references.json must be a list of sources, not a text"),
    Mistake("[‹1›]", .notASourceList, "a source must be an object in braces, not a number"),
    Mistake(#"[‹{"title": "T", "PMID": 1}›]"#, .sourceWithoutID, "a source has no id"),
    Mistake(#"[‹{"id": "", "title": "T", "PMID": 1}›]"#, .sourceWithoutID, "a source has no id"),
    Mistake(
      #"[{"id": ‹[]›, "title": "T", "PMID": 1}]"#, .wrongSourceField, "'id' must be a text, not a list"),
    Mistake(
      #"[{"id": ‹"a b"›, "title": "T", "PMID": 1}]"#, .malformedSourceID, "the id 'a b' cannot be cited"),
    Mistake(#"[{"id": ‹"a"›, "PMID": 1}]"#, .sourceWithoutTitle, "the source 'a' has no title"),
    Mistake(
      #"[{"id": "a", "title": ‹{}›, "PMID": 1}]"#, .wrongSourceField, "'title' must be a text, not an object"),
    Mistake(
      "[{\"id\": \"a\", \"title\": \"T\", \"PMID\": 1},\n {\"id\": ‹\"a\"›, \"title\": \"U\", \"PMID\": 2}]",
      .duplicateSource, "the id 'a' is already that of the source in line 1"),
    Mistake(
      #"[{"id": ‹"a"›, "title": "T"}]"#, .sourceWithoutAddress,
      "the source 'a' has no DOI, PMID, PMCID, ISBN or URL, so readers cannot look it up"),
    Mistake(item(#""volume": ‹true›"#), .wrongSourceField, "'volume' must be a text, not true or false"),
    Mistake(
      item(#""volume": 1, ‹"volume"›: 2"#), .wrongSourceField, "'volume' is already given for this source"),
    Mistake(item(#""author": ‹"NHS"›"#), .wrongSourceField, "'author' must be a list of names, not a text"),
    Mistake(
      item(#""author": [‹"NHS"›]"#), .wrongSourceField, "a name in 'author' must be an object, not a text"),
    Mistake(item(#""editor": [‹{}›]"#), .wrongSourceField, "a name in 'editor' needs 'family' or 'literal'"),
    Mistake(
      item(#""author": [{"family": ‹false›}]"#), .wrongSourceField,
      "'family' must be a text, not true or false"),
    Mistake(item(#""issued": ‹[2019]›"#), .wrongSourceField, "'issued' must be an object, not a list"),
    Mistake(
      item(#""issued": {"date-parts": ‹[2019, 11]›}"#), .badSourceDate,
      "'date-parts' must hold one date in two pairs of brackets"),
    Mistake(
      item(#""issued": {"date-parts": ‹2019›}"#), .badSourceDate,
      "'date-parts' must hold one date in two pairs of brackets"),
    Mistake(
      item(#""issued": {"date-parts": [‹[2019, 17]›]}"#), .badSourceDate, "there is no date '[2019, 17]'"),
    Mistake(
      item(#""issued": {"date-parts": [‹[2019, 2, 29]›]}"#), .badSourceDate,
      "there is no date '[2019, 2, 29]'"),
    Mistake(item(#""issued": {"date-parts": [‹[2019.5]›]}"#), .badSourceDate, "there is no date '[2019.5]'"),
    Mistake(item(#""issued": {"date-parts": [‹["May"]›]}"#), .badSourceDate, "there is no date '[\"May\"]'"),
    Mistake(item(#""issued": {"date-parts": [‹[0]›]}"#), .badSourceDate, "there is no date '[0]'"),
    Mistake(
      item(#""issued": {"date-parts": [‹[1, 1, 1, 1]›]}"#), .badSourceDate, "there is no date '[1, 1, 1, 1]'"),
    Mistake(item(#""issued": {"raw": ‹"2019-11-31"›}"#), .badSourceDate, "there is no date '\"2019-11-31\"'"),
    Mistake(item(#""DOI": ‹"11.1/a"›"#), .badSourceIdentifier, "'11.1/a' is not a DOI"),
    Mistake(item(#""DOI": ‹"10.1"›"#), .badSourceIdentifier, "'10.1' is not a DOI"),
    Mistake(item(#""DOI": ‹"10.1/a b"›"#), .badSourceIdentifier, "'10.1/a b' is not a DOI"),
    Mistake(
      #"[{"id": "a", "title": "T", "PMID": ‹"12a"›}]"#, .badSourceIdentifier, "'12a' is not a PMID"),
    Mistake(item(#""PMCID": ‹"PMC"›"#), .badSourceIdentifier, "'PMC' is not a PMCID"),
    Mistake(item(#""URL": ‹7›"#), .wrongSourceField, "'URL' must be a text, not a number"),
    Mistake(
      item(#""URL": ‹"JavaScript:alert(1)"›"#), .unsafeSourceURL,
      "a source's address must start with http:// or https://, not javascript:"),
    Mistake(
      item(#""URL": ‹"data:text/html,x"›"#), .unsafeSourceURL,
      "a source's address must start with http:// or https://, not data:"),
    Mistake(
      item(#""URL": ‹"ftp://example.org"›"#), .unsafeSourceURL,
      "a source's address must start with http:// or https://, not ftp:"),
    Mistake(
      item(#""URL": ‹"www.nhs.uk:80/x"›"#), .malformedSourceURL,
      "the address 'www.nhs.uk:80/x' does not start with http:// or https://"),
    Mistake(
      item(#""URL": ‹"//example.org"›"#), .malformedSourceURL,
      "the address '//example.org' does not start with http:// or https://"),
    Mistake(
      item(#""URL": ‹"https:///x"›"#), .malformedSourceURL, "the address 'https:///x' names no web site"),
    Mistake(item(#""URL": ‹"https:x"›"#), .malformedSourceURL, "the address 'https:x' names no web site"),
    Mistake(
      item(#""URL": ‹"https://a@b.org"›"#), .malformedSourceURL,
      "the address 'https://a@b.org' names no web site"),
    Mistake(
      item(#""URL": ‹"https://a b.org"›"#), .malformedSourceURL,
      "the address 'https://a b.org' names no web site"),
    Mistake(
      item(#""URL": ‹"java\nscript:x"›"#), .malformedSourceURL,
      "the address 'java script:x' holds a line break or control character"),
  ]

  @Test("is told of every mistake at its place", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let start = try #require(mistake.text.firstIndex(of: "‹"))
    let text = mistake.text.filter { $0 != "‹" && $0 != "›" }
    let marked = mistake.text[start...].dropFirst().prefix { $0 != "›" }
    let offset = mistake.text[..<start].utf8.count
    let source = SourceText(file: "Content/data/references.json", text)
    let diagnostics = ReferenceLibrary.read(source, in: .english).diagnostics
    #expect(diagnostics.map(\.check) == [mistake.check])
    #expect(diagnostics.first?.message == mistake.message)
    #expect(diagnostics.first?.location == source.location(of: offset..<offset + marked.utf8.count))
  }

  @Test("is told of all mistakes in one run, in the order of the file")
  func allMistakes() {
    let (library, diagnostics) = read(
      """
      [
        {"id": "b", "PMID": "x", "URL": "javascript:x"},
        {"title": "T"},
        {"id": "b", "title": "U", "issued": {"date-parts": [[2019, 17]]}, "DOI": "10.1/b"},
        {"id": "c", "title": "V", "volume": [], "DOI": "10.1/c"}
      ]
      """)
    let expected: [Check] = [
      .sourceWithoutTitle, .badSourceIdentifier, .unsafeSourceURL, .sourceWithoutAddress, .sourceWithoutID,
      .duplicateSource, .badSourceDate, .wrongSourceField,
    ]
    #expect(diagnostics.map(\.check) == expected)
    #expect(diagnostics.compactMap { $0.location?.line } == [2, 2, 2, 3, 3, 4, 4, 5])
    #expect(library.references.map(\.id) == ["b", "c"])
    #expect(library["b"]?.url == nil)
    #expect(library["b"]?.title == "b")
  }

  @Test("cut off anywhere has exactly one mistake")
  func truncations() {
    let whole = SourceText(
      file: "r.json",
      #"""
      [
        {"id": "a", "title": "\u00c4\ud83d\ude00 \\ \"quoted\" ä€😀", "volume": -1.5e+3, "page": null, "x": [[], {}]},
        {"id": 7, "title": "T", "issued": {"date-parts": [["2019", 11]]}, "custom": {"a": true, "b": false},
         "author": [{"family": "F", "given": "G."}, {"literal": "L"}], "URL": "https://example.org/"}
      ]
      """#)
    #expect(ReferenceLibrary.read(whole, in: .english).diagnostics.map(\.check) == [.sourceWithoutAddress])
    for length in 0..<whole.bytes.count {
      guard let source = try? SourceText(file: "r.json", bytes: Array(whole.bytes[..<length])) else {
        continue
      }
      let (library, diagnostics) = ReferenceLibrary.read(source, in: .english)
      #expect(diagnostics.map(\.check) == [.malformedJSON], "cut off after \(length) bytes")
      #expect(library.references.isEmpty)
    }
  }

  @Test("with any byte changed is still read or refused, with places inside the file")
  func changedBytes() {
    var generator = SeededGenerator(seed: 42)
    let bytes = Array(Fixture.source.bytes[..<2_000]) + Array("\"}]".utf8)
    let likely = Array("[]{}\",:\\0-\n tn".utf8)
    for _ in 0..<2_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0..<changed.count, using: &generator)
        changed[index] = likely.randomElement(using: &generator) ?? 0
      }
      guard let source = try? SourceText(file: "r.json", bytes: changed) else { continue }
      for diagnostic in ReferenceLibrary.read(source, in: .english).diagnostics {
        #expect(diagnostic.location.map { 1...source.lineStarts.count ~= $0.line } == true)
      }
    }
  }
}
