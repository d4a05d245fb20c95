import Page
import Diagnostics
import Site

/// Pages of any kind whose text is not the one that was reviewed.
struct OutdatedReviews: ArticleCheck {
  func findings(in scope: ArticleScope) -> [Diagnostic] {
    let article = scope.article
    guard case .outdated(let day) = article.reviewStatus, let stamp = article.frontMatter.reviewedText,
      TextStamp.isStamp(stamp.value)
    else { return [] }
    return [Diagnostic(.reviewOutdated, .textChanged(since: day, article.path), at: stamp.location)]
  }
}

extension Message {
  fileprivate static func textChanged(since day: Day, _ path: ContentPath) -> Message {
    Message(
      "the text changed since its review on \(day.text), so the page no longer says that it was reviewed",
      fix: "read what changed, then run: \(Site.reviewCommand(for: path))")
  }
}
