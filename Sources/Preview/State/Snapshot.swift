internal import Diagnostics

/// What the preview shows: the last good version of the site, and what has gone wrong since.
package struct Snapshot: Sendable {
  /// The last version without errors, if there is one.
  package let version: SiteVersion?
  /// Why the current files cannot be shown; `nil` if they are shown.
  package let problems: Problems?

  /// Pairs a version with the problems since.
  package init(_ version: SiteVersion?, problems: Problems? = nil) {
    self.version = version
    self.problems = problems
  }

  /// The state of the page at a path.
  func state(ofPageAt path: [UInt8]) -> PageState {
    let problems = problems?.fingerprint ?? 0
    guard let version else {
      // The page is the list of problems.
      return PageState(page: problems, files: 0, styles: 0, problems: 0)
    }
    return PageState(
      page: version.fingerprint(ofPageAt: path), files: version.otherFiles, styles: version.styles,
      problems: problems)
  }
}
