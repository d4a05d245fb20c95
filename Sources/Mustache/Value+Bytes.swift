extension Value {
  /// How many bytes of HTML the value holds in all: most of what a page made from it will have.
  var lengthOfHTML: Int {
    switch self {
    case .html(let bytes): bytes.count
    case .list(let values): values.reduce(0) { $0 + $1.lengthOfHTML }
    case .object(let object): object.lengthOfHTML
    case .null, .bool, .integer, .decimal, .text: 0
    }
  }

  /// Appends the value as text.
  ///
  /// Nothing, lists and objects have none.
  @inline(__always)
  func append(to output: inout [UInt8], isEscaped: Bool) {
    switch self {
    case .null, .list, .object: break
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): output.append(contentsOf: String(value).utf8)
    case .decimal(let value): output.append(contentsOf: value.description.utf8)
    case .text(var text):
      text.withUTF8 { bytes in
        if isEscaped { output.append(escaping: bytes) } else { output.append(contentsOf: bytes) }
      }
    case .html(let bytes):
      if isEscaped {
        bytes.withUnsafeBufferPointer { output.append(escaping: $0) }
      } else {
        output.append(contentsOf: bytes)
      }
    }
  }
}

extension [UInt8] {
  /// Appends text so that it shows as it is in HTML, in elements and in quoted attributes alike.
  ///
  /// What needs no escaping is appended in runs.
  mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices where isMarkup(bytes[index]) {
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      start = index + 1
      let replacement: StaticString =
        switch bytes[index] {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
      replacement.withUTF8Buffer { append(contentsOf: $0) }
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

/// Whether a byte is one of `&`, `<`, `>`, `"` and `'`.
///
/// All five are below 64, so that one number holds the answers.
@inline(__always)
private func isMarkup(_ byte: UInt8) -> Bool {
  let markup: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
  return byte < 64 && markup >> UInt64(byte) & 1 == 1
}
