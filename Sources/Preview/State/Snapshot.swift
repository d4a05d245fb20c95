internal import Diagnostics

/// What the preview shows at a moment: the last good version of the site, and what is wrong with the files since.
package struct Snapshot: Sendable {
  /// The last version without errors, if there was one.
  package let version: SiteVersion?
  /// Why the files as they are now make no version.
  package let problems: Problems?

  /// Pairs a version with what is wrong since.
  package init(_ version: SiteVersion?, problems: Problems? = nil) {
    self.version = version
    self.problems = problems
  }

  /// What a browser that shows the page at a path should show.
  func state(ofPageAt path: [UInt8]) -> PageState {
    let problems = problems?.fingerprint ?? 0
    guard let version else {
      // Such a page is the list of problems itself.
      return PageState(page: problems, files: 0, styles: 0, problems: 0)
    }
    return PageState(
      page: version.fingerprint(ofPageAt: path), files: version.otherFiles, styles: version.styles,
      problems: problems)
  }
}
