/// A stylesheet as readers get it: without comments, and without the white space that only its editors need.
///
/// Nothing else is touched: names, values and their order stay, so that the rules are the same to a browser (CSS Syntax
/// Module Level 3). Where a text or a comment never ends, the whole stays as it is.
package enum CompactStylesheet {
  /// The bytes of a stylesheet made compact.
  package static func compact(_ source: [UInt8]) -> [UInt8] {
    var writer = Writer()
    var tokens = CSSTokenizer(source)
    while let token = tokens.next() {
      let piece = source[token.range]
      switch token.kind {
      case .comment:
        // What starts with /*! is often a licence, which has to stay.
        piece.dropFirst(2).first == UInt8(ascii: "!") ? writer.add(piece) : writer.addGap()
      case .text, .address, .startOfAddress, .escape: writer.add(piece)
      case .space: writer.addSpace()
      case .byte: writer.add(source[token.range.lowerBound])
      case .unfinished: return source
      }
    }
    return writer.bytes
  }
}

/// Writes pieces of a stylesheet, with a space only where one means something.
private struct Writer {
  private(set) var bytes: [UInt8] = []
  private var hasSpace = false
  private var hasGap = false
  /// The last byte, where it is one of the language itself.
  private var last: UInt8?

  /// White space.
  mutating func addSpace() { hasSpace = true }

  /// A comment, which parts two names without being white space.
  mutating func addGap() { hasGap = true }

  /// A byte of the language itself.
  mutating func add(_ byte: UInt8) {
    // Of several semicolons one says as much.
    guard byte != UInt8(ascii: ";") || last != byte else {
      (hasSpace, hasGap) = (false, false)
      return
    }
    separate(from: byte)
    if byte == UInt8(ascii: "}"), last == UInt8(ascii: ";") { bytes.removeLast() }
    bytes.append(byte)
    last = byte
  }

  /// A piece whose bytes mean nothing by themselves: a text, an address, an escape.
  mutating func add(_ piece: ArraySlice<UInt8>) {
    separate(from: nil)
    bytes += piece
    last = nil
  }

  private mutating func separate(from next: UInt8?) {
    defer { (hasSpace, hasGap) = (false, false) }
    guard !bytes.isEmpty else { return }
    guard hasSpace || hasGap else { return }
    let isOpen = last.map { "{};,:(>".utf8.contains($0) } ?? false
    let isClosed = next.map { "{};,)>".utf8.contains($0) } ?? false
    if hasSpace {
      // `--name: ;` has a value: a space.
      let isEmptyValue = last == UInt8(ascii: ":") && (next == UInt8(ascii: ";") || next == UInt8(ascii: "}"))
      if isEmptyValue || (!isOpen && !isClosed) { bytes.append(UInt8(ascii: " ")) }
    } else if hasGap, !isOpen, !isClosed {
      bytes += "/**/".utf8
    }
  }
}
