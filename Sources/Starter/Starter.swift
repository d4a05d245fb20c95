/// The small complete site that `handout init` writes, embedded in the program.
///
/// Its templates, styles and scripts are this repository's own; its Content and the files beside it are in
/// `Sources/Starter/Site`. They are static data: nothing is copied or decoded before ``files(replacing:)`` is called.
package enum Starter {
  /// A file of the site.
  package struct File: Sendable {
    /// Its path in the site's folder, for example `Content/index.md`.
    package let path: String
    /// What it holds.
    package let bytes: [UInt8]

    /// Describes a file.
    package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  /// Pictures with the name of this repository's site, which are left out.
  package static let ownPictures: Set = ["Public/social-card.png"]

  /// The files, with `{name}` replaced in those in Content.
  ///
  /// - Parameter words: The replacement for each name, for example for `{today}`.
  package static func files(replacing words: [String: String] = [:]) -> [File] {
    embedded.filter { !ownPictures.contains($0.path) }.map { file in
      let bytes = bytes(of: file.content)
      guard file.path.hasPrefix("Content/") else { return File(path: file.path, bytes: bytes) }
      var text = String(decoding: bytes, as: UTF8.self)
      for (name, word) in words { text = text.replacing("{\(name)}", with: word) }
      return File(path: file.path, bytes: Array(text.utf8))
    }
  }
}
