import Diagnostics

extension Adjustment {
  /// Reports a paragraph that is nothing but bold words and has something below it.
  ///
  /// Screen readers go from heading to heading and pass it by (WCAG 1.3.1). A whole sentence in bold is emphasis, and a
  /// link is a link.
  mutating func checkBoldHeading(_ paragraph: Node) {
    guard paragraph.parent?.kind == .document, let next = paragraph.next, next.kind != .heading,
      let bold = paragraph.firstChild, bold.kind == .strong, bold.next == nil,
      bold.firstChild?.kind != .link
    else { return }
    let words = bold.textWithoutCitations
    guard let end = words.unicodeScalars.last, !Self.sentenceEnds.contains(end) else { return }
    report(
      .boldHeading, "'\(words)' looks like a heading, but is none for those who hear the page",
      at: finder.block(paragraph.lines), fix: "write it as a heading: ### \(words)")
  }

  private static let sentenceEnds: Set<UnicodeScalar> = [".", "!", "…", "。"]
}
