package import Diagnostics
import Site

extension Check {
  /// Headings that do not make an outline.
  package static let pageHeadings = Check("page-headings", .warning)
}

/// Screen readers list the headings of a page: there is one `h1`, no level is left out, and none is empty.
struct PageHeadings: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    let headings = page.all("h1", "h2", "h3", "h4", "h5", "h6")
    let levels = headings.compactMap { $0.name.last?.wholeNumberValue }
    var messages: [Message] = []
    let titles = levels.count { $0 == 1 }
    if titles != 1 { messages.append(.titles(titles)) }
    if let first = levels.first, first != 1, titles > 0 { messages.append(.beforeTitle(first)) }
    for (before, after) in zip(levels, levels.dropFirst()) where after > before + 1 {
      messages.append(.leap(from: before, to: after))
    }
    messages += headings.filter { page.name(of: $0).isBlank }.map { .empty($0.tag) }
    return messages.map { Finding(.pageHeadings, $0) }
  }
}

extension Message {
  fileprivate static func titles(_ count: Int) -> Message {
    Message(
      "this page has \(count == 0 ? "no" : "\(count)") headings of level 1",
      fix: "write the title of the page, and nothing else, as <h1>")
  }

  fileprivate static func beforeTitle(_ level: Int) -> Message {
    Message("a heading of level \(level) stands before the title of this page")
  }

  fileprivate static func leap(from before: Int, to after: Int) -> Message {
    Message(
      "a heading of level \(after) follows one of level \(before) on this page", fix: "write <h\(before + 1)>"
    )
  }

  fileprivate static func empty(_ tag: String) -> Message { Message("the heading \(tag) has no text") }
}
