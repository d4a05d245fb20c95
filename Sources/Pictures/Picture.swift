/// What a picture's file says: how large it is shown, and the bytes that readers get.
package struct Picture: Sendable, Equatable {
  /// What it is by its content.
  package let format: PictureFormat
  /// How many pixels wide and high it is shown, turned as it is to be; `nil` where the file does not say.
  package let size: PictureSize?
  /// The bytes without what tells of the photographer; `nil` where the file is damaged, so that nobody knows what is in it.
  ///
  /// Drawings and GIFs stay as they are: no camera writes them.
  package let cleaned: [UInt8]?

  /// Reads a whole file; `nil` for what is no picture.
  package init?(_ bytes: [UInt8]) {
    guard let format = PictureFormat(bytes) else { return nil }
    self.format = format
    switch format {
    case .jpeg:
      let jpeg = JPEG(bytes)
      cleaned = jpeg?.cleaned
      size = jpeg.flatMap { PictureSize($0.size, turnedBy: $0.orientation) }
    case .png:
      let png = PNG(bytes)
      cleaned = png?.cleaned
      size = png.flatMap { PictureSize($0.size, turnedBy: $0.orientation) }
    case .webp:
      cleaned = WebP(bytes)?.cleaned
      size = PictureSize(format, bytes)
    case .avif:
      cleaned = AVIF(bytes)?.cleaned
      size = PictureSize(format, bytes)
    case .gif, .svg, .heic, .tiff:
      cleaned = bytes
      size = PictureSize(format, bytes)
    }
  }

  /// The bytes that readers get of any file: of a photograph without what tells of the photographer, of all others as they are.
  ///
  /// A damaged one has been reported, and nothing is published then.
  package static func published(_ bytes: [UInt8]) -> [UInt8] { Picture(bytes)?.cleaned ?? bytes }
}
