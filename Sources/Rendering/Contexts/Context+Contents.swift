import Markdown
import Mustache
import Page
import Site
import Text
import Words

extension Context {
  private static let headingShape: Shape = ["id": .text, "title": .html]
  private static let entryOfContentsShape: Shape = ["id": .text, "title": .html, "isFolded": .bool]

  static let contentsShape: Shape = [
    "entries": .list(of: entryOfContentsShape), "hasFolded": .bool, "foldedText": .text,
    "first": .list(of: headingShape), "rest": .list(of: headingShape), "hasRest": .bool, "restCount": .number,
    "restText": .text,
    "total": .number,
  ]

  /// How many entries of a long list are visible at once.
  private static let visible = 6
  /// The fewest entries that are worth folding away; hiding one or two would cost a reader more than it saves.
  private static let fewestHidden = 3
  /// From how many sections on a page has a list of them.
  private static let fewestSections = 3

  /// The list of a page's sections; null where the page has none.
  ///
  /// Of a long list a phone shows the first entries and the important ones. Templates that cut it in two do so below the
  /// last important one.
  static func contents(of article: Article, in words: Words) -> Value {
    let headings = article.outline.headings
    let important = headings.indices.compactMap { headings[$0].section?.isImportant }
    guard article.frontMatter.hasContents ?? (important.count >= fewestSections), !important.isEmpty else {
      return .null
    }
    var folded = important.indices.filter { $0 >= visible && !important[$0] }
    if folded.count < fewestHidden { folded = [] }
    let hidden = Set(folded)
    // By places: a copy of a heading counts the uses of all its parts.
    let entries = headings.indices.compactMap {
      headings[$0].isSection ? entry(headings[$0].id, headings[$0].plainTitle) : nil
    }
    let lastImportant = important.lastIndex(of: true) ?? 0
    let cut = max(visible, lastImportant + 1)
    let first = entries.count >= cut + fewestHidden ? cut : entries.count
    return [
      "entries": .list(
        entries.enumerated().map { index, entry in
          var entry = entry
          entry.append("isFolded", .bool(hidden.contains(index)))
          return .object(entry)
        }),
      "hasFolded": .bool(!folded.isEmpty), "foldedText": .text(words.more(count: folded.count)),
      "hasRest": .bool(first < entries.count),
      "first": .list(entries[..<first].map(Value.object)), "rest": .list(entries[first...].map(Value.object)),
      "restCount": .integer(entries.count - first),
      "restText": .text(words.more(count: entries.count - first)), "total": .integer(entries.count),
    ]
  }

  private static func entry(_ id: String, _ plainTitle: String) -> Object {
    let title = plainTitle.utf8
    let isPlain = title.allSatisfy(isPlain)
    return ["id": .text(id), "title": .html(isPlain ? Array(title) : HTML.escaped(title))]
  }

  /// Whether HTML needs no escape for a byte.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: true
    }
  }
}
