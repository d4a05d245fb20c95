extension Document {
  /// A word in braces that marks a heading or list item, for example `.stop` in `## Get help {#help .stop}`, or sets a
  /// value, for example `points=2`.
  public struct Mark: Sendable {
    /// The word without its dot, or what stands before the sign of equality.
    public let name: String
    /// What stands after the sign of equality; `nil` for a word with a dot.
    public let value: String?
    /// Where it stands in the file, in bytes.
    public let range: Range<Int>

    /// Takes a word as it is written; `nil` if it is neither `.name` nor `name=value`.
    init?(_ word: some Collection<UInt8>, at range: Range<Int>) {
      if word.first == UInt8(ascii: ".") {
        guard word.count > 1 else { return nil }
        (name, value) = (String(decoding: word.dropFirst(), as: UTF8.self), nil)
      } else {
        let letters = word.prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
        let rest = word.dropFirst(letters.count)
        guard !letters.isEmpty, rest.first == UInt8(ascii: "=") else { return nil }
        name = String(decoding: letters, as: UTF8.self)
        value = String(decoding: rest.dropFirst(), as: UTF8.self)
      }
      self.range = range
    }

    /// The word as it is written.
    public var written: String { value.map { "\(name)=\($0)" } ?? ".\(name)" }
  }

  /// A list item that begins with `( )` or `[ ]`: something that a reader can choose.
  ///
  /// The whole item as an author writes it; every part but the box is optional:
  ///
  /// ```markdown
  /// - ( ) Under 18 {points=2} → [Where it leads](#heading) {.mark}
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
