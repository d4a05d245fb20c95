/// What a program knows about a document's surroundings: where links lead, and what text in brackets means.
///
/// The methods are called in the order of the text, footnotes last.
public protocol Resolver {
  /// The address that the page shall show for a link or image; the destination itself by default.
  mutating func address(for link: Document.Link) -> String

  /// The HTML for text in square brackets that Markdown gives no meaning; `nil`, the default, to show it as it is.
  ///
  /// - Parameters:
  ///   - text: What stands between the brackets, never with a bracket in it.
  ///   - range: Where it stands in the file, in bytes.
  mutating func html(forBracketed text: ArraySlice<UInt8>, at range: Range<Int>) -> [UInt8]?

  /// The HTML for a fenced block with an info string; `nil`, the default, to show it as code.
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

  /// Code.
  public mutating func html(forFenced name: String, at range: Range<Int>) -> [UInt8]? { nil }
}

/// A resolver that leaves links and brackets as they are.
public struct PlainResolver: Resolver {
  /// Makes the resolver.
  public init() {}
}
