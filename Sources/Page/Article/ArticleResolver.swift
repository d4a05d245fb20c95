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
  /// The links that dial another number than their text says.
  private(set) var wrongNumbers: [Document.Link] = []
  /// Names after an at sign that are citations if a source has them as its key.
  private(set) var names: [ArticleCitations.Name] = []

  init(
    path: ContentPath, root: String, source: SourceText, studies: StudyLibrary, forms: FormSurroundings,
    words: Words, foreign: ForeignWords
  ) {
    self.path = path
    self.root = root
    self.source = source
    components = ComponentReader(
      library: studies, surroundings: forms, path: path, words: words, foreign: foreign)
  }

  mutating func address(for link: Document.Link) -> String {
    var destination = link.destination
    if link.isInHTML, destination.utf8.first == UInt8(ascii: "/"), root != "/" {
      // Other sites of the host are none of ours.
      guard destination.hasPrefix(root) || destination.hasPrefix("//") else { return destination }
      if destination.hasPrefix(root) { destination = String(destination.dropFirst(root.count - 1)) }
    }
    let target = LinkTarget(destination, from: path)
    links.append(ArticleLink(link, target: target))
    if case .external(let url) = target, let text = link.dialledText,
      DialledNumber(url)?.canBeCalled(text) == false
    {
      wrongNumbers.append(link)
    }
    return switch target {
    case .page(let page, let anchor): address(page.address, anchor, queryOf: destination)
    // What follows the number sign is for whatever shows the file: a page of a PDF, a moment of a film.
    case .file(let file):
      address(file.address, nil, queryOf: destination) + Self.fragment(of: destination)
    case .address(let address, let anchor):
      self.address(
        PercentEncoding.encode(String(address.dropFirst())), anchor, queryOf: destination)
    case .anchor(let anchor):
      destination.isASCII ? destination : "#" + PercentEncoding.encode(anchor)
    case .external: destination
    case .unsafe, .unknown, .outside: ""
    }
  }

  private func address(_ path: String, _ anchor: String?, queryOf destination: String) -> String {
    let fragment = anchor.map(PercentEncoding.encode)
    let query = Self.query(of: destination)
    var address = root
    address.reserveCapacity(root.utf8.count + path.utf8.count + (fragment.map { $0.utf8.count + 1 } ?? 0))
    address += path
    address += query
    if let fragment {
      address += "#"
      address += fragment
    }
    return address
  }

  /// The question mark of a destination and what follows up to the anchor; empty where there is none.
  private static func query(of destination: String) -> String {
    guard Array(destination.utf8).contains(UInt8(ascii: "?")) else { return "" }
    let start = destination.utf8.prefix { $0 != UInt8(ascii: "#") }
    return encoded(start.drop { $0 != UInt8(ascii: "?") })
  }

  /// The number sign of a destination and what follows.
  private static func fragment(of destination: String) -> String {
    encoded(destination.utf8.drop { $0 != UInt8(ascii: "#") })
  }

  private static func encoded(_ part: some Collection<UInt8>) -> String {
    guard let mark = part.first else { return "" }
    let rest = PercentEncoding.encode(part.dropFirst(), keeping: kept, escapes: true)
    return rest.isEmpty ? "" : String(UnicodeScalar(mark)) + rest
  }

  /// What stands in a query or a fragment as it is (RFC 3986, sections 3.4 and 3.5).
  private static let kept = PercentEncoding.path | ByteSet("?")

  mutating func html(forBracketed text: ArraySlice<UInt8>, at range: Range<Int>) -> [UInt8]? {
    guard let items = CitationSyntax.parse(text) else {
      if text.first == UInt8(ascii: "@") || CitationSyntax.namesKey(in: text) { badCitations.append(range) }
      return nil
    }
    var html: [UInt8] = []
    html.reserveCapacity(items.count * CitationList.Citation.usualLength)
    for item in items {
      // Where the brackets could not be found in the file letter by letter, the range is that of their block.
      let offset = item.keyRange.lowerBound - text.startIndex + range.lowerBound
      let isExact = range.count == text.count && source.bytes[range].elementsEqual(text)
      let citation = citations.append(key: item.key, locator: item.locator)
      mentions.append(
        .init(
          entry: citation.number - 1,
          range: isExact ? offset..<offset + item.keyRange.count : place(of: item.key, in: range)))
      if !html.isEmpty { html.append(UInt8(ascii: " ")) }
      citation.write(to: &html)
    }
    return html
  }

  /// Where a key stands in brackets over several lines; if it cannot be found, the brackets.
  private func place(of key: String, in range: Range<Int>) -> Range<Int> {
    guard let found = source.bytes.range(of: "@" + key, from: range.lowerBound),
      found.upperBound <= range.upperBound
    else { return range }
    return found.lowerBound + 1..<found.upperBound
  }

  mutating func name(_ name: ArraySlice<UInt8>, at range: Range<Int>, _ place: NamePlace) {
    guard let key = CitationSyntax.leadingKey(of: name) else { return }
    let range = range.lowerBound..<min(range.lowerBound + key.utf8.count, range.upperBound)
    if place == .brackets || CitationSyntax.isSurelyKey(key) {
      badCitations.append(range)
    } else if place == .text {
      names.append(.init(key: key, range: range))
    }
  }

  mutating func html(forFenced name: String, at range: Range<Int>) -> [UInt8]? {
    Component(rawValue: name).map { components.html(of: $0, in: source, at: range, citing: &citations) }
  }
}

extension String {
  /// Whether the text is ASCII and nothing in it is encoded, so that it is the same in every form.
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "%") } }
}
