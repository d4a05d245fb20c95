internal import Text

/// The words of some pages that follow each other: what an index is put together from.
///
/// An index of many pages has many of these. A page that changes changes one.
package struct SearchSegment: Sendable {
  /// The words, one slice for each file of the index.
  ///
  /// A word is its length in a byte, its letters as they are written, the bytes of its places, and these: see ``Posting``.
  package let bytes: [UInt8]
  /// Where each slice ends.
  package let ends: [Int]
  /// Tells each slice apart from others.
  package let hashes: [UInt64]

  /// The words that belong into a file.
  package func slice(_ part: Int) -> ArraySlice<UInt8> { bytes[Self.range(of: part, ends)] }

  /// Where the words stand that belong into a file.
  ///
  /// - Parameter ends: Where each slice ends.
  package static func range(of part: Int, _ ends: [Int]) -> Range<Int> {
    (part > 0 ? ends[part - 1] : 0)..<ends[part]
  }

  /// The hash of a slice.
  package static func hash(of slice: ArraySlice<UInt8>) -> UInt64 {
    slice.withUnsafeBytes { PathHash.ofBytes($0).hash }
  }

  init(bytes: [UInt8], ends: [Int]) {
    (self.bytes, self.ends) = (bytes, ends)
    var start = 0
    hashes = ends.map { end in
      defer { start = end }
      return Self.hash(of: bytes[start..<end])
    }
  }
}

/// A place where a word stands: a section of a page, and how much it is about the word.
struct Posting: Sendable {
  /// The page, counted from the first of the segment or of the index.
  var page: Int
  /// The section of the page; 0 for what stands before the first.
  var section: Int
  /// How much the section is about the word, from 0 to 7.
  var level: Int

  /// How many levels there are.
  static let levels = 8

  /// All of it in one number, in the order of the places.
  var packed: UInt64 { UInt64(page) << 32 | UInt64(section) << 8 | UInt64(level) }

  init(page: Int, section: Int, level: Int) {
    (self.page, self.section, self.level) = (page, section, level)
  }

  init(packed: UInt64) {
    page = Int(packed >> 32)
    section = Int(packed >> 8 & 0xFF_FFFF)
    level = Int(packed & 0xFF)
  }
}
