public import Diagnostics

extension Check {
  /// Two headings of a page have the same id.
  public static let duplicateID = Check("duplicate-id", .error)
  /// Braces after a heading with something that cannot be an id.
  public static let badAttribute = Check("bad-attribute", .error)
  /// A heading skips a level, or has the level of the page's title.
  public static let headingLevel = Check("heading-level", .error)
  /// A heading without text.
  public static let emptyHeading = Check("empty-heading", .error)
  /// A paragraph in bold that looks like a heading and is none for those who hear the page.
  public static let boldHeading = Check("bold-heading", .warning)
  /// An image without a text for people who cannot see it.
  public static let imageWithoutText = Check("image-without-text", .error)
  /// A link without a text to follow.
  public static let linkWithoutText = Check("link-without-text", .error)
  /// HTML in the text, shown as text.
  public static let rawHTML = Check("raw-html", .warning)
  /// A callout of an unknown kind.
  public static let unknownCallout = Check("unknown-callout", .warning)
  /// A callout with something on the line of its mark, or a mark that starts no callout.
  public static let calloutTitle = Check("callout-title", .warning)
  /// A callout whose mark has a colon, which makes the callout a link definition that no reader gets.
  public static let lostCallout = Check("lost-callout", .error)
  /// Markup that may have changed a number: 2*250 mg and 3*100 mg.
  public static let markupAtDigit = Check("markup-at-digit", .warning)
  /// Signs of emphasis, deletion or code that are not read as markup, so that readers see them.
  public static let unreadEmphasis = Check("unread-emphasis", .warning)
  /// A line that became a list because it starts with a number or a hyphen.
  public static let accidentalList = Check("accidental-list", .warning)
  /// Markup of another program or another kind of Markdown, shown as it is.
  public static let foreignMarkup = Check("foreign-markup", .warning)
  /// A cell to the right of a table's last column, which no reader gets.
  public static let droppedCell = Check("dropped-cell", .error)
  /// Lines that look like a table but are none, mostly because of the line below the header.
  public static let unreadTable = Check("unread-table", .error)
  /// A block of code that nothing ends, so that all that follows is in it.
  public static let unclosedFence = Check("unclosed-fence", .error)
  /// A footnote without a mark in the text, which no reader gets.
  public static let unusedFootnote = Check("unused-footnote", .error)
  /// A second footnote of one name, which no reader gets.
  public static let duplicateFootnote = Check("duplicate-footnote", .error)
  /// A link definition that no link uses.
  public static let unusedDefinition = Check("unused-definition", .warning)
  /// A second link definition of one name, which no link uses.
  public static let duplicateDefinition = Check("duplicate-definition", .warning)
  /// A footnote mark without its footnote.
  public static let unknownFootnote = Check("unknown-footnote", .error)
  /// A reference link, `[text][name]`, without its definition.
  public static let unknownReference = Check("unknown-reference", .error)
  /// Text that looks like a link but is not, mostly because of a space in its address.
  public static let unreadLink = Check("unread-link", .error)
  /// Lists or quotes that nest deeper than any reader could follow.
  public static let nestingTooDeep = Check("nesting-too-deep", .error, isSafety: true)

  /// A page with more text than any reader could read.
  public static let pageTooLarge = Check("page-too-large", .error, isSafety: true)
  /// Tables with so many columns or cells, empty ones counted, that they would fill the memory.
  public static let tableTooLarge = Check("table-too-large", .error, isSafety: true)
  /// Link definitions so long, and used so often, that the page would fill the memory.
  public static let linksTooLarge = Check("links-too-large", .error, isSafety: true)

  /// So many marks of footnotes that they would fill the memory.
  public static let tooManyFootnotes = Check("too-many-footnotes", .error, isSafety: true)
  /// So many addresses of mail that looking at them would fill the memory.
  public static let tooManyAddresses = Check("too-many-addresses", .error, isSafety: true)
  /// So many marks without their ends in one paragraph that it would take minutes to look for these.
  public static let tooManyMarks = Check("too-many-marks", .error, isSafety: true)

  /// The checks that find a text too large to be read.
  public static let bounds: [Check] = [
    nestingTooDeep, pageTooLarge, tableTooLarge, linksTooLarge, tooManyFootnotes, tooManyAddresses,
    tooManyMarks,
  ]

  /// A choice whose box is not `( )` or `[ ]`, or that is chosen in advance, or that has no box among others with one.
  public static let badChoice = Check("bad-choice", .error, isSafety: true)
  /// A choice in a wrong place: before the first heading, under a smaller one, or inside another text.
  public static let misplacedChoice = Check("misplaced-choice", .error, isSafety: true)
  /// Text between or after choices that belongs to none of them.
  public static let textAmongChoices = Check("text-among-choices", .error, isSafety: true)
  /// An arrow that no link follows.
  public static let arrowWithoutLink = Check("arrow-without-link", .error, isSafety: true)
  /// A choice with text after the link that says where it leads.
  public static let textAfterLink = Check("text-after-link", .error, isSafety: true)

  /// The checks of lists that are read as choices.
  public static let choices: [Check] = [
    badChoice, misplacedChoice, textAmongChoices, arrowWithoutLink, textAfterLink,
  ]
  /// A form in HTML that browsers will not send, since the site's policy knows nothing of it.
  public static let blockedForm = Check("blocked-form", .warning)
}
