public import Diagnostics

extension Check {
  /// A tag that breaks the syntax of Mustache: not closed, without a name, or closing something else.
  public static let templateSyntax = Check("template-syntax", .error, isSafety: true)
  /// Sections, blocks and parents inside one another, deeper than any design needs.
  public static let templateTooDeep = Check("template-too-deep", .error)
  /// A partial or parent with a name that no template has.
  public static let unknownTemplate = Check("unknown-template", .error)
  /// A template that always includes itself, so that rendering it could not end.
  public static let endlessTemplate = Check("endless-template", .error)
  /// Templates that grow out of all proportion because they include one another again and again.
  public static let templateTooLarge = Check("template-too-large", .error, isSafety: true)
  /// A block passed to a parent that has no block of this name, so that it would never be shown.
  public static let unknownBlock = Check("unknown-block", .error)
  /// Text or a tag between the blocks of a parent, where Mustache shows nothing.
  public static let ignoredContent = Check("ignored-content", .warning)
  /// A name that no page provides.
  public static let unknownName = Check("unknown-name", .error)
  /// A list or object where a text must stand.
  public static let notPrintable = Check("not-printable", .error)
  /// A text inserted without escaping, which would let its author write HTML into the page.
  public static let unescapedText = Check("unescaped-text", .error, isSafety: true)
  /// HTML inserted with escaping, so that readers would see its tags.
  public static let escapedHTML = Check("escaped-html", .warning)
}
