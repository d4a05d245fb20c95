package import Files
import Page
package import Search
package import Site
import Text

/// The words of some pages of an index that follow each other, wherever they are kept.
package struct SearchGroup: Sendable {
  /// The pages, by their places in ``Site/SiteSearch/pages``.
  package let pages: Range<Int>
  /// Tells the words that belong into each file apart from others.
  package let hashes: [UInt64]
  private let store: Store

  private enum Store: Sendable {
    case memory(SearchSegment)
    case kept(@Sendable (Int) -> ArraySlice<UInt8>?)
  }

  /// Takes words that are in memory.
  package init(pages: Range<Int>, _ segment: SearchSegment) {
    (self.pages, hashes, store) = (pages, segment.hashes, .memory(segment))
  }

  /// Takes words that are kept somewhere.
  ///
  /// - Parameter store: The words that belong into a file; `nil` where they cannot be read.
  package init(
    pages: Range<Int>, hashes: [UInt64], store: @escaping @Sendable (Int) -> ArraySlice<UInt8>?
  ) {
    (self.pages, self.hashes, self.store) = (pages, hashes, .kept(store))
  }

  /// The words that belong into a file; `nil` where they cannot be read, or are not those that were kept.
  func slice(_ part: Int) -> ArraySlice<UInt8>? {
    switch store {
    case .memory(let segment): return segment.slice(part)
    case .kept(let read):
      guard let slice = read(part), SearchSegment.hash(of: slice) == hashes[part] else { return nil }
      return slice
    }
  }
}

extension Site {
  /// The pages of an index in groups that follow each other, by their places in the index.
  ///
  /// Where a group begins depends on paths alone, so that a page more or less leaves all other groups as they are.
  package func searchGroups(_ search: SiteSearch) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var lower = 0
    for index in search.pages.indices.dropFirst() {
      var path = pages[search.pages[index]].path.text
      let hash = path.withUTF8 { PathHash.ofBytes(UnsafeRawBufferPointer($0)).hash }
      guard hash & 15 == 0 || index - lower == Self.mostPagesInGroup else { continue }
      ranges.append(lower..<index)
      lower = index
    }
    return search.pages.isEmpty ? [] : ranges + [lower..<search.pages.count]
  }

  private static let mostPagesInGroup = 64

  /// Reads the words of some pages of an index.
  ///
  /// - Throws: ``FileError`` where a file has to be read again and cannot be, or has changed.
  package func segment(of range: Range<Int>, in search: SiteSearch) throws(FileError) -> SearchSegment {
    var builder = SegmentBuilder(search.layout, search.language)
    for index in range {
      builder.startPage()
      try add(pages[search.pages[index]], named: search.topics[search.pages[index]] ?? [], to: &builder)
    }
    return builder.finish()
  }

  private func add(
    _ page: Page, named topics: [SiteSearch.NamedTopic], to builder: inout SegmentBuilder
  ) throws(FileError) {
    let text = try text(of: page)
    builder.add(page.frontMatter.title, as: .title)
    builder.add(page.frontMatter.description, as: .description)
    for word in page.frontMatter.about { builder.add(word, as: .heading) }
    for tag in page.tags { builder.add(tag.name, as: .heading) }
    for topic in topics where topic.section == 0 { builder.add(topic.title, as: .topic) }
    builder.add(html: text.introduction, as: .text)
    let isQuiz = page.frontMatter.isQuiz
    for (index, (heading, section)) in zip(page.article.outline.sections, text.sections).enumerated() {
      // The sections of a quiz are questions and results, which nobody can be led to.
      if !isQuiz { builder.startSection() }
      builder.add(html: section.title, as: isQuiz ? .text : heading.isTopic ? .topic : .heading)
      for topic in topics where topic.section == index + 1 { builder.add(topic.title, as: .topic) }
      builder.add(html: section.body, as: .text)
    }
    builder.add(html: text.footnotes, as: .text)
    guard listsSources(page) else { return }
    for source in references(inLanguage: page.language).formatted {
      builder.startSection()
      builder.add(source.authors, as: .heading)
      builder.add(source.title, as: .mention)
      builder.add(source.publication, as: .mention)
    }
  }

  /// Whether a page lists all sources: each can be found like a section.
  package func listsSources(_ page: Page) -> Bool { page.template == "sources" }
}
