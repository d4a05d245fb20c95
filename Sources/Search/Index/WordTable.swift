import Text

/// Words by number, in the order in which they were first met.
struct WordTable {
  private var bytes: [UInt8] = []
  /// Where each word ends in the bytes.
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  /// The number of the word in each slot, and one more; zero where there is none.
  ///
  /// Always a power of two, and never full.
  private var slots: [Int32]

  /// Starts with nothing, and with room for some words.
  init(roomFor count: Int = 256) {
    var size = 64
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// How many words there are.
  var count: Int { ends.count }

  /// The bytes of a word.
  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index])]
  }

  /// The number of a word, which it gets where it has none.
  mutating func number(of word: UnsafeRawBufferPointer) -> Int {
    let hash = UInt32(truncatingIfNeeded: PathHash.ofBytes(word).hash)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, isSame(index, word) { return index }
      slot = (slot + 1) & mask
    }
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    hashes.append(hash)
    slots[slot] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func isSame(_ index: Int, _ word: UnsafeRawBufferPointer) -> Bool {
    let start = index > 0 ? Int(ends[index - 1]) : 0
    guard Int(ends[index]) - start == word.count else { return false }
    return bytes.withUnsafeBytes { $0[start..<start + word.count].elementsEqual(word) }
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index + 1)
    }
  }
}
