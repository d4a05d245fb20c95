package import Digest
internal import Text

/// A smaller copy of a picture of Content, for screens that need no more.
package struct PictureCopy: Sendable, Hashable {
  /// Where the picture is published below the output folder.
  package let picture: String
  /// How many pixels wide it is.
  package let width: Int
  /// The digest of its bytes.
  package let digest: Digest
  /// Where it is published below the output folder: `help/garden-480.h3f9a1c2b.jpg`.
  package let path: String
  /// The absolute path of the file that holds it until it is published.
  package let file: String

  /// Names a copy of a picture.
  ///
  /// - Parameter picture: Where the picture is published below the output folder.
  package init(of picture: String, width: Int, digest: Digest, file: String) {
    (self.picture, self.width, self.digest, self.file) = (picture, width, digest, file)
    path = FingerprintedName.of(Self.name(of: picture, width: width), digest)
  }

  /// The path of a copy without its fingerprint.
  private static func name(of picture: String, width: Int) -> String {
    let end = picture.lastIndex(of: ".") ?? picture.endIndex
    return "\(picture[..<end])-\(width)\(picture[end...])"
  }

  /// The widths of copies in pixels.
  ///
  /// A phone is about 400 CSS pixels wide, with one pixel for each on the oldest, two or three on others; a column of text is about
  /// 620 wide, with one or two. So 480 is for old phones and for whoever saves data, 960 for most phones and plain desktops, 1440
  /// for the rest. Each has more than twice the pixels of the one before; more of them would save little and fill the disk.
  package static let widths = [480, 960, 1440]
}
