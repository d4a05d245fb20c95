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
    var found: [(message: Message, mark: Finding.Mark?)] = []
    let titles = levels.count { $0 == 1 }
    if titles != 1 {
      let title = headings.last { $0.name == "h1" }
      found.append((.titles(titles), title?.mark))
    }
    if let first = levels.first, first != 1, titles > 0 {
      found.append((.beforeTitle(first), headings.first?.mark))
    }
    for (index, (before, after)) in zip(levels, levels.dropFirst()).enumerated() where after > before + 1 {
      found.append((.leap(from: before, to: after), headings[index + 1].mark))
    }
    found += headings.filter { page.name(of: $0).isBlank }.map { (.empty($0.tag), $0.mark) }
    return found.map { Finding(.pageHeadings, $0.message, $0.mark) }
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
