internal import Text

/// The text of a page, cut into its title and what stands below.
struct PageText {
  /// The title.
  private(set) var title: String
  /// The id of the heading that was the title; empty where it has none.
  private(set) var titleID = ""
  /// The text without that heading, with headings from the second level on.
  private(set) var body: String

  /// Cuts a text.
  ///
  /// - Parameters:
  ///   - text: What stands below the front matter.
  ///   - title: The title by the front matter; empty where that has none.
  init(_ text: String, title: String) {
    self.title = title
    // The parts of bookdown's books are headings of no page.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("# (PART)")
    }
    var start = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
    let first = start
    if start + 1 < lines.endIndex, Self.isTarget(lines[start]) { start += 1 }
    var rest = lines[first...]
    if start < lines.endIndex, let heading = Heading(lines[start], before: lines[(start + 1)...].first),
      title.isEmpty || title == heading.text
    {
      self.title = heading.text
      titleID = heading.id
      rest = lines[(start + heading.lines)...]
    }
    body = rest.joined(separator: "\n")
    // The title is the only heading of the first level.
    if Code.textOnly(body).split(separator: "\n").contains(where: { $0.hasPrefix("# ") }) {
      body = Code.changingText(of: body) { part in
        part.split(separator: "\n", omittingEmptySubsequences: false)
          .map { line in Self.isHeading(line) ? "#" + line : String(line) }.joined(separator: "\n")
      }
    }
    while body.first == "\n" { body.removeFirst() }
    while body.last == "\n" { body.removeLast() }
    body += "\n"
  }

  /// `(name)=`, by which MyST names the heading that follows.
  private static func isTarget(_ line: Substring) -> Bool {
    line.hasPrefix("(") && line.hasSuffix(")=") && line.count > 3
  }

  private static func isHeading(_ line: Substring) -> Bool {
    line.hasPrefix("#") && line.drop { $0 == "#" }.first == " "
  }

  /// A heading of the first level.
  private struct Heading {
    let text: String
    let id: String
    let lines: Int

    init?(_ line: Substring, before next: Substring?) {
      if line.hasPrefix("# ") {
        var text = line.dropFirst(2).trimmedSpaces
        var id = ""
        if text.hasSuffix("}"), let brace = text.lastIndex(of: "{") {
          let mark = text[text.index(after: brace)...].dropLast()
          if mark == "-" || mark.hasPrefix("#") && !mark.contains(" ") {
            id = mark == "-" ? "" : String(mark.dropFirst())
            text = text[..<brace].trimmedSpaces
          }
        }
        guard !text.isEmpty else { return nil }
        (self.text, self.id, lines) = (String(text), id, 1)
      } else {
        guard let next, !next.isEmpty, next.trimmedSpaces.allSatisfy({ $0 == "=" }),
          !next.trimmedSpaces.isEmpty,
          !line.trimmedSpaces.isEmpty
        else { return nil }
        (text, id, lines) = (String(line.trimmedSpaces), "", 2)
      }
    }
  }

  /// The first sentence of the text, without markup; `nil` where no line starts with a word.
  var summary: String? {
    for line in Code.textOnly(body).split(separator: "\n") {
      guard let first = line.first, first.isLetter || first.isNumber || first == "_" else { continue }
      guard let end = Self.sentenceEnd(of: line) else { continue }
      return Self.withoutMarkup(line[..<end])
    }
    return nil
  }

  private static func sentenceEnd(of line: Substring) -> String.Index? {
    for index in line.indices where ".!?".contains(line[index]) {
      let after = line.index(after: index)
      if after == line.endIndex || line[after] == " " { return after }
    }
    return nil
  }

  /// The words of links without their addresses, and no marks of emphasis or code.
  private static func withoutMarkup(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let first = rest.first {
      if first == "[" || rest.hasPrefix("!["), let end = rest.firstRange(of: "]("),
        let close = rest[end.upperBound...].firstIndex(of: ")")
      {
        result += rest[..<end.lowerBound].drop { $0 == "!" || $0 == "[" }.filter { !"*_`".contains($0) }
        rest = rest[rest.index(after: close)...]
      } else {
        if !"*_`".contains(first) { result.append(first) }
        rest.removeFirst()
      }
    }
    return result
  }
}

extension Substring {
  /// The text without spaces and tabs at both ends.
  var trimmedSpaces: Substring {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
