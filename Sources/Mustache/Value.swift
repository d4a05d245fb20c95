/// The data for a template.
///
/// Values are written as literals or built case by case:
///
/// ```swift
/// let context: Value = [
///   "title": "Side effects",
///   "sources": [["number": 1, "title": .text(title)]],
///   "body": Value(html: "<p>Nausea is common.</p>"),
/// ]
/// ```
public enum Value: Sendable, Hashable {
  /// Something that a page does not have.
  case null
  /// A Boolean, for sections.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case decimal(Double)
  /// Plain text.
  case text(String)
  /// HTML as UTF-8 bytes, meant for `{{{ }}}`; `{{ }}` escapes it like any text.
  case html([UInt8])
  /// Values that a section shows in turn.
  case list([Value])
  /// Named values.
  case object(Object)

  /// Makes HTML of a string.
  public init(html: String) { self = .html(Array(html.utf8)) }

  /// Makes a text, or null.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// Makes a list of texts.
  public init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }

  /// Makes a list of objects.
  public init(_ objects: [Object]) { self = .list(objects.map { .object($0) }) }

  /// Makes an object, or null.
  public init(_ object: Object?) { self = object.map { .object($0) } ?? .null }

  /// Whether a section over the value is left out and an inverted one shown.
  ///
  /// The Mustache specification names null, false and the empty list. Here the empty text is falsey too, as in
  /// JavaScript and most engines: `{{#description}}` then means "where the page has a description". The number 0 is
  /// not.
  public var isFalsey: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .text(let text): text.isEmpty
    case .html(let bytes): bytes.isEmpty
    case .list(let values): values.isEmpty
    case .integer, .decimal, .object: false
    }
  }
}
