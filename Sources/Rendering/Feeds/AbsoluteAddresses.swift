import Text

/// Makes the addresses in the HTML of a page whole, so that they lead to the same places from anywhere else.
struct AbsoluteAddresses {
  /// The whole address of the page, to which `#id` and `name` are relative.
  let page: String
  /// Scheme and host, to which `/path` is relative.
  let origin: String

  /// The HTML with whole addresses in `href` and `src`.
  func apply(to html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + html.count / 4)
    var values = QuotedValues(html)
    while let found = values.next() {
      result += found.before
      if found.follows(" href=\"") || found.follows(" src=\"") { result += prefix(for: found.value).utf8 }
      result += found.value
      result += found.end
    }
    return result + values.rest
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
