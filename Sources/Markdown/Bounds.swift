import Diagnostics
import Text

/// What a text may ask of libcmark-gfm, counted before it is parsed.
///
/// A few kilobytes can ask for gigabytes: libcmark-gfm copies the address of a definition into each link that uses it,
/// and fills each row of a table up to the width of its header. It ends the process when a buffer passes 1 GiB. So each
/// count here is at least what libcmark-gfm will need.
struct Bounds {
  /// The size of a page, in bytes.
  static let size = 8 << 20
  /// The addresses and titles of link definitions, copied into each link that uses them, in bytes.
  static let expansion = 4 << 20
  /// The columns of a table.
  static let columns = 1_000
  /// The cells of all tables of a page.
  static let cells = 400_000
  /// The marks of footnotes, each of which becomes two links.
  static let footnoteMarks = 100_000
  /// The addresses of mail: libcmark-gfm takes kilobytes to look at each.
  static let addresses = 50_000
  /// The lists and quotes around a text.
  static let depth = 60
  /// The indentation of a list item, in bytes: half as many lists can be around it.
  static let indentation = 1_000

  /// A bound that a text passes.
  struct Excess {
    let check: Check
    let message: String
    let range: Range<Int>
    let fix: String
  }

  let source: SourceText
  let start: Int

  /// Every bound that the text passes.
  var excesses: [Excess] {
    let count = source.bytes.count - start
    guard count <= Self.size else {
      return [
        Excess(
          check: .pageTooLarge,
          message: "this page has \(count >> 20) MB, and a page may have \(Self.size >> 20) MB",
          range: start..<start, fix: "split it into several pages")
      ]
    }
    return [tooDeep, tooManyCells, tooMuchExpansion, tooManyFootnotes, tooManyAddresses, tooManyMarks]
      .compactMap(\.self)
  }

  var text: ArraySlice<UInt8> { source.bytes[start...] }

  /// The first mark of a footnote that is too many.
  private var tooManyFootnotes: Excess? {
    guard let mark = place("[^", after: Self.footnoteMarks) else { return nil }
    return Excess(
      check: .tooManyFootnotes, message: "this page has more than 100,000 marks of footnotes", range: mark,
      fix: "split it into several pages")
  }

  /// The first at sign of an address of mail that is too many.
  private var tooManyAddresses: Excess? {
    guard
      let sign = place(
        "@", after: Self.addresses, isMeant: { $0 > start && source.bytes[$0 - 1].isLetterOrDigit })
    else { return nil }
    return Excess(
      check: .tooManyAddresses, message: "this page has more than 50,000 addresses of mail", range: sign,
      fix: "split it into several pages")
  }

  /// The next place of a sign after so many others.
  private func place(_ sign: StaticString, after most: Int, isMeant: (Int) -> Bool = { _ in true }) -> Range<
    Int
  >? {
    // Nearly all pages have fewer bytes.
    guard source.bytes.count - start > most else { return nil }
    var count = 0
    var offset = start
    while let found = source.bytes.withUnsafeBytes({ $0.range(of: sign, from: offset) }) {
      offset = found.upperBound
      if isMeant(found.lowerBound) { count += 1 }
      if count > most { return found }
    }
    return nil
  }

  // MARK: Nesting

  /// The first line that starts with too many marks of lists and quotes.
  private var tooDeep: Excess? {
    let first = source.line(at: start)
    for line in first...max(first, source.lineStarts.count) {
      let lineStart = max(start, source.lineStarts[line - 1])
      // Nearly all lines start with a letter.
      guard lineStart < source.bytes.count, !source.bytes[lineStart].isASCIILetter else { continue }
      guard isTooDeep(lineStart) else { continue }
      return Excess(
        check: .nestingTooDeep,
        message: "lists or quotes stand in each other more than \(Self.depth) levels deep",
        range: source.range(ofLine: line), fix: "start a list or quote of its own")
    }
    return nil
  }

  private func isTooDeep(_ lineStart: Int) -> Bool {
    let bytes = source.bytes
    var offset = lineStart
    var marks = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: ">"):
        marks += 1
        offset += 1
      default:
        guard let end = Self.endOfListMark(in: bytes, at: offset) else { return false }
        marks += 1
        if offset - lineStart > Self.indentation { return true }
        offset = end
      }
      // "- - - …" is a line across the page.
      if marks > Self.depth { return !isThematicBreak(from: offset - 1) }
    }
    return false
  }

  /// The end of `-`, `+`, `*`, `1.` or `1)` before white space.
  private static func endOfListMark(in bytes: [UInt8], at offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    guard end < bytes.count else { return nil }
    switch bytes[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): guard end == offset else { return nil }
    case UInt8(ascii: "."), UInt8(ascii: ")"): guard end > offset else { return nil }
    default: return nil
    }
    end += 1
    return end == bytes.count || bytes[end].isSpace ? end : nil
  }

  private func isThematicBreak(from offset: Int) -> Bool {
    let rest = source.bytes[offset...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "*") else {
      return false
    }
    return rest.allSatisfy { $0 == first || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
