public import Diagnostics

extension Check {
  /// Two headings of a page have the same id.
  public static let duplicateID = Check("duplicate-id", .error)
  /// What stands in braces behind a heading cannot be used as an id.
  public static let badAttribute = Check("bad-attribute", .error)
  /// A heading leaves a level out, or repeats the page's title level.
  public static let headingLevel = Check("heading-level", .error)
  /// A heading without text.
  public static let emptyHeading = Check("empty-heading", .error)
  /// An image without a text for those who cannot see it.
  public static let imageWithoutText = Check("image-without-text", .error)
  /// A link without a text to follow.
  public static let linkWithoutText = Check("link-without-text", .error)
  /// HTML in the text, shown as text.
  public static let rawHTML = Check("raw-html", .warning)
  /// A callout of a kind there is not.
  public static let unknownCallout = Check("unknown-callout", .warning)
  /// A footnote mark without its footnote.
  public static let unknownFootnote = Check("unknown-footnote", .error)
  /// A link by reference, `[text][name]`, without its definition.
  public static let unknownReference = Check("unknown-reference", .error)
  /// Lists or quotes within each other, deeper than any reader could follow.
  public static let nestingTooDeep = Check("nesting-too-deep", .error, isSafety: true)

  /// The checks of this room.
  public static let markdown: [Check] = [
    duplicateID, badAttribute, headingLevel, emptyHeading, imageWithoutText, linkWithoutText, rawHTML,
    unknownCallout,
    unknownFootnote, unknownReference, nestingTooDeep,
  ]
}
