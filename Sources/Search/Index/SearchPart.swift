internal import Text

/// A file of words: each stem with its forms, and with the sections that have one of them.
///
/// A line is a stem: its forms, a space, how many sections have it, and these. The forms are what they all start with, and after a
/// comma the rest of each; one form stands alone. What follows is made of ``Number/appendLetters(_:to:)``: the number of sections as a power of two,
/// then for each section how many pages it is after the last one, and eight times the section with the level on top. Sections from the
/// eighth on have a number of their own. The script in Public reads it.
package struct SearchPart {
  /// The most sections of a word that are listed: those that are most about it.
  ///
  /// So a change of one text leaves the lists of common words as they are, and they stay short.
  package static let most = 128

  /// The level that words reach by their heading.
  private static let levelOfHeadings = 4

  private let language: SearchLanguage
  private var table = WordTable(roomFor: 1_024)
  /// The places of each word in the slices, in the order of the pages.
  private var places: [[UInt64]] = []

  /// Starts with nothing.
  package init(_ language: SearchLanguage) { self.language = language }

  /// Adds a slice of a segment, whatever it holds.
  ///
  /// - Parameter pages: The pages of the segment, by their numbers in the index: after those of all slices before.
  package mutating func add(_ slice: ArraySlice<UInt8>, pages: Range<Int>) {
    slice.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while let length = rest.popFirst(), rest.count >= length {
        let letters = UnsafeRawBufferPointer(rebasing: rest.prefix(Int(length)))
        rest = rest.dropFirst(Int(length))
        guard let size = Number.take(&rest), rest.count >= size else { return }
        let word = table.number(of: letters)
        if word == places.count { places.append([]) }
        var data = rest.prefix(size)
        rest = rest.dropFirst(size)
        var page = pages.lowerBound
        while let step = Number.take(&data), let place = Number.take(&data) {
          guard step < pages.upperBound - page, place < Self.mostSections * Posting.levels else { return }
          page += step
          places[word].append(
            Posting(page: page, section: place / Posting.levels, level: place % Posting.levels).packed)
        }
      }
    }
  }

  /// More sections than a page has.
  private static let mostSections = 1 << 20

  /// The bytes of the file.
  ///
  /// - Parameter edition: Tells this order of pages apart from any other.
  package func bytes(edition: String) -> [UInt8] {
    let stemmer = Stemmer(language)
    var stems = WordTable(roomFor: table.count)
    var words: [[Int]] = []
    for word in 0..<table.count {
      let stem = stems.number(of: Letters.folded(stemmer.stem(of: Array(table[word])))[...])
      if stem == words.count { words.append([]) }
      words[stem].append(word)
    }
    let lines = words.map(line).sorted { $0.lexicographicallyPrecedes($1) }
    var bytes = Array(edition.utf8) + [UInt8(ascii: "\n")]
    bytes.reserveCapacity(lines.reduce(bytes.count) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func line(_ words: [Int]) -> [UInt8] {
    var line = Self.forms(words.map { Letters.folded(Array(table[$0])) })
    line.append(UInt8(ascii: " "))
    let all = postings(of: words)
    Number.appendLetters(Int.bitWidth - all.count.leadingZeroBitCount, to: &line)
    var page = 0
    for posting in Self.best(all) {
      Number.appendLetters(posting.page - page, to: &line)
      page = posting.page
      let section = min(posting.section, 7)
      Number.appendLetter(section * Posting.levels + posting.level, to: &line)
      if section == 7 { Number.appendLetters(posting.section - 7, to: &line) }
    }
    return line
  }

  /// The sections that have one of some words, each once.
  private func postings(of words: [Int]) -> [Posting] {
    guard words.count > 1 else { return places[words[0]].map(Posting.init(packed:)) }
    var result: [Posting] = []
    for packed in words.flatMap({ places[$0] }).sorted() {
      let posting = Posting(packed: packed)
      if let last = result.last, last.page == posting.page, last.section == posting.section {
        // Two forms say more than one, though not as much as a title.
        let level = max(last.level, posting.level)
        result[result.count - 1].level = level < Self.levelOfHeadings ? level + 1 : level
      } else {
        result.append(posting)
      }
    }
    return result
  }

  /// The sections that are most about a word, in the order of the pages.
  private static func best(_ postings: [Posting]) -> [Posting] {
    guard postings.count > most else { return postings }
    var counts = [Int](repeating: 0, count: Posting.levels)
    for posting in postings { counts[posting.level] += 1 }
    var (level, room) = (Posting.levels - 1, most)
    while level > 0, counts[level] <= room {
      room -= counts[level]
      level -= 1
    }
    return postings.filter { posting in
      guard posting.level == level else { return posting.level > level }
      room -= 1
      return room >= 0
    }
  }

  /// Words as what they all start with and the rest of each.
  private static func forms(_ words: [[UInt8]]) -> [UInt8] {
    let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
    guard let first = sorted.first, let last = sorted.last, first != last else { return sorted.first ?? [] }
    let start = zip(first, last).prefix { $0 == $1 }.count
    // A letter is not cut in two.
    let whole = first[..<start].lastIndex { !$0.continuesScalar } ?? 0
    let shared = start < first.count && first[start].continuesScalar ? whole : start
    var result = Array(first[..<shared])
    var previous: [UInt8] = []
    for word in sorted where word != previous {
      result.append(UInt8(ascii: ","))
      result += word[shared...]
      previous = word
    }
    return result
  }
}

extension WordTable {
  fileprivate mutating func number(of word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBytes { number(of: $0) }
  }
}
