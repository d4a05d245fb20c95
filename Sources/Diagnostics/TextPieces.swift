/// Where the pieces of a text that was put together come from, so that mistakes in it are reported there.
public final class TextPieces: Sendable {
  /// A piece of the text.
  public struct Piece: Sendable {
    /// Where it starts in the text, in bytes.
    let start: Int
    /// The file that it comes from.
    let origin: SourceText
    /// The bytes there.
    let range: Range<Int>
    /// The offset there of a byte of the piece; `nil` where the bytes are the same.
    let place: (@Sendable (Int) -> Int)?

    /// Describes a piece.
    ///
    /// - Parameters:
    ///   - start: Where it starts in the text, in bytes.
    ///   - origin: The file that it comes from.
    ///   - range: The bytes there.
    ///   - place: The offset there of a byte of the piece, counted from its start; `nil` where the bytes are the same.
    public init(
      at start: Int, from origin: SourceText, _ range: Range<Int>, place: (@Sendable (Int) -> Int)? = nil
    ) {
      (self.start, self.origin, self.range, self.place) = (start, origin, range, place)
    }
  }

  private let pieces: [Piece]

  /// Takes the pieces in their order; the first starts at 0.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Where a range of the text comes from.
  ///
  /// Of one that starts with the signs around a piece of another file, such as those of a heading, that piece counts.
  func location(of range: Range<Int>) -> Location? {
    let next = pieces.partitioningIndex { $0.start > range.lowerBound }
    guard next > 0 else { return nil }
    let first = pieces[next - 1]
    let other = pieces[next...].prefix { $0.start < range.upperBound }.first {
      $0.origin.file != first.origin.file
    }
    let piece = first.place == nil ? other ?? first : first
    let offset = max(0, range.lowerBound - piece.start)
    let start = min(piece.place?(offset) ?? piece.range.lowerBound + offset, piece.range.upperBound)
    let last = max(offset, range.upperBound - piece.start - 1)
    let end = min((piece.place?(last) ?? piece.range.lowerBound + last) + 1, piece.range.upperBound)
    return piece.origin.location(of: start..<max(start, range.isEmpty ? start : end))
  }
}
