extension String {
  /// The text with other text in the place of some bytes, all of ASCII.
  ///
  /// For the places where a byte means something, whatever follows it: to `Character`, a quotation mark with an accent is no
  /// quotation mark, and CR LF is no LF.
  package func replacingBytes(_ replacement: (UInt8) -> StaticString?) -> String {
    guard utf8.contains(where: { replacement($0) != nil }) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      if let replacement = replacement(byte) {
        replacement.withUTF8Buffer { result.append(contentsOf: $0) }
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
