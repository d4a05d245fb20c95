import Text

/// The start of a text, for the list of what was found.
package enum Excerpt {
  /// The start of some HTML as plain text, cut after a word; with an ellipsis where more follows.
  ///
  /// - Parameter length: About how many letters it has at most.
  package static func of(html: [UInt8], letters length: Int = 110) -> String {
    var text: [UInt8] = []
    var (index, letters, lastSpace) = (0, 0, 0)
    while index < html.count, letters < length {
      let byte = html[index]
      switch byte {
      case UInt8(ascii: "<"): index = skipTag(html, index, &text)
      case UInt8(ascii: "&"): index = readReference(html, index, &text, &letters)
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        lastSpace = appendSpace(to: &text) ?? lastSpace
        letters += 1
        index += 1
      // A space that does not break, as before the number of a source.
      case 0xC2 where index + 1 < html.count && html[index + 1] == 0xA0:
        lastSpace = appendSpace(to: &text) ?? lastSpace
        index += 2
      default:
        // A number of a source may have stood between.
        if text.last == UInt8(ascii: " "), ".,;:!?)".utf8.contains(byte) { text.removeLast() }
        text.append(byte)
        if !byte.continuesScalar { letters += 1 }
        index += 1
      }
    }
    let isCut = index < html.count
    if isCut, lastSpace > 0 { text.removeSubrange(lastSpace...) }
    while let last = text.last, " ,;:(".utf8.contains(last) { text.removeLast() }
    return String(decoding: text, as: UTF8.self) + (isCut && !text.isEmpty ? "…" : "")
  }

  /// Appends a space after a word.
  ///
  /// - Returns: Where it stands.
  private static func appendSpace(to text: inout [UInt8]) -> Int? {
    guard let last = text.last, last != UInt8(ascii: " ") else { return nil }
    text.append(UInt8(ascii: " "))
    return text.count - 1
  }

  private static func skipTag(_ html: [UInt8], _ start: Int, _ text: inout [UInt8]) -> Int {
    let end = (html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
    let tag = html[start..<end].dropFirst()
    for (opening, closing) in skipped where tag.starts(with: opening) {
      return html.range(of: closing, from: end)?.upperBound ?? html.count
    }
    // Blocks stand apart.
    if blocks.contains(where: { tag.starts(with: $0) }) { _ = appendSpace(to: &text) }
    return end
  }

  /// What is no part of the text: numbers of sources, drawings, headings, the titles of boxes.
  private static let skipped: [(opening: StaticString, closing: String)] = [
    ("a class=\"citation\"", "</a>"), ("sup", "</sup>"), ("svg", "</svg>"), ("h3", "</h3>"), ("h4", "</h4>"),
    ("figcaption", "</figcaption>"), ("caption", "</caption>"), ("thead", "</thead>"),
    ("p class=\"callout-title\"", "</p>"), ("cite class=\"citation\"", "</cite>"),
  ]
  private static let blocks: [StaticString] = ["/p", "/li", "/td", "/th", "/tr", "br", "/h", "/d", "/pre"]

  private static func readReference(
    _ html: [UInt8], _ start: Int, _ text: inout [UInt8], _ letters: inout Int
  ) -> Int {
    for (name, letter) in references where html[start...].starts(with: name) {
      text.append(letter)
      letters += 1
      return start + name.utf8CodeUnitCount
    }
    text.append(html[start])
    return start + 1
  }

  private static let references: [(name: StaticString, letter: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
  ]
}

extension ArraySlice<UInt8> {
  /// Whether a text stands at the start.
  fileprivate func starts(with text: StaticString) -> Bool {
    guard first == text.utf8Start[0], count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { prefix($0.count).elementsEqual($0) }
  }
}
