/// Whether it is known what a picture tells of its maker.
package enum PictureReading: String, Sendable, Hashable {
  /// Readers get it without.
  case cleaned
  /// The photograph breaks off, so nobody knows what is in it.
  case damaged
  /// The drawing or GIF is none that can be read, so it stays as it is. Hardly one tells where somebody lives.
  case unread
}
