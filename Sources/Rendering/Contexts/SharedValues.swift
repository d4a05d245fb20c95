import Digest
import Evidence
import Files
import Mustache
import Page
internal import Site
import Words

/// A site in one of its languages with what many of its pages show, each thing made when a page first needs it, and once for all
/// of them.
///
/// What is kept here is a thing of the site, of one of its sections, of a source or of a day, so that there are far fewer than pages.
final class SharedValues: Sendable {
  /// The site.
  let site: Site
  /// What it is in the language of the pages.
  let edition: Edition
  /// What stands before the address of every page, as links on the site have it: the path of the home page.
  let root: String
  /// What stands before the address of every page, as other sites have it.
  let wholeRoot: String
  /// What search engines are told on every page.
  let structuredData: StructuredData.Frame
  /// The words that templates may take by name.
  let valuesOfWords: Value
  private let siteValues: SiteValues
  private let sections = Memo<[Int?], SectionValues>()
  private let sources = Memo<String, SourceValue>()
  private let days = Memo<Day, Value>()
  private let newest = Memo<Int, Value>()
  /// The links back from a source, by its number and by how often it is cited: those that nearly all pages need.
  private let backlinks: [[Value]]

  /// Starts with little more than the site.
  init(_ site: Site, in edition: Edition) {
    (self.site, self.edition) = (site, edition)
    root = site.root
    wholeRoot = (site.settings.baseURL?.origin ?? "") + site.root
    structuredData = StructuredData.Frame(of: site, in: edition)
    valuesOfWords = .object(
      Object(edition.words.texts.sorted { $0.key < $1.key }.map { .init(Name($0.key), .text($0.value)) }))
    siteValues = SiteValues(of: site, in: edition)
    backlinks = (1...Self.usualNumbers).map { number in
      (1...Self.usualTimes).map { times in
        Context.links(CitationList.Entry(number: number, key: "", citedTimes: times).backlinks)
      }
    }
  }

  /// The words for readers.
  var words: Words { edition.words }

  private static let usualNumbers = 16
  private static let usualTimes = 3

  /// What the pages have in common that belong to a section.
  ///
  /// - Parameters:
  ///   - section: The page of the section, by its index in the site; `nil` for pages that belong to none.
  ///   - folders: The pages of the folders between the section and them.
  func section(_ section: Int?, folders: [Int] = []) -> SectionValues {
    sections.value(for: [section] + folders) {
      let pages = site.pagesAbove(pagesOf: section) + folders
      return SectionValues(
        above: pages, section: section, site: siteValues.value(current: nil, above: pages), in: self)
    }
  }

  /// How many of a section's newest pages are shown.
  private static let newestCount = 3

  /// The newest pages of a section, as pages show them that name it: each page would sort them again.
  func newest(ofSection section: Int) -> Value {
    newest.value(for: section) {
      // The pages are in the order of their paths, by which those of one day are ordered.
      let dated = site.pages[section].children.compactMap { index in
        site.pages[index].frontMatter.published.map { (day: $0, index: index) }
      }
      let pages = dated.sorted { ($1.day, $0.index) < ($0.day, $1.index) }.map(\.index)
      let title = site.pages[section].frontMatter.title
      return [
        "title": .text(title), "url": .text(url(ofPage: section)),
        "language": language(of: title, ofPage: section), "hreflang": hreflang(ofPage: section),
        "pages": .list(pages.prefix(Self.newestCount).map { Context.entry(ofPage: $0, in: self) }),
      ]
    }
  }

  /// The value of `site` on a page.
  ///
  /// - Parameters:
  ///   - index: The page, by its index in the site.
  ///   - section: The section that it belongs to.
  func siteValue(onPage index: Int, of section: SectionValues) -> SiteValue {
    siteValues.isInMenu(index) ? siteValues.value(current: index, above: section.above) : section.site
  }

  /// Sources as pages show them that cite them.
  func sources(_ entries: [CitationList.Entry]) -> [SourceValue] {
    sources.values(for: entries, key: \.key) { SourceValue($0, in: self) }
  }

  /// A day as templates are given it; null where there is none.
  func day(_ day: Day?) -> Value {
    guard let day else { return .null }
    return days.value(for: day) { ["iso": .text(day.iso), "text": .text(day.text(in: words))] }
  }

