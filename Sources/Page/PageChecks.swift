package import Diagnostics

extension Check {
  // Settings and front matter.

  /// A site without the file that holds its title and address.
  package static let missingSettings = Check("missing-settings", .error)
  /// YAML that cannot be read.
  package static let yamlSyntax = Check("front-matter-syntax", .error)
  /// YAML that is larger or deeper than any that people write.
  package static let yamlTooLarge = Check("front-matter-too-large", .error, isSafety: true)
  /// A key that stands twice.
  package static let duplicateKey = Check("duplicate-key", .error)
  /// A key that nobody reads.
  package static let unknownKey = Check("unknown-key", .error)
  /// A value of another kind than its key needs.
  package static let wrongType = Check("wrong-type", .error)
  /// A key that must be there.
  package static let missingKey = Check("missing-key", .error)
  /// A day that the calendar does not have, or on which that cannot have been.
  package static let badDate = Check("bad-date", .error)
  /// A base URL that cannot be one.
  package static let badBaseURL = Check("bad-base-url", .error)

  // Text.

  /// Brackets that start like a citation but cannot be read as one.
  package static let badCitation = Check("bad-citation", .error)
  /// A link that dials another number than its text says.
  package static let wrongNumber = Check("wrong-number", .error)
  /// An option of a table, a chart or a form that makes no sense.
  package static let wrongOption = Check("wrong-option", .error)
  /// Tables and charts so large, or so often on one page, that they would fill the memory.
  package static let componentsTooLarge = Check("components-too-large", .error, isSafety: true)
  /// A form that does not ask whether its answers may be used.
  package static let formWithoutConsent = Check("form-without-consent", .error)
  /// A stamp that cannot be one, or that belongs to no review.
  package static let badReviewStamp = Check("bad-review-stamp", .error)

  /// The checks of a file by itself, beside those of Markdown, of a quiz and of tables and charts.
  package static let page: [Check] = [
    missingSettings, yamlSyntax, yamlTooLarge, duplicateKey, unknownKey, wrongType, missingKey, badDate,
    badBaseURL, badCitation, wrongNumber, wrongOption, componentsTooLarge,
    formWithoutConsent, badReviewStamp, frontMatterMarkup,
  ]
}
