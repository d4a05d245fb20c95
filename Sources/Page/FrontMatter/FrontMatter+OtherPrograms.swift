import Diagnostics
import Text

/// What other generators have at the start of a page.
extension FrontMatter {
  /// What other generators call keys of a page.
  static let synonyms = [
    "date": "published", "publishdate": "published", "publish_date": "published", "created": "published",
    "pubdate": "published", "lastmod": "updated", "last_modified": "updated", "last_modified_at": "updated",
    "modified": "updated", "date-modified": "updated", "summary": "description", "excerpt": "description",
    "abstract": "description", "subtitle": "description", "section": "category",
    "keywords": "tags", "tag": "tags", "labels": "tags", "layout": "template", "type": "template",
    "permalink": "aliases", "slug": "aliases", "redirect_from": "aliases", "redirects": "aliases",
    "url": "aliases",
    "authors": "author", "cover": "image", "thumbnail": "image", "featured_image": "image", "images": "image",
    "order_by": "order", "sort_by": "order", "sort": "order", "robots": "noindex", "hidden": "unlisted",
    "published_at": "published", "review_date": "reviewed", "reviewed_by": "reviewer",
    "next_review": "review-due",
    "contents": "toc", "name": "title", "headline": "title",
  ]

  /// Keys of other generators for which Handout has something else, or nothing.
  static let foreignKeys: [String: String] = {
    let order = "remove it: pages: in the index.md of the folder says the order"
    let nothing = "remove it, or write it below extra: for templates of your own"
    var fixes = [
      "categories": "write category: and one name, which stands above the title, or tags: [a, b]",
      "aliases_from": "write aliases: [/old/path/]", "lang": "write language: in site.yml",
      "language": "write language: in site.yml", "locale": "write language: in site.yml",
    ]
    for key in ["weight", "nav_order", "sidebar_position", "position", "menu", "parent"] {
      fixes[key] = order
    }
    for key in [
      "comments", "math", "mathjax", "output", "bibliography", "csl", "link-citations", "sidebar_label", "id",
      "hide_title", "editor", "navigation", "has_children", "excerpt_separator", "sidebar", "cssclasses",
      "jupyter", "format", "execute", "engine", "uid", "ms.date", "ms.topic", "ms.author", "params",
      "outputs",
    ] { fixes[key] = nothing }
    return fixes
  }()

  /// `published:` of Jekyll and Wiki.js says whether, and not when.
  static let flagsOfPublished = [
    "true": "remove it: a page is published unless it has draft: true",
    "false": "write draft: true instead",
  ]

  /// Front matter that is no YAML, or does not start in the first line, and where the text after it starts.
  static func unreadFrontMatter(of source: SourceText) -> (mistake: Diagnostic, bodyStart: Int)? {
    let first = (1...source.lineStarts.count).first { !line($0, of: source).isEmpty } ?? 1
    let isFirst = first == 1
    let ends: [UInt8]
    let message: String
    switch String(decoding: line(first, of: source), as: UTF8.self) {
    case "+++" where isFirst: (ends, message) = (Array("+++".utf8), "this front matter is TOML")
    case ";;;" where isFirst: (ends, message) = (Array(";;;".utf8), "this front matter is JSON")
    case "{" where isFirst: (ends, message) = (Array("}".utf8), "this front matter is JSON")
    case "---" where !isFirst: (ends, message) = (Array("---".utf8), "front matter starts in the first line")
    default: return nil
    }
    let end = (first..<source.lineStarts.count).first { line($0 + 1, of: source).elementsEqual(ends) }
    guard isFirst || end != nil else { return nil }
    let mistake = Diagnostic(
      .yamlSyntax, message, at: source.location(ofLine: first),
      fix: isFirst
        ? "write YAML: a line ---, then title: and description:, then a line ---"
        : "remove the empty lines above it")
    let bodyStart = end.map {
      $0 + 1 < source.lineStarts.count ? source.lineStarts[$0 + 1] : source.bytes.count
    }
    return (mistake, bodyStart ?? 0)
  }

  /// A line without white space around it.
  private static func line(_ number: Int, of source: SourceText) -> ArraySlice<UInt8> {
    source.bytes[source.range(ofLine: number)].trimmed()
  }
}
