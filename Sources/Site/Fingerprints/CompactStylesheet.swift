/// A stylesheet as readers get it: without comments, and without the white space that only its editors need.
///
/// Nothing else is touched: names, values and their order stay, so that the rules are the same to a browser (CSS Syntax
/// Module Level 3). Where a text or a comment never ends, the whole stays as it is.
package enum CompactStylesheet {
  /// The bytes of a stylesheet made compact.
  package static func compact(_ source: [UInt8]) -> [UInt8] {
    var writer = Writer()
    var rest = source[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "/") where rest.dropFirst().first == UInt8(ascii: "*"):
        guard let comment = comment(at: rest) else { return source }
        // What starts with /*! is often a licence, which has to stay.
        comment.dropFirst(2).first == UInt8(ascii: "!") ? writer.add(comment) : writer.addGap()
        rest = rest[comment.endIndex...]
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let text = text(at: rest) else { return source }
        writer.add(text)
        rest = rest[text.endIndex...]
      case UInt8(ascii: "\\"):
        let escape = escape(at: rest)
        writer.add(escape)
        rest = rest[escape.endIndex...]
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        // An address without quotation marks may hold anything but its closing bracket.
        let isAddress = rest.prefix(4).elementsEqual("url(".utf8, by: { $0 | 0x20 == $1 | 0x20 })
        let end = isAddress ? rest.firstIndex(of: UInt8(ascii: ")")) : rest.startIndex
        guard let end else { return source }
        let hasText = rest[...end].contains { "\"'".utf8.contains($0) }
        let address = rest[...(hasText ? rest.startIndex + min(3, rest.count - 1) : end)]
        writer.add(address)
        rest = rest[address.endIndex...]
      case _ where isSpace(byte):
        writer.addSpace()
        rest = rest.dropFirst()
      default:
        writer.add(byte)
        rest = rest.dropFirst()
      }
    }
    return writer.bytes
  }

  private static func isSpace(_ byte: UInt8) -> Bool { " \n\t\r\u{C}".utf8.contains(byte) }

  private static func comment(at source: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var end = source.startIndex + 2
    while end + 1 < source.endIndex {
      if source[end] == UInt8(ascii: "*"), source[end + 1] == UInt8(ascii: "/") {
        return source[...(end + 1)]
      }
      end += 1
    }
    return nil
  }

  private static func text(at source: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var index = source.startIndex + 1
    while index < source.endIndex, source[index] != UInt8(ascii: "\n") {
      if source[index] == source.first { return source[...index] }
      index += source[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// A backslash with what it stands before: up to six hexadecimal digits and the space that ends them, or one byte.
  private static func escape(at source: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = source.dropFirst().prefix(6).prefix {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20
    }
    guard !digits.isEmpty else { return source.prefix(2) }
    let hasEnd = source[digits.endIndex...].first.map(isSpace) ?? false
    return source[..<(digits.endIndex + (hasEnd ? 1 : 0))]
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
