/// Decides which tags stand alone in their lines, so that the lines vanish with them.
///
/// The rules are those of the Mustache specification. A parent or block stands alone if nothing is before its opening
/// tag and nothing after its closing tag.
struct TagLayout {
  private let source: [UInt8]
  private(set) var tags: [Tag]

  init(_ tags: [Tag], of source: [UInt8]) {
    self.tags = tags
    self.source = source
  }

  mutating func arrange() {
    for index in tags.indices { look(around: index) }
    for index in tags.indices { arrange(index) }
  }

  private mutating func look(around index: Int) {
    let range = tags[index].range
    let start = source.startOfSpaces(before: range.lowerBound)
    let end = source.endOfSpaces(after: range.upperBound)
    tags[index].isFirstInLine = start == 0 || source[start - 1] == UInt8(ascii: "\n")
    tags[index].isLastInLine = end == source.count || source.lengthOfLineEnd(at: end) > 0
  }

  private mutating func arrange(_ index: Int) {
    let tag = tags[index]
    switch tag.kind {
    case .escaped, .unescaped:
      break
    case .comment, .delimiters, .partial, .section, .inverted:
      arrangeAlone(index)
    case .close:
      if let opening = tag.partner, [.section, .inverted].contains(tags[opening].kind) {
        arrangeAlone(index)
      }
    case .parent:
      if let closing = tag.partner { arrangePair(index, closing) }
    case .block:
      guard let closing = tag.partner else { break }
      if isArgument(tag) { arrangeArgument(index, closing) } else { arrangeBlock(index, closing) }
    }
  }

  /// Whether a block is passed to a parent.
  private func isArgument(_ tag: Tag) -> Bool {
    tag.enclosing.map { tags[$0].kind == .parent } ?? false
  }

  private mutating func arrangeAlone(_ index: Int) {
    guard tags[index].isFirstInLine, tags[index].isLastInLine else { return }
    tags[index].isStandalone = true
    tags[index].dropSpacesBefore(source)
    tags[index].dropLineEndAfter(source)
  }

  @discardableResult
  private mutating func arrangePair(_ opening: Int, _ closing: Int) -> Bool {
    guard tags[opening].isFirstInLine, tags[closing].isLastInLine else { return false }
    tags[opening].isStandalone = true
    tags[closing].isStandalone = true
    tags[opening].dropSpacesBefore(source)
    tags[closing].dropLineEndAfter(source)
    return true
  }

  /// A block passed to a parent starts in the line after its tag if nothing follows the tag.
  private mutating func arrangeArgument(_ opening: Int, _ closing: Int) {
    if tags[opening].isLastInLine { tags[opening].dropLineEndAfter(source) }
    if tags[closing].isFirstInLine { tags[closing].dropSpacesBefore(source) }
  }

  private mutating func arrangeBlock(_ opening: Int, _ closing: Int) {
    if arrangePair(opening, closing) {
      if tags[opening].isLastInLine { tags[opening].dropLineEndAfter(source) }
      if tags[closing].isFirstInLine { tags[closing].dropSpacesBefore(source) }
    } else {
      // Each by itself; `isStandalone` stays false, since the content shares a line with something else.
      for index in [opening, closing] where tags[index].isFirstInLine && tags[index].isLastInLine {
        tags[index].dropSpacesBefore(source)
        tags[index].dropLineEndAfter(source)
      }
    }
  }
}
