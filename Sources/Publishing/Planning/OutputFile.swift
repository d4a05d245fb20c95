/// One file to publish: where it goes, and what it holds.
package struct OutputFile: Sendable {
  /// What a published file holds.
  package enum Content: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// The bytes of the regular file at this absolute path, published as they are.
    ///
    /// They are read in pieces, so that a large file does not have to fit into memory.
    case copy(of: String)
    /// The bytes that this value makes.
    ///
    /// They are made when the file is written, so that never more than a few are in memory.
    case made(by: any ContentMaker)
    /// The file of the same path without `.gz`, compressed; no file at all where that gains nothing.
    ///
    /// It is compressed when that file is written.
    case compressed
  }

  /// What is certain of the output folder as it is now.
  package enum Presence: Sendable {
    /// Nothing: the file that stands at the path, if one does, may hold anything.
    case unknown
    /// The file at the path holds exactly this. A compressed file holds what the file beside it holds now.
    case there
    /// There is no file, and compressing the file beside it as it is now gains nothing.
    case needless
  }

  /// The path below the output folder, with `/` between the names: `help/sleep/index.html`.
  package let path: String
  /// What the file holds.
  package let content: Content
  /// What is certain of the output folder, for whoever has looked.
  package var presence = Presence.unknown

  /// Describes a file to publish; its path is checked when it is published.
  package init(path: String, content: Content) { (self.path, self.content) = (path, content) }

  /// Whether it is another file, compressed.
  var isCompressed: Bool { if case .compressed = content { true } else { false } }
}
