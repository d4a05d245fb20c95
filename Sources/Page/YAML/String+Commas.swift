extension String {
  /// What stands between the commas of a text, without spaces around it; what is empty is left out.
  var betweenCommas: [String] { split(separator: ",").map(\.trimmed).filter { !$0.isEmpty } }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    let bytes = utf8.drop { $0 == UInt8(ascii: " ") }
    guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(Substring(bytes[...last]))
  }
}
