import Markdown
import Mustache
import Page
import Site
import Text
import Words

extension Context {
  private static let headingShape: Shape = ["id": .text, "title": .html]

  static let contentsShape: Shape = [
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

  /// The list of a page's sections, cut in two where it is long; null where the page has none.
  static func contents(of article: Article, in words: Words) -> Value {
    var entries: [Value] = []
    // By their places, so that nothing is copied of those that are not needed.
    let headings = article.outline.headings
    entries.reserveCapacity(headings.count)
    for index in headings.indices where headings[index].isSection {
      entries.append(entry(headings[index].id, headings[index].plainTitle))
    }
    guard article.frontMatter.hasContents ?? (entries.count >= fewestSections), !entries.isEmpty else {
      return .null
    }
    let first = entries.count >= visible + fewestHidden ? visible : entries.count
    return [
      "hasRest": .bool(first < entries.count),
      "first": .list(Array(entries[..<first])), "rest": .list(Array(entries[first...])),
      "restCount": .integer(entries.count - first),
      "restText": .text(words.more(count: entries.count - first)), "total": .integer(entries.count),
    ]
  }

  private static func entry(_ id: String, _ plainTitle: String) -> Value {
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
