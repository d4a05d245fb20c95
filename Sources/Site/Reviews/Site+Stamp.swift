package import Page
package import Diagnostics
internal import Files
import Markdown
internal import Text

/// A page with the stamp of a review.
package struct StampedPage: Sendable {
  /// The page.
  package let path: ContentPath
  /// The bytes of its file without the stamp.
  package let before: [UInt8]
  /// The bytes of its file with the stamp.
  package let after: [UInt8]
  /// What the stamp says.
  package let review: Review
  /// What it says of the text.
  package let stamp: TextStamp
  /// What was reviewed, as in `section 'Side effects'`.
  package let parts: [String]
  /// Whether readers do not see the page yet: a draft, or a page of the future.
  package let isUnpublished: Bool
}

extension Site {
  /// Stamps a page as reviewed today, in memory.
  ///
  /// - Parameters:
  ///   - path: The page, published or not.
  ///   - reviewer: Who reviewed.
  ///   - due: When the next review is due. Without it, one year on; a stamp of today by the same reviewer keeps its
  ///     day.
  ///   - findings: What is wrong with the site.
  /// - Returns: The page with its stamp, the same bytes where it says so already; `nil` where there is no such page.
  /// - Throws: ``StampRefusal`` where the page has errors.
  package func stamp(
    _ path: ContentPath, by reviewer: ReviewerName, due: Day?, findings: [Diagnostic]
  ) throws(StampRefusal) -> StampedPage? {
    guard let article = self[path]?.article else { return nil }
    let errors = errors(of: article, among: findings)
    guard errors.isEmpty else { throw StampRefusal(diagnostics: errors) }
    let source: SourceText
    do throws(FileError) { source = try unchangedSource(of: article) } catch {
      throw StampRefusal(diagnostics: [Diagnostic(.unreadableFile, error.description)])
    }
    let text = readerText(source, at: path)
    let old = article.reviewStatus.valid
    let isSame = old?.day == today && old?.reviewer == reviewer.text
    let review = Review(
      day: today, reviewer: reviewer.text, due: due ?? (isSame ? old?.due : nil) ?? today.oneYearOn)
    let lines = ReviewLines(review, by: reviewer, of: text.stamp)
    guard let bytes = lines.written(into: source, at: path, in: surroundings(with: nil)) else {
      throw StampRefusal(diagnostics: [
        Diagnostic(
          .badReviewStamp, "this front matter is written in a way that cannot be changed safely",
          at: article.frontMatter.location, fix: "write these lines yourself: \(lines.text)")
      ])
    }
    return StampedPage(
      path: path, before: source.bytes, after: bytes, review: review, stamp: text.stamp,
      parts: text.parts.map(\.name), isUnpublished: !article.isPublished(on: today))
  }

  /// The errors of a page that a review does not put right.
  private func errors(of article: Article, among findings: [Diagnostic]) -> [Diagnostic] {
    let ofReviews: [Check] = [
      .reviewOutdated, .badReviewStamp, .overdueReview, .missingReview, .checkOutdated, .overdueCheck,
    ]
    let files = [article.path.file] + (article.shownStudies.isEmpty ? [] : [ContentPath.studies.file])
    var errors = findings.filter { found in
      found.severity == .error && !ofReviews.contains(found.check)
        && found.location.map { files.contains($0.file) } == true
    }
    let isSaid = errors.contains { $0.check == .badDate }
    if !isSaid, let reviewed = article.frontMatter.reviewed, reviewed > today {
      errors.append(
        Diagnostic(
          .badDate, "this page says that it was reviewed on \(reviewed.text), but today is \(today.text)",
          at: article.frontMatter.location, fix: "fix the line reviewed:, or the clock of this machine"))
    }
    return errors
  }
}

/// Why a page was not stamped.
package struct StampRefusal: Error {
  /// What must be fixed first.
  package let diagnostics: [Diagnostic]
}
