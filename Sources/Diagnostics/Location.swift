/// A position in a file as an editor shows it, together with the line.
///
/// It holds the line so that a diagnostic can be shown after the text of its file is released.
public struct Location: Sendable, Hashable {
  /// The file's path as it is shown, relative to the site's folder.
  public let file: String
  /// The line, from 1, front matter counted.
  public var line: Int { Int(storedLine) }
  /// The column, from 1, in Unicode scalars.
  public var column: Int { Int(storedColumn) }
  /// The number of marked Unicode scalars of the line; at least 1.
  public var length: Int { Int(storedLength) }
  /// The line without its line ending, or the part of a long line around the position.
  public let excerpt: String
  /// The column in the excerpt, from 1; the same as ``column`` unless the line is long.
  public var excerptColumn: Int { Int(storedExcerptColumn) }

  // 32 bits each, as every page keeps several and no file is larger.
  private let storedLine: Int32
  private let storedColumn: Int32
  private let storedLength: Int32
  private let storedExcerptColumn: Int32

  /// The Unicode scalars of a long line that are kept before and after the position: enough to recognise it, and few
  /// enough for a thousand mistakes in a file of one long line.
  static let margin = (before: 60, behind: 100)

  /// Makes a location in a line whose whole text is given.
  public init(file: String, line: Int, column: Int, length: Int = 1, excerpt text: String) {
    let (excerpt, excerptColumn) = Self.excerpt(of: text, at: column) ?? (text, column)
    self.init(
      file: file, line: line, column: column, length: max(1, length), excerpt: excerpt,
      excerptColumn: excerptColumn)
  }

  /// Makes a location again from what was kept of its line.
  package init(file: String, line: Int, column: Int, length: Int, excerpt: String, excerptColumn: Int) {
    self.file = file
    self.excerpt = excerpt
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
    storedLength = Int32(clamping: length)
    storedExcerptColumn = Int32(clamping: excerptColumn)
  }

  /// Whether a line of this many bytes is kept whole, for any position in it.
  static func isShort(_ count: Int) -> Bool { count <= margin.before + margin.behind }

  /// The kept part of a long line, and the position in it; `nil` if the whole line is kept.
  private static func excerpt(of text: String, at column: Int) -> (excerpt: String, column: Int)? {
    // Nearly all lines are short.
    guard !isShort(text.utf8.count) else { return nil }
    let scalars = text.unicodeScalars
    let first = max(0, column - 1 - margin.before)
    let end = min(scalars.count, column - 1 + margin.behind)
    guard scalars.count > margin.before + margin.behind, first < end else { return nil }
    let part = String(String.UnicodeScalarView(scalars.dropFirst(first).prefix(end - first)))
    return (
      (first > 0 ? "…" : "") + part + (end < scalars.count ? "…" : ""), column - first + (first > 0 ? 1 : 0)
    )
  }
}
