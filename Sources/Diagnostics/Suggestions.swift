import Synchronization
internal import Text

/// Finds what an editor probably meant among many names: the pages of a site, its sources.
///
/// An index of the names is made once, when the first mistake asks for it. A mistake is then compared with a bounded number
/// of names, so that the time for all mistakes grows with their number and not with its product with that of the names.
/// A few names are all compared, as ``Suggestion/nearest(to:among:)`` does.
public final class Suggestions: Sendable {
  /// With how many names a mistake is compared at most.
  package static let most = 128

  private let names: @Sendable () -> [String]
  private let index = Mutex<Index?>(nil)

  /// Takes the names, which are made only for a mistake.
  public init(among names: @escaping @Sendable () -> [String]) { self.names = names }

  /// The names that are worth comparing with a word, in alphabetical order: all if they are few, else those that share
  /// most with it, at most ``most``.
  package func candidates(for word: String) -> [String] {
    let index = index.withLock { index in
      if let index { return index }
      let made = Index(names())
      index = made
      return made
    }
    return index.candidates(for: word)
  }

  /// The name nearest to `word`; `nil` if none is near enough.
  public func nearest(to word: String) -> String? {
    Suggestion.nearest(to: word, among: candidates(for: word))
  }

  /// A fix such as `did you mean 'side-effects'?`; `nil` if no name is near enough.
  public func didYouMean(_ word: String) -> String? {
    Suggestion.didYouMean(word, among: candidates(for: word))
  }
}

/// Names by what is left of a name that was mistyped: its last part, that part without one letter, and its words.
private struct Index: Sendable {
  /// A name that has a trait.
  private struct Entry: Sendable {
    let trait: UInt64
    let name: Int32
  }

  /// How many names of a trait count; a trait that more names have says little.
  private static let mostOfTrait = 16

  private let names: [String]
  /// By trait and name; empty where the names are few.
  private let entries: [Entry]

  init(_ names: [String]) {
    self.names = Set(names).sorted()
    StepCounter.add(names.count)
    guard self.names.count > Suggestions.most else {
      entries = []
      return
    }
    var entries: [Entry] = []
    for (place, name) in self.names.enumerated() {
      for trait in Traits(of: name).hashes {
        entries.append(Entry(trait: trait, name: Int32(clamping: place)))
      }
    }
    self.entries = entries.sorted { ($0.trait, $0.name) < ($1.trait, $1.name) }
  }

  func candidates(for word: String) -> [String] {
    guard names.count > Suggestions.most else { return names }
    var counts: [Int32: Int] = [:]
    for trait in Traits(of: word).hashes {
      let start = entries.partitioningIndex { $0.trait >= trait }
      for entry in entries[start...].prefix(Self.mostOfTrait) {
        guard entry.trait == trait else { break }
        counts[entry.name, default: 0] += 1
      }
    }
    let best = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Suggestions.most)
    return best.map(\.key).sorted().map { names[Int($0)] }
  }
}

/// What two names have in common that differ by a mistake.
private struct Traits {
  /// A hash of each trait, once.
  private(set) var hashes: [UInt64] = []

  /// How many bytes of a part of a name count.
  private static let longest = 64
  /// How many words of a name count.
  private static let mostWords = 12
  /// A word of fewer bytes says nothing.
  private static let shortest = 3

  init(of name: String) {
    let bytes = Array(name.lowercased().utf8)
    let parts = bytes.split(separator: UInt8(ascii: "/"))
    // The page of a folder is called like its folder.
    let isIndex = parts.count > 1 && (parts.last.map { $0.starts(with: "index.".utf8) } ?? false)
    if let part = (isIndex ? parts.dropLast() : parts[...]).last {
      let ending = part.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > part.startIndex ? $0 : nil }
      addDeletions(of: Array(part[..<(ending ?? part.endIndex)].prefix(Self.longest)))
    }
    let words = bytes.split {
      !($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")) && $0 < 0x80
    }
    for word in words.filter({ $0.count >= Self.shortest }).suffix(Self.mostWords) {
      add(Self.hash(Array(word.prefix(Self.longest))), kind: 1)
    }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
  }

  /// The part itself, and the part without each of its bytes: two parts of which one has a letter more, another letter or two
  /// letters swapped share one of them.
  ///
  /// The hash of what is left follows from that of all bytes, so that a long name takes no longer for each of its bytes.
  private mutating func addDeletions(of part: [UInt8]) {
    let whole = Self.hash(part)
    hashes.reserveCapacity(part.count + 1 + Self.mostWords)
    add(whole, kind: 2)
    // The value of the bytes after the one that is left out, and what the one before them counts.
    var (after, weight): (UInt64, UInt64) = (0, 1)
    for byte in part.reversed() {
      // whole = before * base * weight + byte * weight + after
      let value = UInt64(byte) + 1
      let before = (whole &- after &- value &* weight) &* Self.inverse
      add(before &+ after, kind: 2)
      after = after &+ value &* weight
      weight = weight &* Self.base
    }
  }

  /// Bytes as a number whose digits they are.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0) { $0 &* base &+ UInt64($1) + 1 }
  }

  /// Odd, so that one can divide by it.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// ``base`` times this is 1.
  private static let inverse: UInt64 = 0xF1DE_83E1_9937_733D

  private mutating func add(_ hash: UInt64, kind: UInt64) { hashes.append(hash &* 4 &+ kind) }
}
