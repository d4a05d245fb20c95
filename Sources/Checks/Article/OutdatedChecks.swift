import Page
import Diagnostics
import Site

/// Pages of any kind whose text changed after it was compared with its sources.
struct OutdatedChecks: ArticleCheck {
  func findings(in scope: ArticleScope) -> [Diagnostic] {
    let frontMatter = scope.article.frontMatter
    guard frontMatter.isComparisonOutdated, let day = frontMatter.comparison?.day else { return [] }
    return [Diagnostic(.checkOutdated, .textChanged(after: day.value), at: day.location)]
  }
}

extension Message {
  fileprivate static func textChanged(after day: Day) -> Message {
    Message(
      "updated: says that the text changed after it was checked on \(day.text), so the page no longer says that it was checked",
      fix: "compare it with its sources, then set checked: and check-due:")
  }
}
