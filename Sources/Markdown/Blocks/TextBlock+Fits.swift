import Text

extension TextBlock {
  /// Why a text cannot stand in the place of this one without being another kind of block; `nil` where it can.
  package func misfit(of translation: String) -> String? {
    guard !isVerbatim else { return nil }
    let bytes = Array(translation.utf8)
    let lines = bytes.lines.map { $0.trimmed() }
    if lines.contains(where: { $0.isEmpty }) {
      return "this translation has an empty line in it, and would be two texts"
    }
    switch kind {
    case .heading, .cell, .answer, .calloutTitle:
      if lines.count > 1 { return "this text must stand in one line" }
    case .value: return nil
    default: break
    }
    switch kind {
    case .cell:
      return TableRow(bytes[...]).cells.count > 1 ? "a bar in a cell starts another cell" : nil
    case .answer:
      let words = AnswerWords(bytes[...]).range
      return words == bytes[...].trimmed().indices
        ? nil : "the words of an answer have no arrow, no link and no mark: these stand in the source"
    case .calloutTitle:
      return bytes.contains(UInt8(ascii: "*")) ? "the title of a callout is bold already" : nil
    case .heading: return nil
    default: break
    }
    for line in lines {
      if let start = BlockStart(line), !Array(text.utf8).lines.contains(where: { BlockStart($0) == start }) {
        return "this translation starts \(start.rawValue), and its source does not"
      }
    }
    return nil
  }
}

extension Array<UInt8> {
  /// The lines, without their ends.
  fileprivate var lines: [ArraySlice<UInt8>] {
    // Most texts are one line, and need no search by a closure.
    contains(UInt8(ascii: "\n"))
      ? split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) : [self[...]]
  }
}

/// What a line starts by its first signs.
private enum BlockStart: String {
  case heading = "a heading"
  case quote = "a quote"
  case list = "a list"
  case code = "a block of code"
  case rule = "a rule or a heading"
  case table = "a table"
  case html = "HTML"
  case definition = "a definition"
  case box = "an answer"

  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first else { return nil }
    let rest = line.dropFirst()
    let isSpaced = rest.first.map(\.isSpace) ?? true
    switch first {
    case UInt8(ascii: "#"):
      let signs = line.prefix { $0 == first }
      guard signs.count <= 6, line.dropFirst(signs.count).first.map(\.isSpace) ?? true else { return nil }
      self = .heading
    case UInt8(ascii: ">"): self = .quote
    case UInt8(ascii: "|"): self = .table
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="):
      if line.count > (first == UInt8(ascii: "=") || first == UInt8(ascii: "-") ? 0 : 2),
        line.allSatisfy({ $0 == first || $0.isSpace })
      {
        self = .rule
      } else if isSpaced, first == UInt8(ascii: "-") || first == UInt8(ascii: "*") {
        self = .list
      } else {
        return nil
      }
    case UInt8(ascii: "+") where isSpaced: self = .list
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard line.prefix(3).count == 3, line.prefix(3).allSatisfy({ $0 == first }) else { return nil }
      self = .code
    case UInt8(ascii: "<"):
      guard let next = rest.first, next.isASCIILetter || "/!?".utf8.contains(next), !Self.isAddress(rest)
      else { return nil }
      self = .html
    case UInt8(ascii: "["), UInt8(ascii: "("):
      if let end = line.prefix(4).firstIndex(where: { "])".utf8.contains($0) }),
        line[(line.startIndex + 1)..<end].allSatisfy({ " xX".utf8.contains($0) }),
        line[(end + 1)...].first.map(\.isSpace) ?? true
      {
        self = .box
      } else if first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")),
        line[(end + 1)...].first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "!")
      {
        self = .definition
      } else {
        return nil
      }
    case _ where first.isASCIIDigit:
      let digits = line.prefix { $0.isASCIIDigit }
      let sign = line.dropFirst(digits.count)
      guard digits.count <= 9, sign.first.map({ ".)".utf8.contains($0) }) ?? false,
        sign.dropFirst().first.map(\.isSpace) ?? true
      else { return nil }
      self = .list
    default: return nil
    }
  }

  /// Whether what follows `<` is an address: `https://…>`.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    let scheme = text.prefix { $0.isLetterOrDigit }
    let rest = text.dropFirst(scheme.count)
    return rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "@")
      || rest.first == UInt8(ascii: ".")
  }
}
