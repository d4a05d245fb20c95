package import Diagnostics
internal import Text

/// The lines of a front matter that say who reviewed which text, and when.
package struct ReviewLines: Sendable {
  private let review: Review
  private let settings: [FrontMatterEdit.Setting]

  /// Spells a review.
  package init(_ review: Review, by reviewer: ReviewerName, of stamp: TextStamp) {
    self.review = review
    let due = review.due?.iso ?? ""
    settings = [
      FrontMatterEdit.Setting(key: "reviewed", value: review.day.iso, spelling: review.day.iso),
      FrontMatterEdit.Setting(key: "reviewer", value: review.reviewer, spelling: reviewer.text.yamlQuoted),
      FrontMatterEdit.Setting(key: "review-due", value: due, spelling: due),
      FrontMatterEdit.Setting(key: "reviewed-text", value: stamp.text, spelling: stamp.text),
    ]
  }

  /// The lines, one after the other, for a message.
  package var text: String { settings.map { "\($0.key): \($0.spelling)" }.joined(separator: ", ") }

  /// The file of a page with these lines; `nil` where its front matter is written in a way that cannot be changed
  /// safely.
  ///
  /// YAML can be written in more ways than anybody thinks of. So the changed file is read again: it must say what it
  /// should, and everything else as before.
  package func written(
    into source: SourceText, at path: ContentPath, in surroundings: ArticleSurroundings
  ) -> [UInt8]? {
    guard let bytes = FrontMatterEdit(source)?.setting(settings),
      let changed = try? SourceText(file: source.file, bytes: bytes)
    else { return nil }
    let new = ParsedPage(PageText(changed), at: path, in: surroundings)
    let text = new.readerText
    let keys = settings.map(\.key)
    let isSound =
      ReviewStatus(new.frontMatter) { text } == .fits(review)
      && text.parts == ReaderText(source, at: path, in: surroundings).parts
      && FrontMatter.values(changed, without: keys) == FrontMatter.values(source, without: keys)
    return isSound ? bytes : nil
  }
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
