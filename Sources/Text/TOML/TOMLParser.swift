/// Goes through the bytes of a file of TOML once.
struct TOMLParser {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  private static let mostDepth = 20

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private var mistake: TOMLValue.Mistake {
    TOMLValue.Mistake(line: 1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") })
  }

  mutating func parse() throws(TOMLValue.Mistake) -> TOMLValue {
    var root = TOMLValue.table([])
    var head: [String] = []
    while true {
      skipToText()
      guard let byte = next else { return root }
      if byte == UInt8(ascii: "[") {
        offset += 1
        let isList = take("[")
        head = try keys()
        guard take("]"), !isList || take("]"), head.count < Self.mostDepth,
          root.set(.table([]), at: head[...], addsToList: isList)
        else { throw mistake }
      } else {
        let keys = try keys()
        guard take("=") else { throw mistake }
        let value = try value()
        guard keys.count < Self.mostDepth, root.set(value, at: (head + keys)[...]) else { throw mistake }
      }
      skipBlanks()
      guard next == nil || next == UInt8(ascii: "\n") || next == UInt8(ascii: "#") else { throw mistake }
    }
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D { offset += 1 }
  }

  /// Skips blanks, line ends and comments.
  private mutating func skipToText() {
    while true {
      skipBlanks()
      if next == UInt8(ascii: "#") {
        while let byte = next, byte != UInt8(ascii: "\n") { offset += 1 }
      }
      guard next == UInt8(ascii: "\n") else { return }
      offset += 1
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  /// Keys with dots between them.
  private mutating func keys() throws(TOMLValue.Mistake) -> [String] {
    var keys: [String] = []
    repeat {
      skipBlanks()
      if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
        keys.append(try quoted())
      } else {
        let start = offset
        while let byte = next, byte.isLetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        {
          offset += 1
        }
        guard offset > start else { throw mistake }
        keys.append(String(decoding: bytes[start..<offset], as: UTF8.self))
      }
    } while take(".")
    return keys
  }

  private mutating func value() throws(TOMLValue.Mistake) -> TOMLValue {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.mostDepth else { throw mistake }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try quoted())
    case UInt8(ascii: "["):
      return .list(try items(until: "]") { parser throws(TOMLValue.Mistake) in try parser.value() })
    case UInt8(ascii: "{"):
      var table = TOMLValue.table([])
      let entries = try items(until: "}") { parser throws(TOMLValue.Mistake) in
        let keys = try parser.keys()
        guard parser.take("=") else { throw parser.mistake }
        return (keys, try parser.value())
      }
      for (keys, value) in entries { guard table.set(value, at: keys[...]) else { throw mistake } }
      return table
    default:
      let start = offset
      while let byte = next, !",]}#\n\r\t".utf8.contains(byte) { offset += 1 }
      let text = bytes[start..<offset].trimmed()
      // Only between a day and a time stands a space.
      guard !text.isEmpty, !text.contains(UInt8(ascii: " ")) || text.dropFirst(4).first == UInt8(ascii: "-")
      else {
        throw mistake
      }
      return .text(String(decoding: text, as: UTF8.self))
    }
  }

  /// What stands between two brackets, with commas between the parts.
  private mutating func items<Item>(
    until end: Unicode.Scalar, _ item: (inout TOMLParser) throws(TOMLValue.Mistake) -> Item
  ) throws(TOMLValue.Mistake) -> [Item] {
    offset += 1
    var items: [Item] = []
    while true {
      skipToText()
      if take(end) { return items }
      items.append(try item(&self))
      skipToText()
      guard take(",") || next == UInt8(ascii: end) else { throw mistake }
    }
  }

  private mutating func quoted() throws(TOMLValue.Mistake) -> String {
    guard let quote = next else { throw mistake }
    let isLong = bytes[offset...].starts(with: [quote, quote, quote])
    let length = isLong ? 3 : 1
    offset += length
    // A line end right after the opening marks is not part of the text.
    if isLong, next == UInt8(ascii: "\n") { offset += 1 }
    var text: [UInt8] = []
    while let byte = next {
      if byte == quote, !isLong || bytes[offset...].starts(with: [quote, quote, quote]) {
        offset += length
        return String(decoding: text, as: UTF8.self)
      }
      guard isLong || byte != UInt8(ascii: "\n") else { throw mistake }
      offset += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(into: &text)
      } else {
        text.append(byte)
      }
    }
    throw mistake
  }

  private mutating func escape(into text: inout [UInt8]) throws(TOMLValue.Mistake) {
    guard let byte = next else { throw mistake }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "e"): text.append(0x1B)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let end = offset + (byte == UInt8(ascii: "u") ? 4 : 8)
      guard end <= bytes.count,
        let number = UInt32(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      else { throw mistake }
      offset = end
      text += String(scalar).utf8
    // A line end with all white space around it is left out.
    case 0x0A, 0x0D, 0x20, 0x09:
      while let blank = next, blank.isSpace { offset += 1 }
    default: throw mistake
    }
  }
}
