/// A value of a JSON document that remembers which bytes of the file it stands for.
package struct JSONValue: Sendable, Hashable {
  /// What a value holds.
  package enum Content: Sendable, Hashable {
    /// The word `null`.
    case null
    /// The word `true` or `false`.
    case bool(Bool)
    /// A number as it is written, because a volume `010` or an id of 20 digits must not be rounded.
    case number(String)
    /// A text, escapes resolved.
    case string(String)
    /// A list in square brackets.
    case array([JSONValue])
    /// Keys and values in braces, in the order of the file; the same key may stand twice.
    case object([JSONMember])
  }

  /// What the value holds.
  package let content: Content
  /// The bytes of the file from the value's first to its last, quotes and brackets included.
  package let range: Range<Int>

  /// The words for the kind of value, as a message names it: `a list`.
  package var kind: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// One key of a JSON object with its value.
package struct JSONMember: Sendable, Hashable {
  /// The key, escapes resolved.
  package let key: String
  /// The bytes of the key, quotes included.
  package let keyRange: Range<Int>
  /// The value after the colon.
  package let value: JSONValue
}
