extension Array<UInt8> {
  /// The scalar whose first byte stands at an offset; `nil` where none starts there.
  package func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < count else { return nil }
    if self[offset] < 0x80 { return Unicode.Scalar(self[offset]) }
    var bytes = self[offset..<Swift.min(offset + 4, count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }

  /// The scalar whose last byte stands before an offset; `nil` where none ends there.
  package func scalar(before offset: Int) -> Unicode.Scalar? {
    var start = offset - 1
    while start > 0, start > offset - 4, self[start].continuesScalar { start -= 1 }
    return scalar(at: start)
  }
}
