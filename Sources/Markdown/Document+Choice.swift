extension Document {
  /// A word in braces that says what a heading or a list item is, for example `.stop` in `## Get help {#help .stop}`.
  public struct Mark: Sendable {
    /// The word without its dot.
    public let name: String
    /// Where it stands in the file, dot included, in bytes.
    public let range: Range<Int>
  }

  /// A list item that begins with `( )` or `[ ]`: something that a reader can choose.
  ///
  /// The whole item as an author writes it, each part of which may be left out but the box:
  ///
  /// ```markdown
  /// - ( ) Under 18 {.mark} → [Where it leads](#heading)
  ///
  ///   More about it, in as many blocks as needed.
  /// ```
  public struct Choice: Sendable {
    /// How an item begins.
    public enum Box: Sendable {
      /// `( )`
      case round
      /// `[ ]`
      case square
    }

    /// How the item begins.
    public let box: Box
    /// What can be chosen as HTML, without box, marks, arrow and the link at the end.
    public let text: [UInt8]
    /// The same as a reader sees it, without citations.
    public let plainText: String
    /// The links in the item's first paragraph.
    ///
    /// They say where the choice leads, so they are no part of the text, and of ``Document/links`` neither.
    public let links: [Link]
    /// The marks behind the text.
    public let marks: [Mark]
    /// What stands below the first paragraph, as HTML.
    public let body: [UInt8]
    /// The same as a reader sees it, without citations.
    public let plainBody: String
    /// Where the text stands in the file, in bytes.
    public let range: Range<Int>
  }
}
