internal import Page
internal import Text

/// The name of a file that is a page for one of the tools: `a.md`, `a.markdown`, `a.qmd`, `a.Rmd`, `a.mdx`, `a.html.md.erb`.
struct PageName {
  /// The path without those endings.
  let stem: String

  /// Takes a path; `nil` where it is no page's.
  init?(_ path: String) {
    var stem = path[...]
    if stem.hasSuffix(".erb") { stem = stem.dropLast(4) }
    guard let ending = Self.endings.first(where: { stem.hasSuffix($0) }) else { return nil }
    stem = stem.dropLast(ending.count)
    if stem.hasSuffix(".html") { stem = stem.dropLast(5) }
    guard stem.split(separator: "/").last.map({ !$0.hasPrefix(".") }) ?? false, !stem.hasSuffix("/") else {
      return nil
    }
    self.stem = String(stem)
  }

  private static let endings = [".md", ".markdown", ".qmd", ".Rmd", ".mdx"]

  /// The folder; empty for the top.
  var folder: String { ContentPath(stem).folder }
  /// What stands after the last slash.
  var name: String { ContentPath(stem).name }

  /// The day that the name starts with, as that of a post of Jekyll does.
  var day: String? {
    let start = name.prefix(11)
    guard start.count == 11, start.last == "-", Day(iso: String(start.dropLast())) != nil else { return nil }
    return String(start.dropLast())
  }

  /// The name without the day.
  var bareName: String { day == nil ? name : String(name.dropFirst(11)) }

  /// Whether the page stands for its folder.
  var isIndex: Bool { ["index", "_index", "readme"].contains(name.lowercased()) }

  /// The file in Content.
  func newPath(home: String) -> String {
    let top = folder == "_posts" ? "posts" : folder.hasSuffix("/_posts") ? String(folder.dropLast(7)) : folder
    let name = isIndex || stem == home ? "index" : bareName
    return (top.isEmpty ? "" : top + "/") + name + ".md"
  }
}
