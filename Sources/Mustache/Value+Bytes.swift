extension Value {
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
    for index in bytes.indices {
      let replacement: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      replacement.withUTF8Buffer { append(contentsOf: $0) }
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
