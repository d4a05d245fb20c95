/// Something in a text that looks like points, and that readers would get as text: `(1 point)`, `{+1}`, `[2]` at the end,
/// `2 points: …`.
struct PointsInText: Equatable {
  /// The words as they stand there.
  let written: String
  /// The number among them, where it is a whole one.
  let number: Int?
  /// Whether the text has nothing else.
  let isWhole: Bool

  /// The first such thing in the text of an answer.
  static func find(inAnswer text: String) -> PointsInText? {
    let tokens = Token.all(in: text)
    for index in tokens.indices {
      if let end = bracket(at: index, in: tokens) { return PointsInText(tokens, index...end, of: text) }
    }
    if let range = start(of: tokens) ?? end(of: tokens) { return PointsInText(tokens, range, of: text) }
    return nil
  }

  /// What looks like a total in the title of a result: a number with the word "points", or in braces.
  static func find(inResult text: String) -> PointsInText? {
    let tokens = Token.all(in: text)
    guard let number = tokens.firstIndex(where: { $0.number != nil }) else { return nil }
    if let label = tokens.firstIndex(where: \.isLabel) {
      return PointsInText(tokens, min(number, label)...max(number, label), of: text)
    }
    guard let open = tokens[..<number].lastIndex(where: { $0.text == "{" }),
      let close = tokens[number...].firstIndex(where: { $0.text == "}" })
    else { return nil }
    return PointsInText(tokens, open...close, of: text)
  }

  private init(_ tokens: [Token], _ range: ClosedRange<Int>, of text: String) {
    written = String(
      text[tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound].range.upperBound])
    number = tokens[range].lazy.compactMap(\.number).first.flatMap { Int($0) }
    isWhole = range.count == tokens.count
  }

  // MARK: The places

  /// The end of the brackets that open at a token and hold points.
  private static func bracket(at open: Int, in tokens: [Token]) -> Int? {
    guard let closing = ["(": ")", "[": "]", "{": "}"][tokens[open].text],
      let close = tokens[open...].prefix(8).firstIndex(where: { $0.text == closing }),
      let points = Points(tokens[(open + 1)..<close])
    else { return nil }
    // A longer number is a year, or an amount, and a word alone is no number of points.
    let isShort = tokens[(open + 1)..<close].allSatisfy { ($0.number?.count ?? 0) < 4 && !$0.isNumberWord }
    let isAtEdge = isShort && (open == 0 || close == tokens.count - 1)
    return points.hasLabel || closing == "}" || isAtEdge ? close : nil
  }

  /// Points before a text, as in `2 points: …`.
  private static func start(of tokens: [Token]) -> ClosedRange<Int>? {
    guard let colon = tokens.prefix(4).firstIndex(where: \.isDivider),
      let points = Points(tokens[..<colon]), points.hasLabel, points.hasNumber
    else { return nil }
    return 0...colon
  }

  /// Points behind a text, as in `…: 2 points`, `… = 2` and `… +2`.
  private static func end(of tokens: [Token]) -> ClosedRange<Int>? {
    for start in max(0, tokens.count - 4)..<tokens.count {
      guard let points = Points(tokens[start...]), points.hasNumber else { continue }
      let before = start > 0 ? tokens[start - 1] : nil
      if points.hasLabel {
        let hasDivider = before?.isDivider ?? true
        return hasDivider || tokens.last?.isLabel == true ? start...tokens.count - 1 : nil
      }
      if before?.text == "=" { return start - 1...tokens.count - 1 }
      if start > 0, tokens[start].text == "+", tokens[start].isAfterSpace { return start...tokens.count - 1 }
    }
    return nil
  }
}

/// A few words that mean points: `2`, `+2`, `2 pts`, `points: 2`, `points`.
private struct Points {
  let hasLabel: Bool
  let hasNumber: Bool

  init?(_ tokens: ArraySlice<Token>) {
    var rest = tokens
    var hasLabel = false
    if rest.first?.isLabel == true {
      hasLabel = true
      rest.removeFirst()
      if rest.first?.isDivider == true { rest.removeFirst() }
    }
    if let sign = rest.first, "+-\u{2212}".contains(sign.text) { rest.removeFirst() }
    hasNumber = rest.first?.number != nil
    if hasNumber { rest.removeFirst() }
    if hasNumber, rest.first?.isLabel == true {
      hasLabel = true
      rest.removeFirst()
    }
    guard rest.isEmpty, hasLabel || hasNumber else { return nil }
    self.hasLabel = hasLabel
  }
}

/// A number, a word, or another character that is no space.
private struct Token {
  let text: String
  let range: Range<String.Index>
  let isAfterSpace: Bool

  /// The digits of a number, or of a word for one.
  var number: String? {
    Self.words[text] ?? (text.unicodeScalars.first.map { ("0"..."9").contains($0) } == true ? text : nil)
  }
  var isNumberWord: Bool { Self.words[text] != nil }
  var isLabel: Bool { Self.labels.contains(text) }
  var isDivider: Bool { Self.dividers.contains(text) }

  private static let labels: Set<String> = [
    "point", "points", "pt", "pts", "score", "punto", "puntos", "punkt", "punkte", "نقطة", "نقاط",
  ]
  /// One and two as people write them before "point".
  private static let words: [String: String] = [
    "one": "1", "two": "2", "un": "1", "dos": "2", "deux": "2", "ein": "1", "zwei": "2",
  ]
  private static let dividers: Set<String> = [":", "=", "-", "–", "—", ","]

  static func all(in text: String) -> [Token] {
    var tokens: [Token] = []
    var isAfterSpace = true
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      let kind = Kind(text[start])
      text.formIndex(after: &index)
      while kind != .other, index < text.endIndex, Kind(text[index]) == kind { text.formIndex(after: &index) }
      defer { isAfterSpace = kind == .space }
      guard kind != .space else { continue }
      tokens.append(
        Token(text: text[start..<index].lowercased(), range: start..<index, isAfterSpace: isAfterSpace))
    }
    return tokens
  }

  private enum Kind {
    case digit, letter, space, other

    init(_ character: Character) {
      self =
        character.isWhitespace
        ? .space : ("0"..."9").contains(character) ? .digit : character.isLetter ? .letter : .other
    }
  }
}
