package import Diagnostics

extension Check {
  /// Code in a page, which the site's Content-Security-Policy keeps browsers from running.
  package static let inlineCode = Check("inline-code", .warning)
}

/// No scripts and styles in the page itself: browsers ignore them, since hosts are told to allow only those in files.
struct InlineCode: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    page.elements.flatMap { element -> [Finding] in
      let isCode =
        element.name == "style" || element.name == "script" && element["src"] == nil && element.isScript
      let attributes = element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }.sorted()
      return (isCode ? [Finding(.inlineCode, .element(element.name), element.mark)] : [])
        + attributes.map { Finding(.inlineCode, .attribute($0, of: element.tag), element.mark) }
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

extension Message {
  fileprivate static func element(_ name: String) -> Message {
    Message("<\(name)> without a file of its own does nothing", fix: intoFile)
  }

  fileprivate static func attribute(_ name: String, of tag: String) -> Message {
    Message("\(name)=\"…\" of \(tag) does nothing", fix: intoFile)
  }

  private static let intoFile = "put it into a file in Public"
}
