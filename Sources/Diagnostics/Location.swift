/// A place in a file as an editor shows it, together with the line itself.
///
/// The line travels with the place so that a diagnostic can be shown long after its file's text has been let go.
public struct Location: Sendable, Hashable {
  /// The file's path as it is shown, relative to the site's folder.
  public let file: String
  /// The line, from 1, front matter counted.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// How many Unicode scalars of the line are meant; at least 1.
  public let length: Int
  /// The text of the line without its line ending, or the part of a long line around the place.
  public let excerpt: String
  /// The column in the excerpt, from 1; the same as ``column`` unless the line is long.
  public let excerptColumn: Int

  /// How much of a line is kept before and behind a place, in Unicode scalars: enough to recognise it, and little enough for
  /// a thousand mistakes in a file that is one long line.
  private static let margin = (before: 60, behind: 100)

  /// Names a place in a line whose whole text is given.
  public init(file: String, line: Int, column: Int, length: Int = 1, excerpt text: String) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    // Nearly all lines are short; of a long one, only a part is kept.
    guard text.utf8.count > Self.margin.before + Self.margin.behind else {
      excerpt = text
      excerptColumn = column
      return
    }
    let scalars = text.unicodeScalars
    let first = max(0, column - 1 - Self.margin.before)
    let end = min(scalars.count, column - 1 + Self.margin.behind)
    guard scalars.count > Self.margin.before + Self.margin.behind, first < end else {
      excerpt = text
      excerptColumn = column
      return
    }
    let part = String(String.UnicodeScalarView(scalars.dropFirst(first).prefix(end - first)))
    excerpt = (first > 0 ? "…" : "") + part + (end < scalars.count ? "…" : "")
    excerptColumn = column - first + (first > 0 ? 1 : 0)
  }
}
