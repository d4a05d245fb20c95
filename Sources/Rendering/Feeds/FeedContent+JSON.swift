internal import Diagnostics
internal import Site
internal import Text

extension FeedContent {
  /// The feed as JSON Feed 1.1 (jsonfeed.org).
  var json: [UInt8] {
    var author: [(key: String, value: JSON)] = [("name", .string(publisher))]
    if !publisherAddress.isEmpty { author.append(("url", .string(publisherAddress))) }
    let feed = JSON.object([
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(title)),
      ("home_page_url", .string(address)), ("feed_url", .string(addresses[.json] ?? "")),
      ("description", .string(description)), ("language", .string(language)),
      ("authors", .array([.object(author)])), ("items", .array(entries.map(\.json))),
    ])
    return Array((feed.text + "\n").utf8)
  }
}

extension FeedContent.Entry {
  fileprivate var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("id", .string(address)), ("url", .string(address)), ("title", .string(title)),
      ("summary", .string(summary)),
      // A feed needs a text, even where a page has none.
      ("content_html", .string(String(decoding: html, as: UTF8.self))),
      ("date_published", .string(published.rfc3339)), ("date_modified", .string(updated.rfc3339)),
    ]
    if !author.isEmpty { members.append(("authors", .array([.object([("name", .string(author))])]))) }
    if !topics.isEmpty { members.append(("tags", .array(topics.map(JSON.string)))) }
    return .object(members)
  }
}
