/// What a picture's file says: how large it is shown, and the bytes that readers get.
package struct Picture: Sendable, Equatable {
  /// What it is by its content.
  package let format: PictureFormat
  /// How many pixels wide and high it is shown, turned as it is to be; `nil` where the file does not say.
  package let size: PictureSize?
  /// How a smaller copy of it is saved; `nil` where none would look the same: of what moves, of drawings, of colours that only
  /// browsers know, and of AVIF, whose colours libvips does not read whole.
  package let copying: PictureCopying?
  /// The bytes without what tells of the photographer; `nil` where the file is damaged, so that nobody knows what is in it.
  ///
  package let cleaned: [UInt8]?
  /// Whether it is known what it tells of them.
  package let reading: PictureReading

  /// Reads a whole file; `nil` for what is no picture.
  package init?(_ bytes: [UInt8]) {
    guard let format = PictureFormat(bytes) else { return nil }
    self.format = format
    // Of what no camera writes.
    var isRead = true
    switch format {
    case .jpeg:
      let jpeg = JPEG(bytes)
      cleaned = jpeg?.cleaned
      size = jpeg.flatMap { PictureSize($0.size, turnedBy: $0.orientation) }
      copying = jpeg?.isForScreens == true ? .jpeg : nil
    case .png:
      let png = PNG(bytes)
      cleaned = png?.cleaned
      size = png.flatMap { PictureSize($0.size, turnedBy: $0.orientation) }
      copying = png?.isPlain == true ? .png : nil
    case .webp:
      let webp = WebP(bytes)
      cleaned = webp?.cleaned
      size = PictureSize(format, bytes)
      copying = webp.flatMap { $0.isAnimated ? nil : $0.isLossless ? .losslessWebP : .webp }
    case .avif:
      cleaned = AVIF(bytes)?.cleaned
      size = PictureSize(format, bytes)
      copying = nil
    case .gif, .svg:
      let found = format == .gif ? GIF(bytes)?.cleaned : SVG(bytes)?.cleaned
      isRead = found != nil
      cleaned = found ?? bytes
      size = PictureSize(format, bytes)
      copying = nil
    case .heic, .tiff:
      cleaned = bytes
      size = PictureSize(format, bytes)
      copying = nil
    }
    reading = cleaned == nil ? .damaged : isRead ? .cleaned : .unread
  }

  /// The bytes that readers get of any file: of a picture without what tells of its maker, of all others as they are.
  ///
  /// A damaged one has been reported, and nothing is published then.
  package static func published(_ bytes: [UInt8]) -> [UInt8] { Picture(bytes)?.cleaned ?? bytes }
}
