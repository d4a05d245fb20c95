package import Diagnostics
internal import Files
import Markdown

/// A page with the stamp of a review.
package struct StampedPage: Sendable {
  /// The page.
  package let path: ContentPath
  /// The bytes of its file as they were.
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
  ///   - due: When the next review is due. Without it, one year on; a stamp of today by the same reviewer keeps its day.
  /// - Returns: The page with its stamp, the same bytes where it says so already; `nil` where there is no such page.
  /// - Throws: ``StampRefusal`` where the page has errors.
  package func stamp(
    _ path: ContentPath, by reviewer: ReviewerName, due: Day?
  ) async throws(StampRefusal) -> StampedPage? {
    guard let article = self[path]?.article else { return nil }
    let errors = await errors(of: article)
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
    let bytes = try edited(article, source, review, spelledName: reviewer.yaml, text.stamp)
    return StampedPage(
      path: path, before: source.bytes, after: bytes, review: review, stamp: text.stamp,
      parts: text.parts.map(\.name), isUnpublished: !article.isPublished(on: today))
  }

  /// What keeps a page from being published, but for what a review mends.
  private func errors(of article: Article) async -> [Diagnostic] {
    let mended = Check.reviews + [.overdueReview, .missingReview]
    let files = [article.path.file] + (article.shownStudies.isEmpty ? [] : [Self.studiesFile])
    var errors = await check().filter { found in
      found.severity == .error && !mended.contains(found.check)
        && found.location.map { files.contains($0.file) } == true
    }
    if let reviewed = article.frontMatter.reviewed, reviewed > today {
      errors.append(
        Diagnostic(
          .badDate, "this page says that it was reviewed on \(reviewed.text), but today is \(today.text)",
          at: article.frontMatter.location, fix: "fix the line reviewed:, or the clock of this machine"))
    }
    return errors
  }

  private func edited(
    _ article: Article, _ source: SourceText, _ review: Review, spelledName: String, _ stamp: TextStamp
  ) throws(StampRefusal) -> [UInt8] {
    let due = review.due?.iso ?? ""
    let settings = [
      FrontMatterEdit.Setting(key: "reviewed", value: review.day.iso, spelling: review.day.iso),
      FrontMatterEdit.Setting(key: "reviewer", value: review.reviewer, spelling: spelledName),
      FrontMatterEdit.Setting(key: "review-due", value: due, spelling: due),
      FrontMatterEdit.Setting(key: "reviewed-text", value: stamp.text, spelling: stamp.text),
    ]
    let bytes = FrontMatterEdit(source)?.setting(settings)
    guard let bytes, isSound(bytes, insteadOf: source, at: article.path, review, settings.map(\.key)) else {
      let lines = settings.map { "\($0.key): \($0.spelling)" }.joined(separator: ", ")
      throw StampRefusal(diagnostics: [
        Diagnostic(
          .badReviewStamp, "this front matter is written in a way that cannot be changed safely",
          at: article.frontMatter.location, fix: "write these lines yourself: \(lines)")
      ])
    }
    return bytes
  }

  /// Whether the changed file says what it shall, and everything else as before: YAML has more ways of writing than anybody
  /// thinks of.
  private func isSound(
    _ bytes: [UInt8], insteadOf old: SourceText, at path: ContentPath, _ review: Review, _ keys: [String]
  ) -> Bool {
    guard let source = try? SourceText(file: old.file, bytes: bytes) else { return false }
    let new = ParsedPage(source, at: path, in: surroundings(with: nil))
    let text = new.readerText
    return ReviewStatus(new.frontMatter) { text } == .fits(review)
      && text.parts == readerText(old, at: path).parts
      && FrontMatter.values(source, without: keys) == FrontMatter.values(old, without: keys)
  }
}

/// Why a page was not stamped.
package struct StampRefusal: Error {
  /// What is to mend first.
  package let diagnostics: [Diagnostic]
}

extension FrontMatter {
  /// What the other keys of a page say, in one text to compare.
  fileprivate static func values(_ source: SourceText, without keys: [String]) -> [String]? {
    guard let end = endLine(in: source),
      let yaml = try? YAMLValue.parse(source, in: source.lineStarts[1]..<source.lineStarts[end - 1]),
      case .mapping(let entries) = yaml.content
    else { return nil }
    return entries.filter { !keys.contains($0.key) }.map { "\($0.key): \($0.value.plain)" }
  }
}

extension YAMLValue {
  /// The value in one form, however it is written.
  fileprivate var plain: String {
    switch content {
    case .nothing: "~"
    case .text(let text): text.debugDescription
    case .list(let items): "[\(items.map(\.plain).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key.debugDescription): \($0.value.plain)" }.joined(separator: ", "))}"
    }
  }
}
