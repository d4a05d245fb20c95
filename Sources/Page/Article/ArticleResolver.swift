import Diagnostics
import Evidence
import Markdown
import Text
import Words

/// Resolves a page's links, citations and components, and notes them.
struct ArticleResolver: Resolver {
  let path: ContentPath
  let root: String
  let source: SourceText
  private(set) var components: ComponentReader
  private(set) var links: [ArticleLink] = []
  private(set) var citations = CitationList()
  private(set) var mentions: [ArticleCitations.Mention] = []
  private(set) var badCitations: [Range<Int>] = []

  init(
    path: ContentPath, root: String, source: SourceText, studies: StudyLibrary, forms: FormSurroundings,
    words: Words
  ) {
    self.path = path
    self.root = root
    self.source = source
    components = ComponentReader(library: studies, surroundings: forms, path: path, words: words)
  }

  mutating func address(for link: Document.Link) -> String {
    let target = LinkTarget(link.destination, from: path)
    links.append(ArticleLink(link, target: target))
    return switch target {
    case .page(let page, let anchor): address(page.address, anchor)
    case .file(let file): address(file.address, nil)
    case .address(let address, let anchor):
      self.address(PercentEncoding.encode(String(address.dropFirst())), anchor)
    case .anchor(let anchor):
      link.destination.isASCII ? link.destination : "#" + PercentEncoding.encode(anchor)
    case .external: link.destination
    case .unsafe, .unknown, .outside: ""
    }
  }

  private func address(_ path: String, _ anchor: String?) -> String {
    let fragment = anchor.map(PercentEncoding.encode)
    var address = root
    address.reserveCapacity(root.utf8.count + path.utf8.count + (fragment.map { $0.utf8.count + 1 } ?? 0))
    address += path
    if let fragment {
      address += "#"
      address += fragment
    }
    return address
  }

  mutating func html(forBracketed text: ArraySlice<UInt8>, at range: Range<Int>) -> [UInt8]? {
    guard let items = CitationSyntax.parse(text) else {
      if text.first == UInt8(ascii: "@") { badCitations.append(range) }
      return nil
    }
    var html: [UInt8] = []
    html.reserveCapacity(items.count * CitationList.Citation.usualLength)
    for item in items {
      // Where the brackets could not be found in the file letter by letter, the range is that of their block.
      let offset = item.keyRange.lowerBound - text.startIndex + range.lowerBound
      let isExact = range.count == text.count
      let citation = citations.append(key: item.key, locator: item.locator)
      mentions.append(
        .init(entry: citation.number - 1, range: isExact ? offset..<offset + item.keyRange.count : range))
      if !html.isEmpty { html.append(UInt8(ascii: " ")) }
      citation.write(to: &html)
    }
    return html
  }

  mutating func html(forFenced name: String, at range: Range<Int>) -> [UInt8]? {
    Component(rawValue: name).map { components.html(of: $0, in: source, at: range, citing: &citations) }
  }
}

extension String {
  /// Whether the text is ASCII and nothing in it is encoded, so that it is the same in every form.
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "%") } }
}
