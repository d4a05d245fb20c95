import Files
/// A range of bytes of a file, in half the room: a site keeps hundreds of thousands.
package struct FileRange: Sendable {
  // No file is larger than `FileReader.limit`.
  private let start: Int32
  private let end: Int32

  /// Takes a range.
  package init(_ range: Range<Int>) {
    (start, end) = (Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
  }

  /// The bytes, counted from the start of the file.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
