import Text

extension RichText {
  /// The text as readers see it but for citations: with all brackets, of which ``plain`` has none.
  var withoutCitations: String {
    guard html.contains(UInt8(ascii: "[")) else { return plain }
    var text: [UInt8] = []
    var isInCitation = false
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      switch token {
      case .text(let bytes): if !isInCitation { text += bytes }
      case .tag(let tag) where tag.name == "a":
        isInCitation =
          !tag.isEnd
          && tag.attributes.contains { $0.name == "class" && $0.value.elementsEqual("citation".utf8) }
      default: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
