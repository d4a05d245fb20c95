/// How a smaller copy of a picture is saved, so that it looks the same.
package enum PictureCopying: String, Sendable, Hashable {
  case jpeg, png, webp
  /// Drawings and screenshots, in which every pixel counts.
  case losslessWebP
}
