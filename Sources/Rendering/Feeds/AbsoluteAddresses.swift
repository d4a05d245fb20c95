/// Makes the addresses in the HTML of a page whole, so that they lead to the same places from anywhere else.
struct AbsoluteAddresses {
  /// The whole address of the page, to which `#id` and `name` are relative.
  let page: String
  /// Scheme and host, to which `/path` is relative.
  let origin: String

  private static let attributes = [" href=\"", " src=\""].map { Array($0.utf8) }

  /// The HTML with whole addresses in `href` and `src`.
  ///
  /// Quotation marks in texts are escaped, so that the letters can only be those of an attribute.
  func apply(to html: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var result: [UInt8] = []
    result.reserveCapacity(html.count + html.count / 4)
    var rest = html[...]
    while let start = rest.firstIndex(of: quote) {
      let before = rest[...start]
      result += before
      rest = rest[(start + 1)...]
      let value = rest.prefix { $0 != quote }
      if Self.attributes.contains(where: { before.suffix($0.count).elementsEqual($0) }) {
        result += prefix(for: value).utf8
      }
      result += value
      rest = rest[value.endIndex...]
      if rest.first == quote {
        result.append(quote)
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// What has to stand before an address to make it whole.
  private func prefix(for address: ArraySlice<UInt8>) -> String {
    guard let first = address.first else { return "" }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "?"): return page
    case UInt8(ascii: "/"):
      return address.dropFirst().first == UInt8(ascii: "/") ? "" : origin
    default:
      let name = address.prefix { !":/?#".utf8.contains($0) }
      let hasScheme = name.endIndex < address.endIndex && address[name.endIndex] == UInt8(ascii: ":")
      return hasScheme ? "" : page
    }
  }
}
