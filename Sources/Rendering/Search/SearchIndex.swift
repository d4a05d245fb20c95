package import Digest
internal import Files
import Page
internal import Search
package import Site
import Synchronization

/// The files of an index, each made when it is needed.
final class SearchIndex: Sendable {
  private let site: Site
  private let search: SiteSearch
  /// The words of the pages, as soon as they are known.
  private let groups: Mutex<[SearchGroup]?>

  /// Prepares an index; nothing is read yet.
  ///
  /// - Parameter groups: The words of its pages; they are read when they are needed where nobody has them.
  init(_ search: SiteSearch, of site: Site, _ groups: [SearchGroup]?) {
    (self.site, self.search) = (site, search)
    self.groups = Mutex(groups)
  }

  /// Made once: who comes meanwhile waits, instead of reading all pages as well.
  private func words() throws(FileError) -> [SearchGroup] {
    try groups.withLock { groups throws(FileError) in
      if let groups { return groups }
      var made: [SearchGroup] = []
      for range in site.searchGroups(search) {
        made.append(SearchGroup(pages: range, try site.segment(of: range, in: search)))
      }
      groups = made
      return made
    }
  }

  /// A file of words.
  func words(_ part: Int) throws(FileError) -> [UInt8] {
    var file = SearchPart(search.language)
    for group in try words() {
      if let slice = group.slice(part) {
        file.add(slice, pages: group.pages)
      } else {
        let segment = try site.segment(of: group.pages, in: search)
        file.add(segment.slice(part), pages: group.pages)
      }
    }
    return file.bytes(edition: search.edition)
  }

  /// The digest of all that a file of words is made of.
  func digest(ofWords part: Int) -> [UInt8]? {
    guard let groups = try? words() else { return nil }
    var writer = RecordWriter(roomFor: groups.count * 10 + 32)
    // Which pages are in which group follows from the list of pages.
    writer.write(search.edition)
    for group in groups { writer.write(group.hashes[part]) }
    return SHA256.digest(of: writer.bytes).bytes
  }

  /// The digest of all that a file is made of that tells of pages.
  func digest(ofPages file: Int) -> [UInt8] {
    var writer = RecordWriter(roomFor: 256)
    writer.write(search.edition)
    writer.write(site.surroundings.digest)
    for index in search.pages(inFile: file) {
      writer.write(site.pages[index].article.digest)
      if let digest = site.digestOfSources(listedOn: site.pages[index]) { writer.write(digest) }
    }
    return SHA256.digest(of: writer.bytes).bytes
  }

  /// A file that tells of pages: a line with its address, its title, how it starts, and the language of the title where that is
  /// another; then a line for each section with its id, its heading, and how it starts.
  ///
  /// An empty line ends a page, and tabs stand between the parts of a line.
  func pages(_ file: Int) throws(FileError) -> [UInt8] {
    var text = search.edition + "\n"
    for index in search.pages(inFile: file) { text += try lines(ofPage: index) + "\n" }
    return Array(text.utf8)
  }

  private func lines(ofPage index: Int) throws(FileError) -> String {
    let page = site.pages[index]
    // Excerpts are words alone: where links lead does not matter.
    let html = try site.text(of: page, movedLinks: MovedLinks())
    let start = Excerpt.of(html: html.introduction)
    let title = page.frontMatter.title
    let foreign = site.foreignLanguage(of: title, ofPage: index, among: page.language)
    var text = Self.line(
      [site.outputs[index].address(below: ""), title, start.isEmpty ? page.frontMatter.description : start]
        + (foreign.map { [$0.tag.text] } ?? []))
    if !page.frontMatter.isQuiz {
      for (heading, section) in zip(page.article.outline.sections, html.sections) {
        text += Self.line(heading.id, heading.plainTitle, Excerpt.of(html: section.body))
      }
    }
    guard site.listsSources(page) else { return text }
    let references = site.references(inLanguage: page.language)
    for (reference, formatted) in zip(references.references, references.formatted) {
      text += Self.line(reference.id, formatted.title, "\(formatted.authors) \(formatted.publication)")
    }
    return text
  }

  private static func line(_ parts: String...) -> String { line(parts) }

  private static func line(_ parts: [String]) -> String {
    parts.map { part in
      part.utf8.contains { $0 == 0x09 || $0 == 0x0A }
        ? part.split { $0 == "\t" || $0 == "\n" }.joined(separator: " ") : part
    }.joined(separator: "\t") + "\n"
  }
}

extension Site {
  /// The digest of all sources as readers see them, for a page that lists them.
  package func digestOfSources(listedOn page: Page) -> Digest? {
    guard listsSources(page) else { return nil }
    var writer = RecordWriter()
    for source in references(inLanguage: page.language).formatted {
      writer.write(source.authors)
      writer.write(source.title)
      writer.write(source.publication)
    }
    return SHA256.digest(of: writer.bytes)
  }
}
