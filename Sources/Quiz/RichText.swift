/// A piece of an editor's text in both forms that are needed: as it is read aloud, and as HTML.
public struct RichText: Sendable, Hashable {
  /// The text without any markup, for messages, tables and diagrams.
  public let plain: String
  /// The same text as safe HTML, in UTF-8.
  public let html: [UInt8]

  /// Takes a text in both forms.
  public init(plain: String, html: [UInt8]) {
    self.plain = plain
    self.html = html
  }

  /// No text at all.
  public static let empty = RichText(plain: "", html: [])

  /// Whether there is nothing to read.
  public var isEmpty: Bool { html.isEmpty && plain.isEmpty }
}
