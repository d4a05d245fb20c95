/// A value to be written as JSON (RFC 8259); the keys of objects keep their order, so that the same input gives the
/// same bytes.
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
    var writer = JSONWriter(.indented)
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .number(let number): writer.number(number)
    case .string(let string): writer.text(string)
    case .array(let items):
      writer.array { writer in
        for item in items { item.write(to: &writer) }
      }
    case .object(let members):
      writer.object { writer in
        for (key, value) in members {
          writer.key(key)
          value.write(to: &writer)
        }
      }
    }
  }
}

extension JSON {
  /// The string, or null.
  package init(_ string: String?) { self = string.map(JSON.string) ?? .null }

  /// The number, or null.
  package init(_ number: Int?) { self = number.map(JSON.number) ?? .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}
