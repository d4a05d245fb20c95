import Text

extension Bounds {
  /// The link definitions, if the links that use them repeat too much.
  var tooMuchExpansion: Excess? {
    let definitions = definitions
    guard let largest = definitions.max(by: { $0.size < $1.size }) else { return nil }
    let uses = text.count { $0 == UInt8(ascii: "]") }
    // True of nearly all pages.
    guard largest.size * uses > Self.expansion else { return nil }
    var sizes: [[UInt8]: Int] = [:]
    for definition in definitions {
      sizes[definition.label, default: 0] = max(sizes[definition.label] ?? 0, definition.size)
    }
    var total = 0
    var open: Int?
    var offset = start
    while offset < source.bytes.count {
      switch source.bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): open = offset
      case UInt8(ascii: "]"):
        if let start = open, offset - start <= Self.longestLabel {
          total += sizes[Self.folded(source.bytes[start + 1..<offset])] ?? 0
        }
        open = nil
      default: break
      }
      offset += 1
    }
    guard total > Self.expansion else { return nil }
    return Excess(
      check: .linksTooLarge,
      message:
        "the links of this page repeat more than \(Self.expansion >> 20) MB of link definitions like this one",
      range: largest.range, fix: "shorten the address, or use it less often")
  }

  private struct Definition {
    let label: [UInt8]
    /// The size of address and title.
    let size: Int
    let range: Range<Int>
  }

  /// A label has at most 1,000 letters in libcmark-gfm, marks of quotes between its lines aside.
  private static let longestLabel = 4_000

  /// What looks like a link definition, anywhere.
  private var definitions: [Definition] {
    var found: [Definition] = []
    var titles = TitleEnds(bytes: source.bytes)
    var offset = start
    while let end = source.bytes.withUnsafeBytes({ $0.range(of: "]:", from: offset) }) {
      offset = end.upperBound
      let before = source.bytes[max(start, end.lowerBound - Self.longestLabel)..<end.lowerBound]
      guard let open = before.lastIndex(of: UInt8(ascii: "[")) else { continue }
      let label = source.bytes[open + 1..<end.lowerBound]
      guard label.first != UInt8(ascii: "^") else { continue }
      let address = endOfAddress(from: end.upperBound)
      let title = endOfSpace(from: address)
      let size = (titles.end(ofTitleAt: title) ?? address) - end.upperBound
      found.append(Definition(label: Self.folded(label), size: size, range: open..<end.upperBound))
    }
    return found
  }

  /// A label without what does not tell it from others: case, white space, marks of quotes.
  ///
  /// Labels in other scripts all count as one, as libcmark-gfm folds more than case.
  private static func folded(_ label: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in label where !byte.isSpace && byte != UInt8(ascii: ">") {
      guard byte < 0x80 else { return [] }
      folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    return folded
  }

  private func endOfAddress(from start: Int) -> Int {
    let bytes = source.bytes
    var offset = endOfSpace(from: start)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "<") {
      while offset < bytes.count, bytes[offset] != UInt8(ascii: ">"), bytes[offset] != UInt8(ascii: "\n") {
        offset += 1
      }
    }
    while offset < bytes.count, !bytes[offset].isSpace { offset += 1 }
    return offset
  }

  /// The end of white space with at most one line end, and of the marks of quotes after that.
  private func endOfSpace(from start: Int) -> Int {
    var offset = start
    var lines = 0
    while offset < source.bytes.count,
      source.bytes[offset].isSpace || source.bytes[offset] == UInt8(ascii: ">")
    {
      if source.bytes[offset] == UInt8(ascii: "\n") { lines += 1 }
      guard lines < 2 else { break }
      offset += 1
    }
    return offset
  }
}

/// Finds the ends of titles, in one walk for each kind of mark, however many titles have no end.
private struct TitleEnds {
  let bytes: [UInt8]
  /// For each mark, the offset from which it was looked for last, and where the next one stands.
  private var known: [UInt8: Range<Int>] = [:]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The end of the title in quotation marks or parentheses that starts at an offset.
  mutating func end(ofTitleAt start: Int) -> Int? {
    guard start < bytes.count, "\"'(".utf8.contains(bytes[start]) else { return nil }
    let mark = bytes[start] == UInt8(ascii: "(") ? UInt8(ascii: ")") : bytes[start]
    let from = start + 1
    if let last = known[mark], last.contains(from) || last.isEmpty {
      return last.isEmpty ? nil : last.upperBound
    }
    var offset = from
    while offset < bytes.count, bytes[offset] != mark || bytes[offset - 1] == UInt8(ascii: "\\") {
      offset += 1
    }
    // An empty range stands for none up to the end of the file.
    known[mark] = offset < bytes.count ? from..<offset : 0..<0
    return offset < bytes.count ? offset : nil
  }
}
