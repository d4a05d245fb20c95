/// One file of the published site: where it goes and what it holds.
package struct OutputFile: Sendable, Equatable {
  /// What a published file holds.
  package enum Content: Sendable, Equatable {
    /// These bytes.
    case bytes([UInt8])
    /// The bytes of the regular file at this absolute path, for files that are published as they are.
    ///
    /// It is read in pieces, so that a large file does not have to fit into memory.
    case copy(of: String)
  }

  /// The path below the output folder, with `/` between the names: `treatment/ketamine-infusion/index.html`.
  package let path: String
  /// What the file holds.
  package let content: Content

  /// Describes a file to publish; its path is checked when it is published.
  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
