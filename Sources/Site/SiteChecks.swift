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
  /// A key that means nothing there.
  package static let unknownKey = Check("unknown-key", .error)
  /// A value of another kind than its key needs.
  package static let wrongType = Check("wrong-type", .error)
  /// A key that must be there.
  package static let missingKey = Check("missing-key", .error)
  /// A day that the calendar does not have.
  package static let badDate = Check("bad-date", .error)
  /// A base URL that is none.
  package static let badBaseURL = Check("bad-base-url", .error)

  // Files and links.

  /// A file that can no longer be read, or was changed, while the site was made of it.
  package static let unreadableFile = Check("unreadable-file", .error)
  /// A link that leads to no page.
  package static let brokenLink = Check("broken-link", .error)
  /// A link to a file, or an image, that does not exist.
  package static let missingFile = Check("missing-file", .error)
  /// Stylesheets that import one another.
  package static let stylesheetCycle = Check("stylesheet-cycle", .error)
  /// A path that leads out of the site, or a symbolic link.
  package static let pathOutsideSite = Check("path-outside-site", .error, isSafety: true)

  // Evidence and forms.

  /// Brackets that start like a citation but cannot be read as one.
  package static let badCitation = Check("bad-citation", .error)
  /// An option of a table, a chart or a form that makes no sense.
  package static let wrongOption = Check("wrong-option", .error)
  /// A form that does not ask whether its answers may be used.
  package static let formWithoutConsent = Check("form-without-consent", .error)
}
