/// A value to be written as JSON (RFC 8259); the keys of objects keep their order, so that the same input gives the same
/// bytes.
package enum JSON: Sendable {
  /// Nothing.
  case null
  /// Yes or no.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A text.
  case string(String)
  /// Values in a row.
  case array([JSON])
  /// Named values in their order.
  case object([(key: String, value: JSON)])

  /// The text of the value, indented by two spaces a level, without a line ending at its end.
  package var text: String {
    var output: [UInt8] = []
    write(to: &output, indentation: 0)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(to output: inout [UInt8], indentation: Int) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let number): output += String(number).utf8
    case .string(let string): Self.write(string, to: &output)
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &output, indentation) { item, output in
        item.write(to: &output, indentation: indentation + 1)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &output, indentation) { member, output in
        Self.write(member.key, to: &output)
        output += ": ".utf8
        member.value.write(to: &output, indentation: indentation + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (open: String, close: String), to output: inout [UInt8],
    _ indentation: Int, _ write: (Item, inout [UInt8]) -> Void
  ) {
    output += brackets.open.utf8
    for (index, item) in items.enumerated() {
      output += (index == 0 ? "\n" : ",\n").utf8
      output += repeatElement(UInt8(ascii: " "), count: 2 * (indentation + 1))
      write(item, &output)
    }
    if !items.isEmpty {
      output += "\n".utf8
      output += repeatElement(UInt8(ascii: " "), count: 2 * indentation)
    }
    output += brackets.close.utf8
  }

  /// Writes a string: RFC 8259, section 7, demands that quotation marks, backslashes and control characters are escaped.
  private static func write(_ string: String, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): output += "\\n".utf8
      case UInt8(ascii: "\r"): output += "\\r".utf8
      case UInt8(ascii: "\t"): output += "\\t".utf8
      case ..<0x20: output += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension JSON {
  /// The string, or null where there is none.
  package init(_ string: String?) { self = string.map(JSON.string) ?? .null }

  /// The number, or null where there is none.
  package init(_ number: Int?) { self = number.map(JSON.number) ?? .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}
