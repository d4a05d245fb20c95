/// The parts of a text that are code and those that are not, line by line.
enum Code {
  /// The text with what stands outside of fenced code changed.
  ///
  /// - Parameter change: What to make of some lines, which end as they did.
  static func changingText(of text: String, _ change: (String) -> String) -> String {
    var result = ""
    for (part, isCode) in parts(of: text) { result += isCode ? part : change(part) }
    return result
  }

  /// The text without fenced code.
  static func textOnly(_ text: String) -> String {
    parts(of: text).lazy.filter { !$0.isCode }.map(\.part).joined()
  }

  private static func parts(of text: String) -> [(part: String, isCode: Bool)] {
    var parts: [(String, Bool)] = []
    var part = ""
    var fence: String?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let whole = line + (index + 1 < lines.count ? "\n" : "")
      if let open = fence {
        part += whole
        guard marks(line) == String(line.filter { $0 != " " && $0 != "\t" }), line.hasPrefix(open) else {
          continue
        }
        parts.append((part, true))
        (part, fence) = ("", nil)
      } else if let start = marks(line) {
        if !part.isEmpty { parts.append((part, false)) }
        (part, fence) = (String(whole), start)
      } else {
        part += whole
      }
    }
    if !part.isEmpty { parts.append((part, fence != nil)) }
    return parts
  }

  /// The marks of a fence at the start of a line.
  static func marks(_ line: Substring) -> String? {
    guard let first = line.first, first == "`" || first == "~" else { return nil }
    let marks = line.prefix { $0 == first }
    return marks.count >= 3 ? String(marks) : nil
  }
}
