extension String {
  /// Whether there is nothing to read; the first byte tells nearly always.
  package var isBlank: Bool {
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }
}
