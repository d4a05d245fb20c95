import Evidence
import Markdown
import Text

/// Names for the targets of a page's links that do not depend on the site's address, on ids or on numbers.
struct ReaderTargets {
  private let headings: [String: Int]
  private let keys: [String]
  private let root: [UInt8]
  /// The page's own address with the `#` of a link to one of its headings.
  private let ownStart: [UInt8]

  init(_ document: Document, citations: CitationList, at path: ContentPath, root: String) {
    headings = Dictionary(document.headings.enumerated().map { ($1.id, $0) }) { first, _ in first }
    keys = citations.entries.map(\.key)
    self.root = Array(root.utf8)
    ownStart = Array((root + path.address + "#").utf8)
  }

  /// The target of a link as it stands in the page's HTML; `nil` where it only leads to or from a footnote.
  func target(of address: ArraySlice<UInt8>) -> [UInt8]? {
    if address.first == UInt8(ascii: "#") { return anchor(address.dropFirst()) }
    if address.starts(with: ownStart) { return anchor(address.dropFirst(ownStart.count)) }
    return address.starts(with: root) ? [UInt8(ascii: "/")] + address.dropFirst(root.count) : Array(address)
  }

  /// The key of the source to which a citation leads: `#source-3`.
  func source(of address: ArraySlice<UInt8>) -> String? {
    let start = Array("#source-".utf8)
    guard address.starts(with: start),
      let number = Int(String(decoding: address.dropFirst(start.count), as: UTF8.self)),
      keys.indices.contains(number - 1)
    else { return nil }
    return keys[number - 1]
  }

  private func anchor(_ id: ArraySlice<UInt8>) -> [UInt8]? {
    if id.starts(with: "fn".utf8), id.contains(UInt8(ascii: "-")), headings[text(id)] == nil { return nil }
    guard let heading = headings[text(id)] else { return [UInt8(ascii: "#")] + id }
    return Array("heading \(heading)".utf8)
  }

  private func text(_ id: ArraySlice<UInt8>) -> String {
    PercentEncoding.decode(String(decoding: id, as: UTF8.self))
  }
}