  /// The links from a source of a page back to where it is cited.
  func backlinks(of entry: CitationList.Entry) -> Value {
    let isUsual = entry.number <= Self.usualNumbers && (1...Self.usualTimes).contains(entry.occurrences)
    return isUsual
      ? backlinks[entry.number - 1][entry.occurrences - 1] : Context.links(entry.backlinks)
  }

  /// The language of a text of a page's front matter where it is another than that of the pages; null where it is the same.
  func language(of text: String, ofPage index: Int) -> Value {
    site.foreignLanguage(of: text, ofPage: index, among: edition.place).map(Context.language) ?? .null
  }

  /// The tag of a page's language where it is another than that of the pages; empty where it is the same.
  func hreflang(ofPage index: Int) -> Value {
    let language = site.pages[index].language
    return .text(language == edition.place ? "" : site.languages[language].tag.text)
  }

  /// A language by its place, where it is another than that of the pages; null where it is the same.
  func foreign(_ place: Int) -> Value {
    place == edition.place ? .null : Context.language(site.languages[place])
  }

  /// The address of a page, ready for a link.
  func url(ofPage index: Int) -> String { site.outputs[index].address(below: root) }

  /// The address of a page, as other sites have it.
  func wholeAddress(ofPage index: Int) -> String { site.outputs[index].address(below: wholeRoot) }
}

/// What all pages have in common that belong to one section.
final class SectionValues: Sendable {
  /// The pages above them by their index in the site, the front page first and the nearest last.
  let above: [Int]
  /// Links to these.
  let breadcrumbs: [Value]
  /// Identifies the links.
  let digest: Digest
  /// The same for search engines: the items of a list.
  let structuredBreadcrumbs: [UInt8]
  /// The value of `site` on those of them that stand in no menu.
  let site: SiteValue
  /// The feeds that the articles among them are in.
  let feeds: Value

  /// Makes what pages have in common that stand below some others.
  init(above: [Int], section: Int?, site: SiteValue, in shared: SharedValues) {
    self.above = above
    self.site = site
    breadcrumbs = above.map { Context.link(toPage: $0, in: shared) }
    var writer = RecordWriter()
    writer.write(.list(breadcrumbs))
    digest = SHA256.digest(of: writer.bytes)
    structuredBreadcrumbs = StructuredData.breadcrumbs(toPages: above, in: shared)
    feeds = section.map { Context.feeds(for: shared.site.pages[$0], in: shared) } ?? []
  }
}

/// A source as pages show it that cite it.
final class SourceValue: Sendable {
  /// Up to six authors; empty where none is known.
  let authors: String
  /// Its title.
  let title: String
  /// Where and when it was published; empty where the file says neither.
  let publication: String
  /// When it was read on the web, and what its editors say of it; empty where there is neither.
  let note: String
  /// Where to find it, as templates are given it.
  let links: Value
  /// Its most lasting address; empty where it has none.
  let url: String
  /// The other places where to find it.
  let moreLinks: Value
  /// Its most lasting address, or its title where it has none.
  let address: String
  /// Identifies all of it.
  let digest: Digest

  /// Formats the source of an entry.
  init(_ entry: CitationList.Entry, in shared: SharedValues) {
    let references = shared.site.references(inLanguage: shared.edition.place)
    let formatted = entry.formatted(from: references, in: shared.words)
    authors = formatted.authors
    title = formatted.title
    publication = formatted.publication
    note = formatted.note
    links = Context.links(formatted.links)
    url = formatted.links.first?.url ?? ""
    moreLinks = Context.links(Array(formatted.links.dropFirst()))
    address = formatted.links.first?.url ?? formatted.title
    var writer = RecordWriter()
    writer.write(authors)
    writer.write(title)
    writer.write(publication)
    writer.write(note)
    writer.write(links)
    writer.write(address)
    digest = SHA256.digest(of: writer.bytes)
  }
}

extension Site {
  /// The pages above those that belong to a section, the front page first, all by their index.
  fileprivate func pagesAbove(pagesOf section: Int?) -> [Int] {
    var result: [Int] = []
    var next = section
    while let index = next {
      result.append(index)
      next = pages[index].parent
    }
    return result.reversed()
  }
}
