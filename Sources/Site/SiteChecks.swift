package import Diagnostics
import Evidence
import Markdown
import Mustache
import Page
import Quiz

extension Check {
  // Settings.

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

  /// An article whose next review is overdue.
  package static let overdueReview = Check("overdue-review", .warning)
  /// An article that does not say when it was reviewed, or when it will be.
  package static let missingReview = Check("missing-review", .warning)

  /// Every check that a build makes, by its code: what `checks:` in site.yml may name.
  package static let all: [String: Check] = {
    let site = [
      unknownCheck, lockedCheck, unreadableFile, sameAddress, badAlias, missingTemplate, missingHome,
      brokenLink, brokenAnchor, missingFile, stylesheetCycle, unsafeURL, pathOutsideSite, overdueReview,
      missingReview,
    ]
    let checks =
      [.invalidUTF8] + Check.page + site + Check.reviews + Check.lists + Check.audit + Check.sharing
      + Check.markdown
      + Check.mustache + Check.citations + Check.studies + Check.quiz + Check.addresses
    return Dictionary(checks.map { ($0.code, $0) }) { first, _ in first }
  }()
}
