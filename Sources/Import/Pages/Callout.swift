/// The line with which a tool starts a callout: `:::{note}`, `::: {.callout-tip title="Words"}`, `:::info Words`, and with backticks.
struct Callout {
  /// The kind, as GitHub calls it.
  let kind: String
  /// Its own title; empty where it has none.
  let title: String
  /// The marks that end it.
  let marks: String

  private static let kinds = [
    "note": "NOTE", "tip": "TIP", "important": "IMPORTANT", "warning": "WARNING", "caution": "CAUTION",
    "info": "NOTE", "danger": "CAUTION", "hint": "TIP", "attention": "WARNING", "error": "CAUTION",
  ]

  init?(_ line: some StringProtocol) {
    guard let first = line.first, first == ":" || first == "`" else { return nil }
    let marks = line.prefix { $0 == first }
    guard marks.count >= 3 else { return nil }
    var rest = line.dropFirst(marks.count).drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    let word: Substring
    let title: Substring
    if rest.first == "{", rest.last == "}" {
      var inner = Substring(rest.dropFirst().dropLast())
      if inner.hasPrefix(".callout-") { inner = inner.dropFirst(9) }
      word = inner.prefix { $0 != " " }
      let more = inner.dropFirst(word.count).drop { $0 == " " }
      guard more.isEmpty || more.hasPrefix("title=\"") && more.hasSuffix("\"") && more.count > 7 else {
        return nil
      }
      title = more.dropFirst(7).dropLast()
    } else {
      guard first == ":" else { return nil }
      word = Substring(rest.prefix { $0.isLetter })
      let more = rest.dropFirst(word.count)
      if more.first == "[", more.last == "]" {
        title = Substring(more.dropFirst().dropLast())
      } else {
        guard more.isEmpty || more.first == " " else { return nil }
        title = Substring(more.drop { $0 == " " })
      }
    }
    guard let kind = Self.kinds[String(word)] else { return nil }
    (self.kind, self.title, self.marks) = (kind, String(title), String(marks))
  }

  /// The text with callouts as GitHub writes them, as far as the marks that end them are there; code stays as it is.
  static func rewritten(_ text: String) -> String {
    var result: [Substring] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // The lines of marks alone, the next one last, so that a text of many open callouts takes no longer than its length.
    var ends: [String: [Int]] = [:]
    for (index, line) in lines.enumerated().reversed()
    where line.first == ":" || line.first == "`" || line.first == "~" {
      let marks = line.trimmedSpaces
      if marks.count >= 3, marks.allSatisfy({ $0 == marks.first }) {
        ends[String(marks), default: []].append(index)
      }
    }
    func end(of marks: String, after index: Int) -> Int? {
      while let last = ends[marks]?.last, last <= index { ends[marks]?.removeLast() }
      return ends[marks]?.last
    }
    var index = 0
    while index < lines.count {
      if let callout = Callout(lines[index]), let end = end(of: callout.marks, after: index) {
        result.append("> [!\(callout.kind)]")
        if !callout.title.isEmpty { result += ["> **\(callout.title)**", ">"] }
        result += lines[(index + 1)..<end].map { $0.isEmpty ? ">" : "> \($0)" }
        index = end + 1
      } else if let marks = Code.marks(lines[index]), let end = end(of: marks, after: index) {
        result += lines[index...end]
        index = end + 1
      } else {
        result.append(lines[index])
        index += 1
      }
    }
    return result.joined(separator: "\n")
  }
}
