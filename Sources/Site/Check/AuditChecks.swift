package import Diagnostics

extension Check {
  // The text.

  /// A page or section that asks for more schooling than the site aims at.
  package static let readingLevel = Check("reading-level", .warning)
  /// A sentence with more words than the site allows.
  package static let longSentence = Check("long-sentence", .warning)
  /// A paragraph with more sentences than the site allows.
  package static let longParagraph = Check("long-paragraph", .warning)
  /// A word that the house style avoids.
  package static let avoidedWord = Check("avoided-word", .warning)

  // The pages as they are published.

  /// HTML that browsers have to guess at.
  package static let malformedHTML = Check("malformed-html", .warning)
  /// A page without language or title.
  package static let pageHead = Check("page-head", .warning)
  /// Headings that do not make an outline.
  package static let pageHeadings = Check("page-headings", .warning)
  /// A page whose parts a screen reader cannot tell apart.
  package static let pageLandmarks = Check("page-landmarks", .warning)
  /// A link or button that a screen reader cannot name.
  package static let missingName = Check("missing-name", .warning)
  /// An image in a template without a text.
  package static let missingAlternative = Check("missing-alternative", .warning)
  /// A control without a label.
  package static let missingLabel = Check("missing-label", .warning)
  /// A table whose cells nothing explains.
  package static let tableWithoutHeaders = Check("table-without-headers", .warning)
  /// An id that stands twice on a page.
  package static let duplicatePageID = Check("duplicate-page-id", .warning)
  /// An attribute that names an id that there is not.
  package static let deadReference = Check("dead-reference", .warning)
  /// Something that a browser would fetch from another host.
  package static let thirdParty = Check("third-party", .error, isSafety: true)
  /// Code in a page, which the site's Content-Security-Policy keeps browsers from running.
  package static let inlineCode = Check("inline-code", .warning)
  /// A link in a template that leads nowhere.
  package static let deadLink = Check("dead-link", .warning)
  /// A page that no way leads to.
  package static let orphanPage = Check("orphan-page", .warning)
  /// A page that takes longer to arrive than the site allows.
  package static let pageWeight = Check("page-weight", .warning)
  /// Colours in which text is hard to read.
  package static let lowContrast = Check("low-contrast", .warning)

  /// The checks that only an audit makes.
  static let audit: [Check] = [
    readingLevel, longSentence, longParagraph, avoidedWord, malformedHTML, pageHead, pageHeadings,
    pageLandmarks,
    missingName, missingAlternative, missingLabel, tableWithoutHeaders, duplicatePageID, deadReference,
    thirdParty,
    inlineCode, deadLink, orphanPage, pageWeight, lowContrast,
  ]
}
