/// The texts of an HTML page that somebody reads or hears: those between tags, and those in attributes.
struct ReaderTexts {
  private(set) var texts: [String] = []

  init(html: String) {
    // An empty element is the place of a number within a word: a script or a stylesheet writes it.
    let whole = html.replacing(/<span[^>]*><\/span>/, with: "0")
    var rest = whole[...]
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start])
      rest = rest[start...]
      guard let end = Self.end(ofTag: rest) else { return }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      add(attributesOf: tag)
      for name in ["script", "style"] where tag.hasPrefix("<\(name)") {
        rest = rest[(rest.firstRange(of: "</\(name)")?.lowerBound ?? rest.endIndex)...]
      }
    }
    add(rest)
  }

  private static func end(ofTag text: Substring) -> String.Index? {
    var isQuoted = false
    return text.indices.first { index in
      if text[index] == "\"" { isQuoted.toggle() }
      return text[index] == ">" && !isQuoted
    }
  }

  /// Attributes that no reader gets: what they hold is for browsers and programs.
  private static let machine: Set = [
    "action", "aria-current", "aria-describedby", "aria-hidden", "aria-labelledby", "autocapitalize",
    "autocomplete",
    "charset",
    "class",
    "colspan", "cx", "cy", "d", "data-form", "data-index", "data-root", "data-to", "datetime", "dir",
    "enterkeyhint",
    "fill", "fill-opacity", "for", "height",
    "href", "hreflang", "hidden",
    "http-equiv", "id", "integrity", "lang", "media", "method", "name", "property", "r", "rel", "role",
    "scope", "sizes",
    "spellcheck", "src", "stroke", "stroke-dasharray", "stroke-width", "tabindex", "text-anchor", "transform",
    "type", "viewBox", "width", "x", "x1", "x2", "y", "y1",
    "y2",
  ]

  /// Names in `<meta>` whose content readers see in previews and search results.
  private static let shown: Set = ["description", "og:title", "og:site_name", "og:image:alt"]

  private mutating func add(attributesOf tag: Substring) {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    var attributes: [(name: String, value: Substring)] = []
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].split(separator: " ").last?.dropLast() ?? ""
      attributes.append((String(name), parts[index + 1]))
    }
    if tag.hasPrefix("<meta") {
      let isShown = attributes.contains {
        ["name", "property"].contains($0.name) && Self.shown.contains(String($0.value))
      }
      if isShown, let content = attributes.first(where: { $0.name == "content" }) { add(content.value) }
      return
    }
    for attribute in attributes where !Self.machine.contains(attribute.name) {
      // A form's hidden answers are for its receiver.
      if attribute.name == "value", tag.hasPrefix("<input") { continue }
      add(attribute.value)
    }
  }

  private mutating func add(_ text: Substring) {
    let text = String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;", with: "\""
    )
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    if text.contains(where: { !$0.isWhitespace }) { texts.append(text) }
  }
}
