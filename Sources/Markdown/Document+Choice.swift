extension Document {
  /// A word in braces that marks a heading or list item, for example `.stop` in `## Get help {#help .stop}`.
  public struct Mark: Sendable {
    /// The word without its dot.
    public let name: String
    /// Where it stands in the file, dot included, in bytes.
    public let range: Range<Int>
  }

  /// A list item that begins with `( )` or `[ ]`: something that a reader can choose.
  ///
  /// The whole item as an author writes it; every part but the box is optional:
  ///
  /// ```markdown
  /// - ( ) Under 18 {.mark} → [Where it leads](#heading)
  ///
  ///   More about it, in as many blocks as needed.
  /// ```
  public struct Choice: Sendable {
    /// The box at the start of an item.
    public enum Box: Sendable {
      /// `( )`
      case round
      /// `[ ]`
      case square
    }

    /// The box at the start of the item.
    public let box: Box
    /// The text of the choice as HTML, without box, marks, arrow and the link at the end.
    public let text: [UInt8]
    /// The same as a reader sees it, without citations.
    public let plainText: String
    /// The links in the item's first paragraph.
    ///
    /// They say where the choice leads, so neither the text nor ``Document/links`` has them.
    public let links: [Link]
    /// The marks after the text.
    public let marks: [Mark]
    /// The content below the first paragraph, as HTML.
    public let body: [UInt8]
    /// The same as a reader sees it, without citations.
    public let plainBody: String
    /// Where the text stands in the file, in bytes.
    public let range: Range<Int>
  }
}
