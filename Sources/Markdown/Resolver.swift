/// What a program knows about the world of a document: where links lead, and what text in brackets means.
///
/// The methods are called in the order of the text, footnotes last.
public protocol Resolver {
  /// The address of a link or image on the page; by default the destination itself.
  mutating func address(for link: Document.Link) -> String

  /// The HTML for text in square brackets without a meaning in Markdown; `nil`, the default, shows the text.
  ///
  /// - Parameters:
  ///   - text: The text between the brackets, never with a bracket in it.
  ///   - range: Where it stands in the file, in bytes.
  mutating func html(forBracketed text: ArraySlice<UInt8>, at range: Range<Int>) -> [UInt8]?

  /// Takes note of a name after an at sign that stands outside of brackets of its own, as in `@key says`; by default
  /// nothing. It is shown as text.
  ///
  /// - Parameters:
  ///   - name: What stands after the sign, up to a space, a comma, a semicolon or a bracket.
  ///   - range: Where it stands in the file, in bytes.
  ///   - place: What is around it.
  mutating func name(_ name: ArraySlice<UInt8>, at range: Range<Int>, _ place: NamePlace)

  /// The HTML for a fenced block with an info string; `nil`, the default, shows it as code.
  ///
  /// - Parameters:
  ///   - name: The first word of the info string.
  ///   - range: Where the lines between the fences stand in the file, in bytes.
  mutating func html(forFenced name: String, at range: Range<Int>) -> [UInt8]?
}

extension Resolver {
  /// The destination itself.
  public mutating func address(for link: Document.Link) -> String { link.destination }

  /// No meaning.
  public mutating func html(forBracketed text: ArraySlice<UInt8>, at range: Range<Int>) -> [UInt8]? { nil }

  /// Nothing.
  public mutating func name(_ name: ArraySlice<UInt8>, at range: Range<Int>, _ place: NamePlace) {}

  /// Code.
  public mutating func html(forFenced name: String, at range: Range<Int>) -> [UInt8]? { nil }
}

/// What is around a name after an at sign.
public enum NamePlace: Sendable {
  /// Text.
  case text
  /// The text of a link.
  case link
  /// Brackets that hold other markup, too, and so could not be given to ``Resolver/html(forBracketed:at:)``.
  case brackets
}

/// A resolver that changes nothing.
public struct PlainResolver: Resolver {
  /// Makes the resolver.
  public init() {}
}
