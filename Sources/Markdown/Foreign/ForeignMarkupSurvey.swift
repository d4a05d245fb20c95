import Diagnostics
import Text

/// Finds in one pass over a text where markup of other programs may start; in nearly all texts it is nowhere.
///
/// The scanner that knows the kinds then reads only the blocks that hold such a place. This pass must let no kind go by,
/// and may name a place where there is none.
struct ForeignMarkupSurvey {
  /// The offsets, in no order.
  private(set) var places: [Int] = []
  private let text: UnsafeRawBufferPointer
  private let start: Int

  /// Where markup of other programs may start after an offset, in the order of the text.
  static func places(in source: SourceText, from start: Int) -> [Int] {
    source.bytes.withUnsafeBytes { text in
      var survey = Self(text, from: start)
      let first = source.line(at: start)
      for line in first...max(first, source.lineStarts.count) {
        survey.readLine(at: max(start, source.lineStarts[line - 1]))
      }
      survey.readSigns()
      return survey.places.sorted()
    }
  }

  private init(_ text: UnsafeRawBufferPointer, from start: Int) { (self.text, self.start) = (text, start) }

  private func byte(_ index: Int) -> UInt8 {
    index >= start && index < text.count ? text[index] : UInt8(ascii: "\n")
  }

  private func holds(_ sign: StaticString, at index: Int) -> Bool {
    index >= start && text.count - index >= sign.utf8CodeUnitCount
      && (0..<sign.utf8CodeUnitCount).allSatisfy { text[index + $0] == sign.utf8Start[$0] }
  }

  // MARK: The starts of lines

  private mutating func readLine(at lineStart: Int) {
    guard lineStart < text.count else { return }
    var index = lineStart
    // Nearly all lines start with a letter.
    if !text[index].isASCIILetter { index = endOfMarks(at: index) }
    if isPossibleStart(at: index) { places.append(index) }
  }

  /// The end of the marks of quotes and lists at the start of a line.
  private func endOfMarks(at lineStart: Int) -> Int {
    var index = lineStart
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard byte(index + 1) == UInt8(ascii: " ") else { return index }
        index += 1
      default: return index
      }
    }
    return index
  }

  private func isPossibleStart(at index: Int) -> Bool {
    let next = byte(index + 1)
    switch byte(index) {
    case UInt8(ascii: "o"): return next == UInt8(ascii: "\t")
    case UInt8(ascii: "i"): return holds("import ", at: index)
    case UInt8(ascii: "e"): return holds("export ", at: index)
    case UInt8(ascii: "!"): return holds("!!!", at: index)
    case UInt8(ascii: "?"): return holds("???", at: index)
    case UInt8(ascii: ":"): return next.isSpace
    case UInt8(ascii: "."): return holds(".. ", at: index)
    case UInt8(ascii: "+"): return "-=+".utf8.contains(next) && byte(index + 2) == next
    case UInt8(ascii: "="): return "= ".utf8.contains(next)
    case UInt8(ascii: "("): return next.isLetterOrDigit || next == UInt8(ascii: "@")
    case UInt8(ascii: "*"): return next == UInt8(ascii: "[")
    case UInt8(ascii: "%"): return next == UInt8(ascii: " ")
    case UInt8(ascii: "|"):
      // A row of a table has another bar.
      guard next == UInt8(ascii: " ") else { return false }
      return text[(index + 1)...].first { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
        != UInt8(ascii: "|")
    case UInt8(ascii: "#"):
      if next == UInt8(ascii: "+") { return true }
      var end = index + 1
      while byte(end) == UInt8(ascii: "#") { end += 1 }
      return end > index + 1 && byte(end).isLetterOrDigit
    case UInt8(ascii: "["):
      let third = byte(index + 2)
      return next == UInt8(ascii: "]")
        || (third == UInt8(ascii: "]") && !next.isLetterOrDigit && !next.isSpace)
        || (next.isCapital && third.isCapital) || holds("[toc]", at: index)
    case 0xC2: return next == 0xB7
    case 0xE2, 0xEF:
      return ForeignMarkup.bullets.contains { bullet in
        zip(bullet, index...).allSatisfy { $0 == byte($1) }
      }
    default: return false
    }
  }

  // MARK: Signs anywhere

  /// Looks at each byte that no word has, eight bytes at a time.
  private mutating func readSigns() {
    var index = start
    while index + 8 <= text.count {
      var signs = Self.signs(in: EightBytes(text, at: index))
      while signs != 0 {
        let place = index + signs.trailingZeroBitCount / 8
        if isPossibleSign(at: place) { places.append(place) }
        signs &= signs - 1
      }
      index += 8
    }
    while index < text.count {
      if isPossibleSign(at: index) { places.append(index) }
      index += 1
    }
  }

  /// The bytes that are one of `$%&'`, `+`, `:;<=>?@`, `[\]^_` or `{|}~`.
  private static func signs(in bytes: EightBytes) -> UInt64 {
    bytes.areIn(0x24...0x27) | bytes.equal(to: 0x2B) | bytes.areIn(0x3A...0x40)
      | bytes.areInEitherCase(0x7B...0x7F)
  }

  private func isPossibleSign(at index: Int) -> Bool {
    let (before, next) = (byte(index - 1), byte(index + 1))
    switch text[index] {
    case UInt8(ascii: "["):
      switch next {
      case UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "/"): return true
      case UInt8(ascii: "h"): return holds("[http", at: index)
      case UInt8(ascii: "f"): return holds("[fn:", at: index)
      default: return false
      }
    case UInt8(ascii: ":"):
      return next == UInt8(ascii: ":")
        || (next.isASCIILetter && (before.isSpace || before == UInt8(ascii: "(")))
    case UInt8(ascii: "]"): return next == UInt8(ascii: "_")
    case UInt8(ascii: "_"): return before == UInt8(ascii: "`")
    case UInt8(ascii: "@"):
      switch next {
      case UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "l"):
        return ForeignMarkup.prefixesOfReferences.contains { holds($0, at: index + 1) }
      default: return before == UInt8(ascii: "\\")
      }
    case UInt8(ascii: "'"): return next == UInt8(ascii: "'") && byte(index + 2) == next
    case UInt8(ascii: "="): return next == UInt8(ascii: "=")
    case UInt8(ascii: "<"):
      return next == UInt8(ascii: "%") || (next == UInt8(ascii: "-") && before == UInt8(ascii: "8"))
    case UInt8(ascii: "%"): return next == UInt8(ascii: "%")
    case UInt8(ascii: "+"): return next == UInt8(ascii: "+")
    case UInt8(ascii: "^"): return before != UInt8(ascii: "[")
    case UInt8(ascii: "~"):
      return before.isLetterOrDigit || (next.isASCIILetter && before != UInt8(ascii: "~"))
    case UInt8(ascii: "\\"):
      return next.isASCIILetter || next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
    case UInt8(ascii: "{"), UInt8(ascii: "$"): return true
    default: return false
    }
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
}

extension ForeignMarkup {
  /// The bullets of word processors.
  static let bullets = ["•", "▪", "◦", "‣", "●", "·", "\u{F0B7}"].map { Array($0.utf8) }

  /// How references to figures, tables and the like start in Quarto.
  static let prefixesOfReferences: [StaticString] = ["fig-", "tbl-", "sec-", "eq-", "lst-"]
}
