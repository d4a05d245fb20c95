package import Words

/// The citations of one page, numbered: which source has which number, and who points where.
///
/// Sources are numbered from 1 in the order in which the page first cites them.
package struct CitationList: Sendable, Hashable {
  /// One citation in the text of the page.
  package struct Citation: Sendable, Hashable {
    /// The number of the source on this page, from 1.
    package let number: Int
    /// Which of the citations of this source it is, from 1.
    package let occurrence: Int
    /// Where in the source, for example `p. 4`.
    package let locator: String?

    /// The id of the citation, to which the list of sources points back: `cite-3-1`.
    package var anchor: String { "cite-\(number)-\(occurrence)" }
    /// The id of the source in the page's list: `source-3`.
    package var target: String { "source-\(number)" }
    /// What stands between the brackets: `3` or `3, p. 4`.
    package var label: String { locator.map { "\(number), \($0)" } ?? "\(number)" }
  }

  /// One source in the page's list.
  package struct Entry: Sendable, Hashable {
    /// The number of the source on this page, from 1.
    package let number: Int
    /// The id that the page cites; there may be no such source.
    package let key: String
    /// How often the page cites it.
    package fileprivate(set) var occurrences: Int

    /// The id of the source in the page's list: `source-3`.
    package var id: String { "source-\(number)" }
    /// The links back to the first citations, in order: `#cite-3-1`, labelled `1`.
    ///
    /// A browser's own Back leads to where a reader was. Forty links below a source are forty stops of the Tab key, and
    /// a tenth of a long quiz.
    package var backlinks: [ReferenceLink] {
      (1...min(max(1, occurrences), Self.mostBacklinks)).map {
        ReferenceLink(label: "\($0)", url: "#cite-\(number)-\($0)")
      }
    }
    private static let mostBacklinks = 9
  }

  /// The citations in the order of the page.
  package private(set) var citations: [Citation] = []
  /// The sources that the page cites, by number.
  package private(set) var entries: [Entry] = []
  /// The number of each source, where there are too many to look through: empty on nearly all pages.
  private var numbers: [String: Int] = [:]
  private static let fewSources = 16

  /// A page that cites nothing yet.
  package init() {}

  /// Numbers the citations of a page, given in the order of the page.
  package init(_ items: some Sequence<(key: String, locator: String?)>) {
    for (key, locator) in items { append(key: key, locator: locator) }
  }

  /// Adds the next citation of the page and gives its number and anchors.
  @discardableResult
  package mutating func append(key: String, locator: String? = nil) -> Citation {
    let number = number(of: key) ?? entries.count + 1
    if number > entries.count {
      entries.append(Entry(number: number, key: key, occurrences: 0))
      if entries.count == Self.fewSources {
        for entry in entries { numbers[entry.key] = entry.number }
      } else if entries.count > Self.fewSources {
        numbers[key] = number
      }
    }
    entries[number - 1].occurrences += 1
    let citation = Citation(number: number, occurrence: entries[number - 1].occurrences, locator: locator)
    citations.append(citation)
    return citation
  }

  private func number(of key: String) -> Int? {
    guard entries.count < Self.fewSources else { return numbers[key] }
    for index in entries.indices where entries[index].key == key { return index + 1 }
    return nil
  }
}

extension CitationList.Entry {
  /// What a reader sees of the source; a page that cites an unknown source still shows that it does.
  package func formatted(from library: ReferenceLibrary, in words: Words) -> FormattedReference {
    library.formatted(key)
      ?? FormattedReference(authors: "", title: words.unknownSource(key: key), publication: "", links: [])
  }
}
