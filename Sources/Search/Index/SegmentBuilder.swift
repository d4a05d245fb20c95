/// Collects the words of pages that follow each other.
package struct SegmentBuilder {
  private let layout: SearchLayout
  private let stopWords: Set<String>
  private var scanner = WordScanner()
  private var table = WordTable(roomFor: 2_048)
  /// Whether each word says nothing of a text.
  private var isStopWord: [Bool] = []
  /// The newest place of each word.
  private var newest: [Int32] = []
  private var places: [Place] = []
  /// Where the places of the section start that is being read.
  private var sectionStart = 0
  private var wordsInSection = 0
  private var (page, section) = (-1, 0)

  /// A word in a section.
  private struct Place {
    let word: Int32
    let page: Int32
    let section: Int32
    /// How often it stands in the text.
    var times: UInt16 = 0
    /// What it counts for because it stands in a title or heading.
    var points: UInt8 = 0
    var level: UInt8 = 0
  }

  /// Text that a reader sees, by what it counts for.
  package enum Part: Sendable {
    /// The title of a page.
    case title
    /// The heading of a section.
    case heading
    /// What a list of all topics calls a section.
    case topic
    /// What a page only names, such as a source.
    case mention
    /// What a page says of itself for lists.
    case description
    /// Anything else; headings in it count more.
    case text
  }

  /// Starts with nothing.
  package init(_ layout: SearchLayout, _ language: SearchLanguage) {
    (self.layout, stopWords) = (layout, language.stopWords)
  }

  /// Starts a page, and what stands before its first section.
  package mutating func startPage() {
    endSection()
    (page, section) = (page + 1, 0)
  }

  /// Starts the next section of a page.
  package mutating func startSection() {
    endSection()
    section += 1
  }

  /// Adds a plain text.
  package mutating func add(_ text: String, as part: Part) {
    guard !text.isEmpty else { return }
    scanner.read(text)
    addWords(part)
  }

  /// Adds HTML that this program made.
  package mutating func add(html: [UInt8], as part: Part) {
    guard !html.isEmpty else { return }
    scanner.readHTML(html)
    addWords(part)
  }

  /// Adds the words that the scanner has read.
  private mutating func addWords(_ part: Part) {
    let (letters, words) = (scanner.letters, scanner.words)
    letters.withUnsafeBytes { letters in
      if part == .text {
        for word in words {
          let bytes = UnsafeRawBufferPointer(rebasing: letters[word.range])
          if word.place == .subheading {
            add(number(of: bytes), points: Self.pointsOfSubheading)
          } else {
            addText(bytes)
          }
        }
      } else {
        let numbers = words.map { number(of: UnsafeRawBufferPointer(rebasing: letters[$0.range])) }
        let points = Self.points(for: part, words: numbers.count { !isStopWord[$0] })
        for number in numbers { add(number, points: points) }
      }
    }
  }

  /// Adds a word of a text.
  private mutating func addText(_ word: UnsafeRawBufferPointer) {
    wordsInSection += 1
    // Numbers of sources and of footnotes are everywhere.
    if word.count < 3, word.allSatisfy({ $0 < 0x3A }) { return }
    let number = number(of: word)
    if isStopWord[number] { return }
    places[place(of: number)].times &+= 1
  }

  /// Adds a word of something that stands out.
  private mutating func add(_ number: Int, points: UInt8) {
    let place = place(of: number)
    places[place].points = max(places[place].points, points)
  }

  private mutating func number(of word: UnsafeRawBufferPointer) -> Int {
    let number = table.number(of: word)
    if number == newest.count {
      newest.append(-1)
      isStopWord.append(stopWords.contains(String(decoding: word, as: UTF8.self)))
    }
    return number
  }

  /// The place of a word in this section.
  private mutating func place(of number: Int) -> Int {
    let known = Int(newest[number])
    if known >= sectionStart { return known }
    newest[number] = Int32(places.count)
    places.append(Place(word: Int32(number), page: Int32(page), section: Int32(section)))
    return places.count - 1
  }

  /// What a word counts for in a part of a page, besides how often it stands in the text: the more the fewer others stand beside it.
  private static func points(for part: Part, words: Int) -> UInt8 {
    switch part {
    case .title: UInt8(max(20, 32 - 2 * words))
    case .topic: UInt8(max(22, 34 - 2 * words))
    case .heading: UInt8(max(10, 17 - words))
    case .description: 6
    case .mention: 2
    case .text: 0
    }
  }

  private static let pointsOfSubheading: UInt8 = 9

  /// From how many points on each level is reached, but for the lowest.
  private static let thresholds = [5, 7, 9, 12, 18, 26, 36]

  /// Works out how much the section is about each of its words: in a short one each counts for more.
  private mutating func endSection() {
    let length = wordsInSection / 100
    for index in sectionStart..<places.count {
      let times = min(Int(places[index].times), 200)
      let points = Int(places[index].points) + times * 18 / (times + 2 + length)
      places[index].level = UInt8(Self.thresholds.count { $0 <= points })
    }
    sectionStart = places.count
    wordsInSection = 0
  }

  /// Ends the last page: all of it as one value.
  package mutating func finish() -> SearchSegment {
    endSection()
    let (starts, sorted) = placesByWord()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(places.count * 4 + table.count * 8)
    var ends: [Int] = []
    ends.reserveCapacity(layout.parts)
    var data: [UInt8] = []
    for entry in entries() {
      while ends.count < entry.part { ends.append(bytes.count) }
      data.removeAll(keepingCapacity: true)
      var last = 0
      for index in sorted[starts[entry.word]..<starts[entry.word + 1]] {
        let place = places[Int(index)]
        Number.append(Int(place.page) - last, to: &data)
        Number.append(Int(place.section) * Posting.levels + Int(place.level), to: &data)
        last = Int(place.page)
      }
      guard !data.isEmpty else { continue }
      let letters = table[entry.word]
      bytes.append(UInt8(letters.count))
      bytes += letters
      Number.append(data.count, to: &bytes)
      bytes += data
    }
    while ends.count < layout.parts { ends.append(bytes.count) }
    return SearchSegment(bytes: bytes, ends: ends)
  }

  /// A word, by its file and the order of its letters.
  private struct Entry {
    let word: Int
    let part: Int
    /// The first letters: most words differ in them.
    let start: UInt64
  }

  /// The words, by their files and in these by the order of their letters.
  private func entries() -> [Entry] {
    let known = (0..<table.count).filter { newest[$0] >= 0 }.map { word in
      let letters = table[word]
      let start = (0..<8).reduce(UInt64(0)) { number, place in
        number << 8 | (place < letters.count ? UInt64(letters[letters.startIndex + place]) : 0)
      }
      return Entry(word: word, part: layout.part(of: letters), start: start)
    }
    return known.sorted { first, second in
      guard first.part == second.part else { return first.part < second.part }
      guard first.start == second.start else { return first.start < second.start }
      return table[first.word].lexicographicallyPrecedes(table[second.word])
    }
  }

  /// The places of each word, as one list and where each word starts in it.
  private func placesByWord() -> (starts: [Int], places: [Int32]) {
    var starts = [Int](repeating: 0, count: table.count + 1)
    for place in places { starts[Int(place.word) + 1] += 1 }
    for word in 0..<table.count { starts[word + 1] += starts[word] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: places.count)
    for (index, place) in places.enumerated() {
      sorted[next[Int(place.word)]] = Int32(index)
      next[Int(place.word)] += 1
    }
    return (starts, sorted)
  }
}
