extension StringProtocol {
  /// The name of a file or folder as a title: `Sleep and rest` for `sleep-and-rest`.
  package var asTitle: String {
    let words = split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Whether a page or a site can be called this: words on one line.
  package var isTitle: Bool {
    !allSatisfy(\.isWhitespace) && !unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}
