extension String {
  /// Whether there is nothing to read.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
