/// The values in quotation marks of HTML that a renderer wrote, in their order.
///
/// Quotation marks in texts are escaped there, so the letters between two can only be those of an attribute.
package struct QuotedValues: IteratorProtocol {
  /// A value, and what stands around it.
  package struct Element {
    /// What stands after the value before, or at the start, up to the mark that opens this one.
    package let before: ArraySlice<UInt8>
    /// The value.
    package let value: ArraySlice<UInt8>
    /// The mark that closes it; nothing where the HTML breaks off.
    package let end: ArraySlice<UInt8>

    /// Whether a name with its sign stands before the value: ` href="`.
    package func follows(_ name: String) -> Bool { before.suffix(name.utf8.count).elementsEqual(name.utf8) }
  }

  /// What is not read yet; at the end, what follows the last value.
  package private(set) var rest: ArraySlice<UInt8>

  /// Reads HTML.
  package init(_ html: [UInt8]) { rest = html[...] }

  /// The next value.
  package mutating func next() -> Element? {
    let mark = UInt8(ascii: "\"")
    guard let start = rest.firstIndex(of: mark) else { return nil }
    let end = rest[(start + 1)...].firstIndex(of: mark) ?? rest.endIndex
    let after = Swift.min(end + 1, rest.endIndex)
    let found = Element(before: rest[...start], value: rest[(start + 1)..<end], end: rest[end..<after])
    rest = rest[after...]
    return found
  }
}
