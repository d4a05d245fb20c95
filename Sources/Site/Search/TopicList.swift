import Page
import Search
import Text

/// The list of all topics of a language: titles of pages, headings that editors marked, and words of site.yml.
package struct TopicList: Sendable {
  /// A line of the list.
  package struct Entry: Sendable {
    /// What it says.
    package let title: String
    /// The word that the site uses for it; `nil` where the line leads to what it says.
    package let see: String?
    /// The page that it leads to, by its place in ``Site/pages``.
    package let page: Int
    /// The heading on that page, by its id.
    package let anchor: String?
    /// Whether it is in the main language on a page in another.
    package let isForeign: Bool
    /// Whether the word that the site uses is.
    package let isSeeForeign: Bool
    /// By what it is sorted.
    fileprivate let key: String
    /// The words of the title with hyphens around each, where it is no other name of something.
    fileprivate let words: String?

    fileprivate init(
      _ title: String, see: String? = nil, page: Int, anchor: String? = nil, isForeign: Bool = false,
      isSeeForeign: Bool = false
    ) {
      (self.title, self.see, self.page, self.anchor) = (title, see, page, anchor)
      (self.isForeign, self.isSeeForeign) = (isForeign, isSeeForeign)
      key = SortKey.of(title)
      words = see == nil ? "-\(Slug.words(of: title))-" : nil
    }
  }

  /// The lines, in their order.
  package let entries: [Entry]

  /// The most pages whose titles are all listed.
  ///
  /// Where there are more, nobody reads the list to its end: then it holds the pages of folders and what its editors
  /// put there.
  package static let mostPages = 1_000

  /// Collects the lines.
  init(of search: SiteSearch, in site: Site) {
    let pages = site.pages
    let isLarge = search.pages.count > Self.mostPages
    var entries: [Entry] = []
    for index in search.pages where !pages[index].isHome {
      let page = pages[index]
      if !isLarge || page.path.isIndex {
        let title = page.frontMatter.title
        entries.append(Entry(title, page: index, isForeign: page.article.isUntranslated(title)))
      }
      let isGlossary = site.glossary(inLanguage: page.language)?.page == index
      for heading in page.article.outline.headings where heading.isTopic || (isGlossary && heading.isSection)
      {
        // The other forms of a word follow it.
        let title = isGlossary ? String(heading.plainTitle.prefix { $0 != "," }) : heading.plainTitle
        entries.append(Entry(title, page: index, anchor: heading.id))
      }
    }
    let edition = site.editions[pages[search.page].language]
    if let settings = edition.settings.search {
      entries += settings.topics.compactMap { topic in
        guard
          case .page(let path, let anchor) = topic.link,
          let index = site.index(of: edition.language.path(of: path))
        else { return nil }
        return Entry(topic.title, page: index, anchor: anchor, isForeign: topic.isForeign)
      }
      for synonyms in settings.synonyms {
        guard let meant = Self.entry(for: synonyms.word, among: entries) else { continue }
        entries += synonyms.others.map {
          Entry(
            $0, see: synonyms.word, page: meant.page, anchor: meant.anchor,
            isForeign: synonyms.areOthersForeign, isSeeForeign: synonyms.isWordForeign)
        }
      }
    }
    var seen: Set<String> = []
    self.entries = entries.sorted { ($0.key, $0.title, $0.page) < ($1.key, $1.title, $1.page) }.filter {
      // A topic that is called like its page and leads there says nothing new.
      seen.insert("\($0.key)\n\($0.page)\n\($0.anchor ?? "")").inserted
    }
  }

  /// The line that a word leads to: the one that it is, or else the shortest that has it.
  private static func entry(for word: String, among entries: [Entry]) -> Entry? {
    let words = "-\(Slug.words(of: word))-"
    let found = entries.filter { $0.words?.contains(words) ?? false }
    return found.min { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
  }

  /// Whether a word of site.yml leads to a line.
  package func leads(_ word: String) -> Bool { Self.entry(for: word, among: entries) != nil }

  /// The lines that start with the same letter, each group under that letter; digits and signs stand together at the front.
  package var letters: [(letter: String, entries: ArraySlice<Entry>)] {
    var groups: [(letter: String, entries: ArraySlice<Entry>)] = []
    for index in entries.indices {
      let letter = Self.letter(of: entries[index].key)
      if groups.last?.letter == letter {
        groups[groups.count - 1].entries = entries[groups[groups.count - 1].entries.startIndex...index]
      } else {
        groups.append((letter, entries[index...index]))
      }
    }
    return groups
  }

  private static func letter(of key: String) -> String {
    guard let first = key.unicodeScalars.first, first.properties.isAlphabetic else { return "0–9" }
    return first.properties.uppercaseMapping
  }
}

extension Site {
  /// The list of all topics that a page shows; `nil` for a page that shows none.
  package func topicList(ofPage index: Int) -> TopicList? {
    searches.first { $0.page == index }.map { TopicList(of: $0, in: self) }
  }
}
