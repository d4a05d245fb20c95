internal import Site
internal import Text

extension FeedContent {
  /// The feed in the Atom Syndication Format (RFC 4287).
  var atom: [UInt8] {
    var writer = XMLWriter()
    writer.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language]) { feed in
      feed.element("id", text: addresses[.atom] ?? "")
      feed.element("title", text: title)
      feed.element("subtitle", in: foreignDescription, text: description)
      if let updated { feed.element("updated", text: updated.rfc3339) }
      feed.empty(
        "link", ["rel": "self", "type": Feed.Format.atom.mediaType, "href": addresses[.atom] ?? ""])
      feed.empty("link", ["rel": "alternate", "type": "text/html", "href": address])
      for (language, addresses) in alternates {
        feed.empty(
          "link",
          [
            "rel": "alternate", "type": Feed.Format.atom.mediaType, "hreflang": language,
            "href": addresses[.atom] ?? "",
          ])
      }
      feed.element("author") { author in
        author.element("name", text: publisher)
        if !publisherAddress.isEmpty { author.element("uri", text: publisherAddress) }
      }
      for entry in entries { feed.element("entry") { entry.write(to: &$0) } }
    }
    return writer.bytes
  }
}

extension FeedContent.Entry {
  fileprivate func write(to entry: inout XMLWriter) {
    entry.element("id", text: address)
    entry.element("title", in: foreign.title, text: title)
    entry.element("published", text: published.rfc3339)
    entry.element("updated", text: updated.rfc3339)
    entry.empty("link", ["rel": "alternate", "type": "text/html", "href": address])
    if !author.isEmpty { entry.element("author") { $0.element("name", text: author) } }
    for topic in topics { entry.empty("category", ["term": topic]) }
    entry.element("summary", in: foreign.summary, text: summary)
    entry.element("content", ["type": "html"], text: html)
  }
}

extension XMLWriter {
  /// An element with a text, and its language where that is not the language of the feed.
  fileprivate mutating func element(_ name: String, in language: String?, text: String) {
    if let language { element(name, ["xml:lang": language], text: text) } else { element(name, text: text) }
  }
}
