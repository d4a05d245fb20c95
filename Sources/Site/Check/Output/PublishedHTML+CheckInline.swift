extension PublishedHTML {
  /// No scripts and styles in the page itself: browsers ignore them, since hosts are told to allow only those in files.
  func checkInline() -> [Finding] {
    elements.flatMap { element -> [Finding] in
      let isCode =
        element.name == "style" || element.name == "script" && element["src"] == nil && element.isScript
      let attributes = element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }.sorted()
      return (isCode ? ["<\(element.name)>"] : []).map {
        Finding(
          .inlineCode, "\($0) without a file of its own does nothing", fix: "put it into a file in Public")
      }
        + attributes.map {
          Finding(
            .inlineCode, "\($0)=\"…\" of \(element.tag) does nothing", fix: "put it into a file in Public")
        }
    }
  }
}

extension PublishedHTML.Element {
  /// Whether a browser would run the content: not if `type` says that it is data (HTML Standard, section 4.12.1).
  fileprivate var isScript: Bool {
    let type = (self["type"] ?? "").lowercased()
    return type.isEmpty || type == "module" || type == "importmap" || type.contains("javascript")
      || type.contains("ecmascript")
  }
}
