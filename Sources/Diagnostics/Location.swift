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
  /// The text of the line, without its line ending.
  public let excerpt: String

  /// Names a place.
  public init(file: String, line: Int, column: Int, length: Int = 1, excerpt: String) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.excerpt = excerpt
  }
}
