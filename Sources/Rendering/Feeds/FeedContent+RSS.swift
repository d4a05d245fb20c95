internal import Site
internal import Text

extension FeedContent {
  /// The feed as RSS 2.0 (rssboard.org), with whole texts in `content:encoded`.
  var rss: [UInt8] {
    var writer = XMLWriter()
    let namespaces: KeyValuePairs = [
      "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    ]
    writer.element("rss", namespaces) { rss in
      rss.element("channel") { channel in
        channel.element("title", text: title)
        channel.element("link", text: address)
        channel.element("description", text: description)
        channel.element("language", text: language)
        if let updated { channel.element("lastBuildDate", text: updated.rfc822) }
        channel.empty(
          "atom:link",
          ["href": addresses[.rss] ?? "", "rel": "self", "type": Feed.Format.rss.mediaType])
        for (language, addresses) in alternates {
          channel.empty(
            "atom:link",
            [
              "href": addresses[.rss] ?? "", "rel": "alternate", "type": Feed.Format.rss.mediaType,
              "hreflang": language,
            ])
        }
        for entry in entries { channel.element("item") { entry.write(to: &$0) } }
      }
    }
    return writer.bytes
  }
}

extension FeedContent.Entry {
  fileprivate func write(to item: inout XMLWriter) {
    item.element("title", text: title)
    item.element("link", text: address)
    item.element("guid", ["isPermaLink": "true"], text: address)
    item.element("pubDate", text: published.rfc822)
    if !author.isEmpty { item.element("dc:creator", text: author) }
    for topic in topics { item.element("category", text: topic) }
    item.element("description", text: summary)
    item.element("content:encoded", text: html)
  }
}
