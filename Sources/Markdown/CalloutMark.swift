import Text

/// The mark at the start of a callout's text: `[!WARNING]`.
///
/// Whoever shows a callout and whoever lists its words for translators read it here, so that both see the same.
struct CalloutMark {
  /// What stands in it: `WARNING`.
  let name: String
  /// Where it ends, with the sign with which Obsidian folds callouts, or a colon.
  let end: Int
  /// What is wrong with the mark itself.
  let mistake: String?
  /// What follows it on its line.
  let rest: ArraySlice<UInt8>

  /// The callout that it is of; `nil` where there is none of that name.
  var callout: Callout? { Callout(rawValue: name.lowercased()) }

  /// Reads the first line of a text; `nil` where it starts with no mark.
  init?(_ text: ArraySlice<UInt8>) {
    let text = text.drop(while: \.isSpace).prefix { $0 != UInt8(ascii: "\n") }
    guard text.starts(with: "[!".utf8), let close = text.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let content = text[text.startIndex + 2..<close].trimmed()
    let name = content.prefix { $0.isWordByte || $0 == UInt8(ascii: "-") }
    let more = content[name.endIndex...].trimmed()
    guard !name.isEmpty, !more.contains(UInt8(ascii: "[")) else { return nil }
    var rest = text[(close + 1)...]
    // A backslash at the end of a paragraph is no line break.
    if rest.trimmed().elementsEqual("\\".utf8) { rest = [] }
    let sign = rest.first.flatMap { "+-:".utf8.contains($0) ? $0 : nil }
    if sign != nil { rest = rest.dropFirst() }
    end = close + (sign == nil ? 1 : 2)
    (self.name, self.rest) = (String(decoding: name, as: UTF8.self), rest.drop(while: \.isSpace))
    mistake =
      if !more.isEmpty {
        "'\(String(decoding: more, as: UTF8.self))' means nothing in the mark of a callout, so readers do not get it"
      } else if let sign, sign != UInt8(ascii: ":"), self.rest.isEmpty {
        "callouts do not fold, so '\(UnicodeScalar(sign))' means nothing here"
      } else {
        nil
      }
  }
}
