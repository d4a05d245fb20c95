import Page
package import Diagnostics
import Glibc
internal import Text

/// The addresses that readers may have kept, and that the site therefore promises to keep: `Content/addresses.lock`.
///
/// A text with one address a line, sorted by bytes, as a reader's browser has it but without the host and with letters
/// of other scripts as they are. Lines that start with `#` are for people.
///
/// ```
/// /help/sleep/
/// /help/sleep/#dose
/// ```
///
/// Lines are compared with `memcmp`: in plain Swift, reading the lock and finding what vanished from it takes 130 million
/// instructions more for 10,000 articles, 5 % of a build in which one of them changed.
///
/// One line an address: a diff shows what is new, and git merges two branches by keeping the lines of both. Order and
/// repetition of lines mean nothing.
package struct AddressLock: Sendable {
  /// The file, as editors see it.
  package static let file = "Content/addresses.lock"

  /// What was promised of one file of the published site.
  package struct Promise {
    /// The file, by its path below the output folder.
    package let path: String
    /// The place of its address, or of the first with an anchor.
    package let range: Range<Int>
    /// Whether the address is there without an anchor as well.
    package var hasPage = false
    /// Which of the lock's ``AddressLock/anchors`` were promised in it.
    package var anchors: Range<Int> = 0..<0
  }

  /// The text.
  package let source: SourceText
  /// What it promises, in the order of the text.
  package private(set) var promises: [Promise] = []
  /// Every other line that is not empty.
  private(set) var otherLines: [Range<Int>] = []
  /// The lines that are neither addresses nor for people.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The promised ids by their places in the text, those of one file together.
  private var anchors: [FileRange] = []
  /// Where in ``promises`` a path is.
  private var paths = PathTable()

  /// Reads the text.
  ///
  /// Mistakes are in ``diagnostics``.
  package init(_ source: SourceText) {
    self.source = source
    var owners: [Int] = []
    var mistakes = 0
    source.bytes.withUnsafeBufferPointer { bytes in
      // Most lines differ from the line before only in the anchor.
      var last: (address: Range<Int>, index: Int)?
      for number in source.lineStarts.indices {
        let range = line(number, of: bytes)
        guard let first = range.first else { continue }
        guard bytes[first] != UInt8(ascii: "#") else {
          otherLines.append(range)
          continue
        }
        let index: Int
        let address: Range<Int>
        if let last, let same = Self.address(of: range, like: last.address, in: bytes) {
          (index, address) = (last.index, same)
        } else {
          let hash = bytes[range].firstIndex(of: UInt8(ascii: "#"))
          address = range.lowerBound..<(hash ?? range.upperBound)
          switch AddressLine.read(source.bytes[range]) {
          case .path(let path): index = self.index(of: path, at: address)
          case .mistake(let mistake):
            otherLines.append(range)
            mistakes += 1
            if mistakes <= Self.mostMistakes { diagnostics.append(mistake.diagnostic(source, range)) }
            continue
          }
          last = (address, index)
        }
        if address.upperBound < range.upperBound {
          anchors.append(FileRange(address.upperBound + 1..<range.upperBound))
          owners.append(index)
        } else {
          promises[index].hasPage = true
        }
      }
    }
    group(by: owners)
  }

  /// Puts the anchors of each file together.
  ///
  /// - Parameter owners: Of each anchor the place of what is promised of its file.
  private mutating func group(by owners: [Int]) {
    let isInOrder = zip(owners, owners.dropFirst()).allSatisfy { $0 <= $1 }
    let order =
      isInOrder ? Array(owners.indices) : owners.indices.sorted { (owners[$0], $0) < (owners[$1], $1) }
    if !isInOrder { anchors = order.map { anchors[$0] } }
    var start = 0
    while start < order.count {
      let owner = owners[order[start]]
      var end = start + 1
      while end < order.count, owners[order[end]] == owner { end += 1 }
      promises[owner].anchors = start..<end
      start = end
    }
  }

  /// Every line with an address, without white space around it.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(source.lineStarts.count)
    var others = otherLines.makeIterator()
    var other = others.next()
    source.bytes.withUnsafeBufferPointer { bytes in
      for index in source.lineStarts.indices {
        let range = line(index, of: bytes)
        if range.lowerBound == other?.lowerBound {
          other = others.next()
        } else if !range.isEmpty {
          lines.append(range)
        }
      }
    }
    return lines
  }

  /// One of the lines of the text, without white space around it.
  private func line(_ index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let end = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : bytes.count
    return Self.trimmed(source.lineStarts[index]..<end, of: bytes)
  }

  /// A line without white space of ASCII at both ends.
  private static func trimmed(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    while start < end, bytes[start] <= UInt8(ascii: " ") { start += 1 }
    return start..<end
  }

  /// The range of a line's address, if it is a given one and an anchor or nothing follows.
  private static func address(
    of line: Range<Int>, like other: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard let start = bytes.baseAddress, line.count >= other.count,
      memcmp(start + line.lowerBound, start + other.lowerBound, other.count) == 0
    else { return nil }
    let end = line.lowerBound + other.count
    guard AddressLine.isAnchor(bytes[end..<line.upperBound]) else { return nil }
    return line.lowerBound..<end
  }

  /// A file of something else has one mistake, not a million.
  private static let mostMistakes = 100

  /// What is promised of a file of the published site.
  package subscript(path: String) -> Promise? { paths[path].map { promises[$0] } }

  /// The promised ids of a file of the published site, by their places in the text.
  package func anchors(of promise: Promise) -> some RandomAccessCollection<Range<Int>> {
    anchors[promise.anchors].lazy.map(\.range)
  }

  /// The promised ids of a file of the published site that are not among some others.
  package func anchors(of promise: Promise, notAmong ids: [String]) -> [Range<Int>] {
    guard ids.count <= Self.few else {
      let ids = Set(ids)
      return anchors(of: promise).filter { !ids.contains(source.string($0)) }
    }
    return anchors(of: promise).filter { anchor in !ids.contains { isSame($0, anchor) } }
  }

  /// The ids that are not promised in a file of the published site.
  package func newIDs(_ ids: [String], in promise: Promise) -> [String] {
    guard promise.anchors.count <= Self.few else {
      let anchors = Set(anchors(of: promise).map(source.string))
      return ids.filter { !anchors.contains($0) }
    }
    return ids.filter { id in !anchors(of: promise).contains { isSame(id, $0) } }
  }

  /// Up to this many ids, comparing each with each is faster than a set.
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
    let (index, isNew) = paths.place(adding: path)
    if isNew { promises.append(Promise(path: path, range: range)) }
    return index
  }
}
