/// What a page provides for templates to name: the kinds of its values, without the values.
///
/// ```swift
/// let shape: Shape = [
///   "title": .text,
///   "sources": .list(of: ["number": .number, "title": .text]),
///   "body": .html,
///   "extra": .any,
/// ]
/// ```
///
/// A value may be missing on a page, and is then null, false or empty; its name is always there.
public indirect enum Shape: Sendable, Hashable {
  /// Plain text, which templates must escape.
  case text
  /// A number.
  case number
  /// A condition.
  case bool
  /// HTML that is safe to insert as it is.
  case html
  /// Any number of values of one shape.
  case list(of: Shape)
  /// Named values.
  case object([String: Shape])
  /// Anything; every name below it is allowed.
  case any
}

extension Shape: ExpressibleByDictionaryLiteral {
  /// Makes the shape of an object; of two members with one name the last counts.
  public init(dictionaryLiteral elements: (String, Shape)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}

extension Shape {
  /// The shape of sample data.
  ///
  /// Null and the elements of an empty list may be anything. The elements of a list have every name that one of them
  /// has.
  public init(of value: Mustache.Value) {
    switch value {
    case .null: self = .any
    case .bool: self = .bool
    case .integer, .decimal: self = .number
    case .text: self = .text
    case .html: self = .html
    case .list(let values):
      let shapes = values.map { Shape(of: $0) }
      self = .list(of: shapes.dropFirst().reduce(shapes.first ?? .any) { $0.merged(with: $1) })
    case .object(let object):
      self = .object(
        Dictionary(object.fields.map { ($0.name.text, Shape(of: $0.value)) }) { first, _ in first })
    }
  }

  /// The shape that allows what either allows.
  private func merged(with other: Self) -> Self {
    switch (self, other) {
    case (.any, let shape), (let shape, .any): shape
    case (.list(let left), .list(let right)): .list(of: left.merged(with: right))
    case (.object(let left), .object(let right)): .object(left.merging(right) { $0.merged(with: $1) })
    default: self == other ? self : .any
    }
  }

  /// The noun in diagnostics.
  var noun: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .bool: "true or false"
    case .html: "HTML"
    case .list: "a list"
    case .object: "a group of values"
    case .any: "anything"
    }
  }
}
