extension [UInt8] {
  /// Whether a text stands somewhere in the bytes.
  package func holds(_ text: some StringProtocol) -> Bool {
    let pattern = Array(text.utf8)
    guard let first = pattern.first else { return true }
    return withUnsafeBufferPointer { bytes in
      guard bytes.count >= pattern.count else { return false }
      return (0...(bytes.count - pattern.count)).contains { start in
        bytes[start] == first && bytes[start..<start + pattern.count].elementsEqual(pattern)
      }
    }
  }
}
