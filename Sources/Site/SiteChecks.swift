package import Diagnostics
import Evidence
import Markdown
import Mustache
import Quiz

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
  /// A key that there is not.
  package static let unknownKey = Check("unknown-key", .error)
  /// A value of another kind than its key needs.
  package static let wrongType = Check("wrong-type", .error)
  /// A key that must be there.
  package static let missingKey = Check("missing-key", .error)
  /// A day that the calendar does not have.
  package static let badDate = Check("bad-date", .error)
  /// A base URL that is none.
  package static let badBaseURL = Check("bad-base-url", .error)
  /// A check named in `checks:` that there is not.
  package static let unknownCheck = Check("unknown-check", .error)
  /// A safety check that `checks:` tries to lower.
  package static let lockedCheck = Check("locked-check", .warning)

  // Pages and addresses.

  /// A file that can no longer be read, or was changed, while the site was made of it.
  package static let unreadableFile = Check("unreadable-file", .error)

  /// Two files that would be published in the same place.
  package static let sameAddress = Check("same-address", .error, isSafety: true)
  /// An old address that cannot be one.
  package static let badAlias = Check("bad-alias", .error)
  /// A page without its template.
  package static let missingTemplate = Check("missing-template", .error)
  /// A site without a front page.
  package static let missingHome = Check("missing-home", .error)

  // Links.

  /// A link that leads to no page.
  package static let brokenLink = Check("broken-link", .error)
  /// A link to a heading that there is not.
  package static let brokenAnchor = Check("broken-anchor", .error)
  /// A link to a file, or an image, that there is not.
  package static let missingFile = Check("missing-file", .error)
  /// Stylesheets that import one another.
  package static let stylesheetCycle = Check("stylesheet-cycle", .error)
  /// An address that could run code or show what it is not.
  package static let unsafeURL = Check("unsafe-url", .error, isSafety: true)
  /// A path that leads out of the site, or a symbolic link.
  package static let pathOutsideSite = Check("path-outside-site", .error, isSafety: true)

  // Evidence and review.

  /// Brackets that start like a citation but cannot be read as one.
  package static let badCitation = Check("bad-citation", .error)
  /// An option of a table, a chart or a form that makes no sense.
  package static let wrongOption = Check("wrong-option", .error)
  /// A form that does not ask whether its answers may be used.
  package static let formWithoutConsent = Check("form-without-consent", .error)
  /// An article whose next review is overdue.
  package static let overdueReview = Check("overdue-review", .warning)
  /// An article that does not say when it was reviewed, or when it will be.
  package static let missingReview = Check("missing-review", .warning)

  /// Every check that a build makes, by its code: what `checks:` in site.yml may name.
  package static let all: [String: Check] = {
    let site = [
      missingSettings, yamlSyntax, yamlTooLarge, duplicateKey, unknownKey, wrongType, missingKey, badDate,
      badBaseURL,
      unknownCheck, lockedCheck, unreadableFile, sameAddress, badAlias, missingTemplate, missingHome,
      brokenLink,
      brokenAnchor,
      missingFile, stylesheetCycle, unsafeURL, pathOutsideSite, badCitation, wrongOption, formWithoutConsent,
      overdueReview,
      missingReview,
    ]
    let checks =
      [.invalidUTF8] + site + Check.reviews + Check.lists + Check.audit + Check.sharing + Check.markdown
      + Check.mustache + Check.citations + Check.studies + Check.quiz + Check.addresses
    return Dictionary(checks.map { ($0.code, $0) }) { first, _ in first }
  }()
}
