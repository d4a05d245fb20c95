/// A piece of an editor's text in two forms: plain, and as HTML.
public struct RichText: Sendable, Hashable {
  /// The text without any markup, for messages, tables and diagrams.
  public let plain: String
  /// The same text as safe HTML, in UTF-8.
  public let html: [UInt8]

  /// Makes a text of both forms.
  public init(plain: String, html: [UInt8]) {
    self.plain = plain
    self.html = html
  }

  /// An empty text.
  public static let empty = RichText(plain: "", html: [])

  /// Whether the text is empty.
  public var isEmpty: Bool { html.isEmpty && plain.isEmpty }
}
