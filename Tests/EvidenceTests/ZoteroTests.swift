import Diagnostics
import Evidence
import Testing
import Words

@Suite("A file of sources as Zotero exports it")
struct ZoteroTests {
  private func read(_ items: String...) -> (library: ReferenceLibrary, diagnostics: [Diagnostic]) {
    ReferenceLibrary.read(SourceText(file: "r.json", "[\(items.joined(separator: ",\n"))]"), in: .english)
  }

  @Test(
    "is cited by the citation keys, wherever they stand",
    arguments: [
      #""id": "http://zotero.org/users/1/items/AB", "citation-key": "smith2019""#,
      #""id": "http://zotero.org/users/1/items/AB", "note": "Citation Key: smith2019""#,
      #""id": "http://zotero.org/groups/1/items/AB", "note": "PMID: 1\ncitation key:  smith2019 \ntex.x: y""#,
      #""id": "smith2019""#, #""id": "smith2019", "note": "Read in June""#,
      #""id": 12, "citation-key": "smith2019", "note": "Citation Key: other""#,
      #""citation-key": "smith2019""#,
    ])
  func keys(item: String) {
    let (library, found) = read(#"{\#(item), "title": "T", "DOI": "10.1/a"}"#)
    #expect(library.references.map(\.id) == ["smith2019"])
    #expect(found == [])
  }

  @Test("without citation keys says in one line how to get them, however many sources it has")
  func addresses() {
    let items = (1...300).map {
      #"{"id": "http://zotero.org/users/1/items/\#($0)", "title": "T", "DOI": "10.1/\#($0)"}"#
    }
    let (library, found) = read(items.joined(separator: ",\n"))
    #expect(found == [])
    let unused = library.unusedSources(citedKeys: [])
    #expect(
      unused.map(\.message) == [
        "no page cites 300 of the 300 sources, such as 'http://zotero.org/users/1/items/1'"
      ])
    #expect(
      unused.first?.fix == "give them citation keys in Zotero, in the field 'Citation Key', and export again")
  }

  @Test(
    "has books that readers can look up by an ISBN alone",
    arguments: [
      ("978-0-14-103614-4", "978-0-14-103614-4"), ("9780141036144 0141036140", "9780141036144"),
      ("0-14-103614-1", "0-14-103614-1"), ("ISBN-13: 978 0 14 103614 4", "978-0-14-103614-4"),
      ("080442957x", "080442957X"),
    ])
  func isbn(written: String, shown: String) {
    let (library, found) = read(
      #"{"id": "a", "type": "book", "title": "A book", "publisher": "P", "ISBN": "\#(written)"}"#)
    #expect(found == [])
    #expect(library.formatted("a")?.publication == "P. ISBN \(shown)")
    #expect(library.formatted("a")?.links == [])
  }

  @Test("names the ISBN only of books that nothing else leads to")
  func linked() {
    let (library, _) = read(
      #"{"id": "a", "type": "book", "title": "A", "publisher": "P", "DOI": "10.1/a", "ISBN": "9780141036144"}"#
    )
    #expect(library.formatted("a")?.publication == "P")
  }

  @Test(
    "refuses an ISBN by which nobody finds a book",
    arguments: ["978-0-14-103614-5", "12345", "none", "0-14-103614-X", "97801410361445"])
  func badISBN(written: String) {
    let (_, found) = read(#"{"id": "a", "title": "A", "ISBN": "\#(written)"}"#)
    #expect(found.map(\.check) == [.badSourceIdentifier])
    #expect(found.first?.message == "'\(written)' is not an ISBN")
  }

  @Test("of which a site cites little is one line of message")
  func library() {
    let items = (1...400).map { #"{"id": "s\#($0)", "title": "T", "DOI": "10.1/\#($0)"}"# }
    let (library, found) = read(items.joined(separator: ",\n"))
    #expect(found == [])
    let cited = Set((1...5).map { "s\($0)" })
    let unused = library.unusedSources(citedKeys: cited)
    #expect(unused.map(\.message) == ["no page cites 395 of the 400 sources, such as 's6'"])
    #expect(unused.map(\.place) == ["6:8 unused-source"])
    // A few are named one by one.
    #expect(library.unusedSources(citedKeys: Set((1...390).map { "s\($0)" })).count == 10)
  }
}
