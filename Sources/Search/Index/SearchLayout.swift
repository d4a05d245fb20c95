/// How an index is divided into files: by the number of its pages alone, so that no change of a text changes it.
package struct SearchLayout: Sendable, Hashable {
  /// How many files hold the words.
  package let parts: Int
  /// How many pages a file tells of.
  package static let pagesInFile = 4
  /// How many files tell of pages.
  package let pageFiles: Int
  /// How many letters of a word decide which file has it.
  ///
  /// Nobody is shown words that start like theirs before.
  package static let letters = 3
  /// For about this many pages there is a file of words.
  private static let pagesForPart = 8
  private static let mostParts = 512

  /// Divides an index of some pages.
  package init(pages: Int) {
    var parts = 1
    while parts < Self.mostParts, parts * Self.pagesForPart < pages { parts *= 2 }
    self.parts = parts
    pageFiles = (pages + Self.pagesInFile - 1) / Self.pagesInFile
  }

  /// The file that holds a word: words that start alike but for accents are in one file.
  ///
  /// The script reckons the same.
  func part(of word: ArraySlice<UInt8>) -> Int {
    guard parts > 1 else { return 0 }
    var hash: UInt32 = 0
    if word.prefix(Self.letters).allSatisfy({ $0 < 0x80 }) {
      for byte in word.prefix(Self.letters) { hash = hash &* 31 &+ UInt32(byte) }
    } else {
      let scalars = String(decoding: Letters.folded(Array(word)), as: UTF8.self).unicodeScalars
      for scalar in scalars.prefix(Self.letters) { hash = hash &* 31 &+ scalar.value }
    }
    return Int(hash % 65_521) % parts
  }
}
