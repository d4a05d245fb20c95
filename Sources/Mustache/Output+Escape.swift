internal import Text

extension Output {
  /// Escapes the bytes that were added last, for HTML elements and quoted attributes.
  ///
  /// Most texts need no change, so it is cheapest to copy first and look then.
  @inline(__always)
  mutating func escape(last count: Int) {
    let clean = withLast(count) { UnsafeRawBufferPointer($0).lengthWithoutMarkup }
    if clean < count { replaceMarkup(last: count - clean) }
  }

  /// Replaces the markup in the bytes that were added last; the first of them is markup.
  ///
  /// The bytes first move to the end of the room for the result. From there runs move to their places and never
  /// overwrite bytes that are still to be read.
  @inline(never)
  private mutating func replaceMarkup(last count: Int) {
    let more = withLast(count) { bytes in Self.growth(of: UnsafeRawBufferPointer(bytes)) }
    withLast(count, more: more) { bytes in
      let source = UnsafeRawBufferPointer(rebasing: bytes[more...])
      UnsafeMutableRawBufferPointer(rebasing: bytes[more...]).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      var (index, target) = (0, 0)
      while index < count {
        let replacement = source[index].characterReference
        replacement.withUTF8Buffer {
          UnsafeMutableRawBufferPointer(rebasing: bytes[target...]).copyMemory(
            from: UnsafeRawBufferPointer($0))
        }
        target += replacement.utf8CodeUnitCount
        let rest = UnsafeRawBufferPointer(rebasing: source[(index + 1)...])
        let run = rest.lengthWithoutMarkup
        UnsafeMutableRawBufferPointer(rebasing: bytes[target...]).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: rest[..<run]))
        target += run
        index += 1 + run
      }
    }
  }

  /// How many bytes a text grows when its markup is replaced; its first byte is markup.
  private static func growth(of text: UnsafeRawBufferPointer) -> Int {
    var (index, more) = (0, 0)
    while index < text.count {
      more += text[index].characterReference.utf8CodeUnitCount - 1
      index += 1
      index += UnsafeRawBufferPointer(rebasing: text[index...]).lengthWithoutMarkup
    }
    return more
  }
}
