package import Diagnostics
import Glibc

/// The addresses that readers may have kept, and that the site therefore promises to keep: `Content/addresses.lock`.
///
/// A text with one address a line, sorted by bytes, as a reader's browser has it but without the host and with letters
/// of other scripts as they are. Lines that start with `#` are for people.
///
/// ```
/// /treatment/ketamine-infusion/
/// /treatment/ketamine-infusion/#dose
/// ```
///
/// A line for each address, so that a change shows exactly what is promised anew, and so that git can merge two branches
/// by keeping the lines of both. Their order and lines that stand twice mean nothing.
package struct AddressLock: Sendable {
  /// Where it stands, as editors see it.
  package static let file = "Content/addresses.lock"

  /// What was promised of one file of the published site.
  struct Promise {
    /// The file, by its path below the output folder.
    let path: String
    /// Where its address stands, or that of the first of its anchors.
    let range: Range<Int>
    /// Whether the address stands there without an anchor, too.
    var hasPage = false
    /// The ids in it that were promised, by their places.
    var anchors: [Range<Int>] = []
  }

  /// The text.
  let source: SourceText
  /// What it promises, in the order of the text.
  private(set) var promises: [Promise] = []
  /// Every line with an address, without white space around it.
  private(set) var lines: [Range<Int>] = []
  /// Every other line that is not empty.
  private(set) var otherLines: [Range<Int>] = []
  /// The lines that are neither addresses nor for people.
  package private(set) var diagnostics: [Diagnostic] = []
  private var indices: [String: Int] = [:]

  /// Reads the text; what cannot be read is among the ``diagnostics``.
  package init(_ source: SourceText) {
    self.source = source
    // A line mostly has the address of the line before, with another anchor.
    var last: (address: ArraySlice<UInt8>, index: Int)?
    var mistakes = 0
    for line in source.lineStarts.indices {
      let range = source.bytes[source.range(ofLine: line + 1)].trimmed().indices
      guard let first = range.first else { continue }
      guard source.bytes[first] != UInt8(ascii: "#") else {
        otherLines.append(range)
        continue
      }
      let text = source.bytes[range]
      let hash = text.firstIndex(of: UInt8(ascii: "#"))
      let address = text[..<(hash ?? text.endIndex)]
      let index: Int
      if let last, last.address.elementsEqual(address), AddressLine.isAnchor(text[address.endIndex...]) {
        index = last.index
      } else {
        switch AddressLine.read(text) {
        case .path(let path): index = self.index(of: path, at: range.lowerBound..<address.endIndex)
        case .mistake(let mistake):
          otherLines.append(range)
          mistakes += 1
          if mistakes <= Self.mostMistakes { diagnostics.append(mistake.diagnostic(source, range)) }
          continue
        }
        last = (address, index)
      }
      lines.append(range)
      if let hash {
        promises[index].anchors.append(hash + 1..<range.upperBound)
      } else {
        promises[index].hasPage = true
      }
    }
  }

  /// A file that is something else altogether has one mistake, not a million.
  private static let mostMistakes = 100

  /// What is promised of a file of the published site.
  subscript(path: String) -> Promise? { indices[path].map { promises[$0] } }

  /// The promised ids of a file of the published site that are not among some others.
  func anchors(of promise: Promise, notAmong ids: [String]) -> [Range<Int>] {
    guard ids.count <= Self.few else {
      let ids = Set(ids)
      return promise.anchors.filter { !ids.contains(source.string($0)) }
    }
    return promise.anchors.filter { anchor in !ids.contains { isSame($0, anchor) } }
  }

  /// The ids that are not promised in a file of the published site.
  func newIDs(_ ids: [String], in promise: Promise) -> [String] {
    guard promise.anchors.count <= Self.few else {
      let anchors = Set(promise.anchors.map(source.string))
      return ids.filter { !anchors.contains($0) }
    }
    return ids.filter { id in !promise.anchors.contains { isSame(id, $0) } }
  }

  /// Up to how many ids a comparison of each with each is faster than a set.
  private static let few = 50

  private func isSame(_ id: String, _ anchor: Range<Int>) -> Bool {
    guard id.utf8.count == anchor.count else { return false }
    // Compared for every heading of a site in every build, so not byte by byte.
    let order = id.utf8.withContiguousStorageIfAvailable { id in
      source.bytes[anchor].withUnsafeBytes { bytes in
        guard let first = id.baseAddress, let second = bytes.baseAddress else { return Int32(0) }
        return memcmp(first, second, bytes.count)
      }
    }
    return order.map { $0 == 0 } ?? id.utf8.elementsEqual(source.bytes[anchor])
  }

  private mutating func index(of path: String, at range: Range<Int>) -> Int {
    if let known = indices[path] { return known }
    promises.append(Promise(path: path, range: range))
    indices[path] = promises.count - 1
    return promises.count - 1
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space of ASCII at both ends.
  fileprivate func trimmed() -> ArraySlice<UInt8> {
    var part = drop { $0 <= UInt8(ascii: " ") }
    while let last = part.last, last <= UInt8(ascii: " ") { part.removeLast() }
    return part
  }
}
