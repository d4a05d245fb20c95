/// The small complete site that `handout init` writes, held in the program itself.
///
/// Its templates, styles and scripts are this repository's own, and its Content and the files beside it stand in
/// `Sources/Starter/Site`. They are data of the program: nothing is read, copied or decoded before somebody asks.
package enum Starter {
  /// A file of the site.
  package struct File: Sendable {
    /// Its path in the site's folder, for example `Content/index.md`.
    package let path: String
    /// What it holds.
    package let bytes: [UInt8]
  }

  /// Pictures that show the name of this repository's own site.
  package static let ownPictures: Set = ["Public/social-card.png"]

  /// The files by their paths, with `{name}` replaced in those that people write.
  ///
  /// - Parameter words: What stands in the place of a name between braces, for example of `{today}`.
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
