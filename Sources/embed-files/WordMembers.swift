/// A member of `Words` for each word of a PO file: a text, or a function of what comes in the places of its names.
///
/// Only the names of words and of what stands between braces are looked for, line by line; `Words` reads the file itself,
/// and its tests hold both together.
enum WordMembers {
  private struct Word {
    let name: String
    var text = ""
    var isPlural = false
  }

  static func swift(for catalogue: String) -> String {
    let words = words(of: catalogue)
    var lines = ["/// The words in the order of en.po.", "enum Key: Int {"]
    lines += words.map { "  case \($0.name)" }
    lines += ["}", "", "extension Words {"]
    for word in words {
      lines.append("  /// \(word.text)")
      lines.append("  package \(member(for: word))")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private static func member(for word: Word) -> String {
    let names = names(in: word.text)
    if !word.isPlural, names.isEmpty { return "var \(word.name): String { text(.\(word.name)) }" }
    let parameters =
      (word.isPlural ? ["count: Int"] : [])
      + names.filter { !word.isPlural || $0 != "count" }.map { "\($0): String" }
    let values = names.map { word.isPlural && $0 == "count" ? "number(count)" : $0 }.joined(separator: ", ")
    let count = word.isPlural ? "count: count, " : ""
    return
      "func \(word.name)(\(parameters.joined(separator: ", "))) -> String { text(.\(word.name), \(count)[\(values)]) }"
  }

  private static func words(of catalogue: String) -> [Word] {
    var words: [Word] = []
    var isInText = false
    for line in catalogue.split(separator: "\n") {
      let content = line.drop { $0 != "\"" }.dropFirst().dropLast()
      if line.hasPrefix("msgctxt ") {
        words.append(Word(name: String(content)))
      } else if !words.isEmpty, line.hasPrefix("msgid") || isInText && line.hasPrefix("\"") {
        isInText = true
        if line.hasPrefix("msgid_plural ") {
          words[words.count - 1].isPlural = true
          words[words.count - 1].text += " / "
        }
        words[words.count - 1].text += content
        continue
      }
      isInText = false
    }
    return words
  }

  /// The names between braces, each once, in their order.
  private static func names(in text: String) -> [String] {
    var names: [String] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part.prefix { $0 != "}" })
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
