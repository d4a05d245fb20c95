import Diagnostics

/// A check: a type in a file of its own, which also declares its codes and says its messages.
///
/// Every check conforms to the protocol of its scope, ``ProseCheck``, ``ArticleCheck``, ``PageCheck``, ``FacesCheck``, ``SiteCheck``,
/// ``PublishedPageCheck`` or ``OutputCheck``, and sees nothing but what it is given. The plugin ListChecks finds it by this.
protocol ScopedCheck: Sendable {
  /// Whether only `handout check` makes it, and no build.
  var isForAudits: Bool { get }
}

extension ScopedCheck {
  var isForAudits: Bool { false }
}

/// A check of sentences that readers get, be they those of an article or of the file of studies.
protocol ProseCheck: ScopedCheck {
  func findings(in scope: ProseScope) -> [Diagnostic]
}

extension ProseCheck {
  /// The words of pages are kept for an audit alone.
  var isForAudits: Bool { true }
}

/// A check of one article by itself.
protocol ArticleCheck: ScopedCheck {
  func findings(in scope: ArticleScope) -> [Diagnostic]
}

/// A check of one article among the faces of all pages, as links are checked.
protocol PageCheck: ScopedCheck {
  func findings(in scope: PageScope) -> [Diagnostic]
}

/// A check of what pages show each other, and of the files that all of them share.
protocol FacesCheck: ScopedCheck {
  func findings(in faces: Faces) async -> [Diagnostic]
}

/// A check of several articles with their texts.
protocol SiteCheck: ScopedCheck {
  func findings(in scope: SiteScope) -> [Diagnostic]
}

/// A check of one page as it is published.
protocol PublishedPageCheck: Sendable {
  func findings(in page: PublishedHTML) -> [Finding]
}

/// A check of all pages as they are published.
protocol OutputCheck: Sendable {
  func findings(in output: RenderedOutput) -> [Diagnostic]
}
