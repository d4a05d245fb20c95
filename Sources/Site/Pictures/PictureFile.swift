package import Digest
package import Files
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
  /// How a smaller copy of it is saved; `nil` where there can be none.
  package let copying: PictureCopying?
  /// The digest of the file itself.
  package let digest: Digest
  /// How many bytes readers get.
  package let weight: Int
  /// Whether it is known what it tells of its maker; `nil` of what is no picture.
  package let reading: PictureReading?
  /// The identity of the file; `nil` where only its bytes say whether it has changed.
  package let identity: FileIdentity?

  /// Takes what was read before.
  package init(
    file: String, path: String, format: PictureFormat?, size: PictureSize?, copying: PictureCopying?,
    digest: Digest,
    weight: Int, reading: PictureReading?, identity: FileIdentity
  ) {
    (self.copying, self.digest) = (copying, digest)
    (self.file, self.path, self.format, self.size) = (file, path, format, size)
    (self.weight, self.reading, self.identity) = (weight, reading, identity)
  }

  init(_ listed: SiteFiles.ListedPicture, _ bytes: [UInt8]) {
    (file, path, identity) = (listed.file, listed.path, listed.identity)
    let picture = Picture(bytes)
    (format, size, copying) = (picture?.format, picture?.size, picture?.copying)
    digest = SHA256.digest(of: bytes)
    weight = (picture?.cleaned ?? bytes).count
    reading = picture?.reading
  }

  /// The endings of the names of pictures.
  static let endings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "heic", "heif", "tif", "tiff",
  ]

  /// Whether readers get a picture without what tells of the photographer, and so not as it is.
  package static func isCleaned(_ path: String) -> Bool {
    ["png", "jpg", "jpeg", "webp", "avif", "gif", "svg"].contains(ContentPath(path).ending ?? "")
  }
}
