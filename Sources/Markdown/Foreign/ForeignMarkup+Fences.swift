import Text

extension ForeignMarkup {
  /// What an info string says to another program than Handout, which shows the block as code; `nil` where it only names
  /// the language of the code.
  static func fence(_ info: String) -> Self? {
    let bytes = Array(info.utf8)[...]
    if bytes.first == UInt8(ascii: "{") {
      // {.python .numberLines} and {=html} are the attributes of pandoc.
      guard bytes.dropFirst().first != UInt8(ascii: ".") else {
        let language = String(
          decoding: bytes.dropFirst(2).prefix { !$0.isSpace && $0 != UInt8(ascii: "}") }, as: UTF8.self)
        return Self(
          "an attribute of another kind of Markdown", fix: "write the name of the language alone: \(language)"
        )
      }
      return directive(bytes)
    }
    let name = String(info.prefix { !$0.isWhitespace })
    if name.hasPrefix("ad-") { return admonition(bytes.dropFirst(3)) }
    guard let fix = fences[name] else { return nil }
    return Self("code that another program turns into something else", fix: fix)
  }

  private static let fences = [
    "mermaid": drawing, "plantuml": drawing, "graphviz": drawing, "dot": drawing, "vega-lite": drawing,
    "math": formula.fix, "katex": formula.fix, "latex": formula.fix, "dataview": list, "dataviewjs": list,
    "mdx-code-block": "remove the fences, and write what stands between them in Markdown",
  ]
  private static let drawing = "save it as a picture, and write ![what it shows](file.svg)"
  private static let list = "write the list itself"
}
