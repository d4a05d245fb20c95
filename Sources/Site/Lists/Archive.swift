import Page
import Words

/// The list of a section with its newest pages first, in parts and by tags.
///
/// | address | what stands there |
/// | --- | --- |
/// | `resources/` | the section's own page, with the newest pages |
/// | `resources/page/1/` | the oldest pages |
/// | `resources/tags/` | all tags |
/// | `resources/tags/sleep/` | the newest pages with a tag |
/// | `resources/tags/sleep/page/1/` | the oldest pages with it |
package struct Archive: Sendable {
  /// The pages that the section's own page lists, newest first.
  package let newest: [Int]
  /// The newest of the older parts.
  package let older: TitledAddress?
  /// The tags of the section's pages, by name.
  package let tags: [Listing.TagEntry]
  /// The tags that most pages have, by name.
  package let commonTags: [Listing.TagEntry]
  /// The list of all tags, where there are any.
  package let allTags: TitledAddress?
  /// The pages that no file stands for.
  package let listings: [Listing]

  private let placesOfTags: [String: TitledAddress]

  /// How many tags are shown at a glance; more would have to be searched.
  private static let mostCommonTags = 12

  /// Where the pages of the section with a tag are listed.
  package func place(of tag: Tag) -> TitledAddress? { placesOfTags[tag.slug] }

  /// Cuts the pages of a section into parts.
  init(of section: Int, _ rule: NewestFirst, in pages: [Page], words: Words) {
    let page = pages[section]
    let list = DatedList(page.children, size: rule.pageSize)
    let folder = page.path.folder
    let start = TitledAddress(title: page.frontMatter.title, folder: folder.isEmpty ? "" : folder + "/")
    let parts = Parts(section: section, pages: pages, words: words)
    var listings = parts.older(of: list, from: start, tag: nil, above: [])

    let all = TitledAddress(title: words.allTopicsOf(title: start.title), folder: start.folder + "tags/")
    var entries: [Listing.TagEntry] = []
    for (tag, tagged) in Self.byTag(page.children, in: pages) {
      let place = TitledAddress(
        title: words.named(name: start.title, value: tag.name), folder: "\(all.folder)\(tag.slug)/")
      entries.append(Listing.TagEntry(tag: tag, place: place, count: tagged.count))
      let list = DatedList(tagged, size: rule.pageSize)
      listings.append(parts.newest(of: list, at: place, tag: tag, above: [all]))
      listings += parts.older(of: list, from: place, tag: tag, above: [all, place])
    }
    if !entries.isEmpty {
      listings.append(
        Listing(
          section: section, place: all, description: words.allTopicsDescription(title: start.title),
          content: .tags(entries), above: [], newer: nil, older: nil))
    }
    newest = Array(list.newest)
    older = parts.place(list.olderParts, from: start)
    tags = entries
    commonTags = entries.sorted { ($1.count, $0.tag.slug) < ($0.count, $1.tag.slug) }
      .prefix(Self.mostCommonTags).sorted { Tag.precedes($0.tag, $1.tag) }
    allTags = entries.isEmpty ? nil : all
    self.listings = listings
    placesOfTags = Dictionary(entries.map { ($0.tag.slug, $0.place) }) { first, _ in first }
  }

  /// The tags by name, each with its pages in the order of the list.
  private static func byTag(_ list: [Int], in pages: [Page]) -> [(tag: Tag, pages: [Int])] {
    var tagged: [String: (tag: Tag, pages: [Int])] = [:]
    for index in list {
      for tag in pages[index].tags { tagged[tag.slug, default: (tag, [])].pages.append(index) }
    }
    return tagged.values.sorted { Tag.precedes($0.tag, $1.tag) }
  }
}

/// Makes the parts of one section's lists.
private struct Parts {
  let section: Int
  let pages: [Page]
  let words: Words

  /// The place of an older part; `nil` where there is none.
  func place(_ number: Int, from start: TitledAddress) -> TitledAddress? {
    guard number > 0 else { return nil }
    return TitledAddress(
      title: words.part(title: start.title, number: String(number)), folder: "\(start.folder)page/\(number)/")
  }

  func newest(of list: DatedList, at place: TitledAddress, tag: Tag?, above: [TitledAddress]) -> Listing {
    Listing(
      section: section, place: place, description: description(of: place, list.newest),
      content: .pages(Array(list.newest), tag: tag), above: above, newer: nil,
      older: self.place(list.olderParts, from: place))
  }

  func older(of list: DatedList, from start: TitledAddress, tag: Tag?, above: [TitledAddress]) -> [Listing] {
    (0..<list.olderParts).map { index in
      let number = index + 1
      let part = list.older(number)
      let place = place(number, from: start) ?? start
      return Listing(
        section: section, place: place, description: description(of: place, part),
        content: .pages(Array(part), tag: tag), above: above,
        newer: number == list.olderParts ? start : self.place(number + 1, from: start),
        older: self.place(number - 1, from: start))
    }
  }

  private func description(of place: TitledAddress, _ part: ArraySlice<Int>) -> String {
    let days = [part.last, part.first].compactMap { $0.flatMap { pages[$0].frontMatter.published } }
    guard let first = days.first, let last = days.last else { return place.title + "." }
    return first == last
      ? words.articlesOfDay(title: place.title, date: first.text(in: words))
      : words.articlesOfDays(title: place.title, first: first.text(in: words), last: last.text(in: words))
  }
}

extension [Page] {
  /// The lists of the sections that list their newest pages first, by the index of their page.
  ///
  /// - Parameter words: The words for readers of a language, by its place.
  func archives(_ words: (Int) -> Words) -> [Int: Archive] {
    var result: [Int: Archive] = [:]
    for index in indices {
      guard let rule = self[index].article.frontMatter.newestFirst, self[index].path.isIndex else { continue }
      result[index] = Archive(of: index, rule, in: self, words: words(self[index].language))
    }
    return result
  }
}

extension Site {
  /// The template of the page of a section that lists its newest pages first, and of the other parts of its list.
  package static let listingTemplate = "listing"

  /// The template of pages that redirect.
  package static let redirectTemplate = "redirect"

  /// The list that a page stands in, newest first; `nil` where its section has another order.
  package func archive(listing page: Page) -> Archive? { page.parent.flatMap { archives[$0] } }

  /// The list of a section that lists its newest pages first; `nil` for other pages.
  package func archive(of page: Page) -> Archive? { indices[page.path].flatMap { archives[$0] } }
}
