import Text

extension Bounds {
  /// The first mark that is too many among those of its kind in one paragraph: libcmark-gfm compares each with all the others.
  var tooManyMarks: Excess? {
    guard mayHaveTooManyMarks else { return nil }
    var counts = MarkCounts(countsQuotes: !text.withUnsafeBytes(SyntaxTree.hasHostileApostrophes))
    var isInTable = false
    var before: Range<Int>?
    let first = source.line(at: start)
    for line in first...max(first, source.lineStarts.count) {
      let range = source.range(ofLine: line).clamped(to: start..<source.bytes.count)
      let text = source.bytes[range]
      if text.allSatisfy(\.isSpace) {
        counts.startParagraph()
        (isInTable, before) = (false, nil)
        continue
      }
      if let before, !isInTable { isInTable = makesTable(before, range) }
      counts.startLine()
      // Each row of a table is read by itself.
      if isInTable { counts.startParagraph() }
      for offset in range {
        if let kind = counts.take(source.bytes, at: offset) {
          return Excess(
            check: .tooManyMarks, message: kind.message, range: offset..<offset + 1, fix: kind.fix)
        }
      }
      before = range
    }
    return nil
  }

  /// Whether there are marks enough anywhere; in nearly all pages there are not.
  private var mayHaveTooManyMarks: Bool {
    // Quotation marks and closing parentheses are in the range, with six other signs.
    var (openings, others) = (ByteTally(), ByteTally())
    text.withUnsafeBytes { text in
      var offset = 0
      while offset + 8 <= text.count {
        let bytes = EightBytes(text, at: offset)
        openings.add(bytes.equal(to: UInt8(ascii: "!")) | bytes.equal(to: UInt8(ascii: "?")))
        others.add(bytes.areIn(0x22...0x29))
        offset += 8
      }
    }
    // The last few bytes count as marks.
    return openings.count + 7 > MarkCounts.most || others.count + 7 > MarkCounts.mostParentheses
  }

  /// Whether a line of hyphens and bars makes the line before it the header of a table.
  private func makesTable(_ header: Range<Int>, _ line: Range<Int>) -> Bool {
    let bytes = source.bytes
    return bytes[line].contains(UInt8(ascii: "-")) && bytes[line].allSatisfy { " \t|:->".utf8.contains($0) }
      && !bytes[header].contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "`") }
      && columns(in: header) == columns(in: line)
  }
}

/// Counts marks whose number in one paragraph decides how long libcmark-gfm looks for their partners.
private struct MarkCounts {
  /// How many marks without an end a paragraph may have.
  static let most = 200
  /// How many closing parentheses may stand in one word: of an address, libcmark-gfm counts them anew for each at its end.
  static let mostParentheses = 1_000
  /// How many quotation marks all paragraphs together may have that have more than ``most``.
  static let crowd = 10_000

  /// What there is too much of.
  enum Kind {
    case pictures, markup, quotationMarks, parentheses

    var message: String {
      switch self {
      case .pictures: "more than \(most) '![' without their ']' stand in one paragraph"
      case .markup: "more than \(most) '<?' or '<!' without their ends stand in one paragraph"
      case .parentheses: "more than 1,000 closing parentheses stand in one word"
      case .quotationMarks:
        "more than 10,000 quotation marks stand in paragraphs with more than \(most) of them"
      }
    }

    var fix: String {
      switch self {
      case .pictures, .markup: "end them, or write a backslash before them"
      case .parentheses: "put spaces between them"
      case .quotationMarks: "put empty lines between the paragraphs"
      }
    }
  }

  private let countsQuotes: Bool
  private var quotes = 0
  private var crowded = 0
  private var instructions = 0
  private var declarations = 0
  private var pictures = 0
  /// The closing parentheses since the last space.
  private var parentheses = 0
  /// Whether each open bracket is that of a picture.
  private var brackets: [Bool] = []

  init(countsQuotes: Bool) { self.countsQuotes = countsQuotes }

  mutating func startParagraph() {
    (quotes, instructions, declarations, pictures, parentheses) = (0, 0, 0, 0, 0)
    brackets.removeAll(keepingCapacity: true)
  }

  mutating func startLine() { parentheses = 0 }

  /// Takes the byte at an offset; returns what is too much with it.
  mutating func take(_ bytes: [UInt8], at offset: Int) -> Kind? {
    let last = offset > 0 ? bytes[offset - 1] : 0
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard countsQuotes else { return nil }
      quotes += 1
      if quotes > Self.most { crowded += quotes == Self.most + 1 ? quotes : 1 }
      return crowded > Self.crowd ? .quotationMarks : nil
    case UInt8(ascii: ")"):
      parentheses += 1
      return parentheses > Self.mostParentheses ? .parentheses : nil
    case UInt8(ascii: " "), UInt8(ascii: "\t"): parentheses = 0
    case UInt8(ascii: "["):
      let isPicture = last == UInt8(ascii: "!")
      brackets.append(isPicture)
      if isPicture { pictures += 1 }
      return pictures > Self.most ? .pictures : nil
    case UInt8(ascii: "]"):
      if brackets.popLast() == true { pictures -= 1 }
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      guard last == UInt8(ascii: "<") else { return nil }
      if bytes[offset] == UInt8(ascii: "?") { instructions += 1 } else { declarations += 1 }
      return instructions > Self.most || declarations > Self.most ? .markup : nil
    case UInt8(ascii: ">"):
      // `<!A …>` ends here, and a comment, and a section of data.
      declarations = 0
      if last == UInt8(ascii: "?") { instructions = 0 }
    default: break
    }
    return nil
  }
}
