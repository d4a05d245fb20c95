internal import Diagnostics

/// Finds the closing tag of every tag that opens something.
struct TagMatcher {
  private let source: SourceText
  private(set) var tags: [Tag]
  private(set) var mistakes = Mistakes()
  private var open: [Int] = []

  init(_ tags: [Tag], of source: SourceText) {
    self.tags = tags
    self.source = source
  }

  mutating func match() {
    for index in tags.indices where !mistakes.isFull {
      tags[index].enclosing = open.last
      if tags[index].opens {
        guard open.count < Templates.maximumNesting else { return reportDepth(of: tags[index]) }
        open.append(index)
      } else if tags[index].kind == .close {
        close(at: index)
      }
    }
    while let index = open.popLast() { reportUnclosed(index) }
  }

  private mutating func close(at index: Int) {
    guard let last = open.last else {
      return report(tags[index], "nothing named '\(name(index))' is open here")
    }
    guard let position = open.lastIndex(where: { name($0) == name(index) }) else {
      let fix = Suggestion.didYouMean(name(index), among: [name(last)])
      report(tags[index], "'\(name(last))' is open here, not '\(name(index))'", fix: fix)
      if fix != nil { open.removeLast() }
      return
    }
    while open.count > position + 1 {
      reportUnclosed(open.removeLast())
    }
    let opening = open.removeLast()
    tags[opening].partner = index
    tags[index].partner = opening
    tags[index].enclosing = tags[opening].enclosing
  }

  private func name(_ index: Int) -> String { source.string(tags[index].name) }

  private mutating func reportUnclosed(_ index: Int) {
    let noun =
      switch tags[index].kind {
      case .block: "block"
      case .parent: "parent"
      default: "section"
      }
    report(
      tags[index], "the \(noun) '\(name(index))' is not closed", fix: "close it with '{{/\(name(index))}}'")
  }

  private mutating func reportDepth(of tag: Tag) {
    mistakes.add(
      .templateTooDeep, "more than \(Templates.maximumNesting) sections are inside one another here",
      source, tag.range, fix: "move a part into a partial")
  }

  private mutating func report(_ tag: Tag, _ message: String, fix: String? = nil) {
    mistakes.add(.templateSyntax, message, source, tag.range, fix: fix)
  }
}
