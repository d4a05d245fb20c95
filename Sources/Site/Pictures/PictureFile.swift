import Page
package import Pictures

/// A picture of Content or Public, by what its file says.
package struct PictureFile: Sendable {
  /// The file, as editors see it: `Public/logo.png`.
  package let file: String
  /// Where it is published below the output folder.
  package let path: String
  /// What it is; `nil` where it is called a picture and is none.
  package let format: PictureFormat?
  /// How large it is shown.
  package let size: PictureSize?
  /// How many bytes readers get.
  package let weight: Int
  /// Whether it breaks off, so that nobody knows what is in it.
  package let isDamaged: Bool

  init(_ file: String, at path: String, _ bytes: [UInt8]) {
    (self.file, self.path) = (file, path)
    let picture = Picture(bytes)
    (format, size) = (picture?.format, picture?.size)
    weight = (picture?.cleaned ?? bytes).count
    isDamaged = picture.map { $0.cleaned == nil } ?? false
  }

  /// The endings of the names of pictures.
  static let endings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "heic", "heif", "tif", "tiff",
  ]

  /// Whether readers get a picture without what tells of the photographer, and so not as it is.
  package static func isCleaned(_ path: String) -> Bool {
    ["png", "jpg", "jpeg", "webp", "avif"].contains(ContentPath(path).ending ?? "")
  }
}
