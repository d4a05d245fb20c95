/// What must be the same in a text and its translation: citations, where links lead, numbers, and marks that are no words.
struct InlineFacts {
  /// Something of a text, and where it stands there, in scalars.
  struct Found {
    let text: String
    let range: Range<Int>
  }

  private(set) var citations: [Found] = []
  private(set) var links: [Found] = []
  private(set) var marks: [Found] = []
  private(set) var numbers: [WrittenDigits] = []
  /// The text.
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    while index < scalars.count { step() }
  }

  /// The offset in UTF-8 of each scalar, and last that of the end.
  var offsets: [Int] {
    var offsets = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    return offsets
  }

  private mutating func step() {
    switch scalars[index] {
    case "\\": index += 2
    case "`": readCode()
    case "{": readMark(to: "}")
    case "<": readTag()
    case "[": readBracket()
    case "]": readDestination()
    case "h" where isStart && (starts("http://") || starts("https://")), "w" where isStart && starts("www."):
      readAddress()
    case let scalar where scalar.decimalDigit != nil:
      let number = WrittenDigits(scalars, from: index)
      numbers.append(number)
      index = number.range.upperBound
    default: index += 1
    }
  }

  /// Whether a word starts here.
  private var isStart: Bool { index == 0 || !scalars[index - 1].properties.isAlphabetic }

  private func starts(_ text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

  private func next(_ sign: Unicode.Scalar, from start: Int) -> Int? {
    scalars[min(start, scalars.count)...].firstIndex(of: sign)
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  private mutating func found(
    _ list: WritableKeyPath<InlineFacts, [Found]>, _ range: Range<Int>, _ name: String? = nil
  ) {
    self[keyPath: list].append(Found(text: name ?? text(range), range: range))
  }

  private mutating func readCode() {
    let length = scalars[index...].prefix { $0 == "`" }.count
    var end = index + length
    while end < scalars.count {
      let run = scalars[end...].prefix { $0 == "`" }.count
      if run == length {
        found(\.marks, index..<end + run)
        index = end + run
        return
      }
      end += max(1, run)
    }
    index += length
  }

  private mutating func readMark(to sign: Unicode.Scalar) {
    guard let end = next(sign, from: index), end > index + 1 else {
      index += 1
      return
    }
    found(\.marks, index..<end + 1)
    index = end + 1
  }

  /// An address in pointed brackets, or a tag, of which the name counts.
  private mutating func readTag() {
    guard let end = next(">", from: index), index + 1 < end,
      scalars[index + 1].properties.isAlphabetic || "/!".unicodeScalars.contains(scalars[index + 1])
    else {
      index += 1
      return
    }
    let content = scalars[index + 1..<end]
    if content.contains(where: { ":@".unicodeScalars.contains($0) }), !content.contains(" ") {
      found(\.links, index + 1..<end)
    } else {
      found(\.marks, index..<end + 1, "<\(String(String.UnicodeScalarView(content.prefix { $0 != " " })))>")
    }
    index = end + 1
  }

  /// A citation or the mark of a footnote.
  private mutating func readBracket() {
    let start = index + 1
    index = start
    guard let end = next("]", from: start), start < end else { return }
    let content = scalars[start..<end]
    guard !content.contains("[") else { return }
    if content.first == "^" {
      found(\.marks, start - 1..<end + 1)
      index = end + 1
    } else if content.first == "@" || content.first == "-" && content.dropFirst().first == "@" {
      readKeys(start..<end)
      index = end + 1
    }
  }

  private mutating func readKeys(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      if scalars[place] == "@" {
        let key = scalars[(place + 1)..<range.upperBound].prefix { !" ,;".unicodeScalars.contains($0) }
        found(\.citations, place + 1..<key.endIndex)
        place = max(place + 1, key.endIndex)
      } else if scalars[place].decimalDigit != nil {
        let number = WrittenDigits(scalars, from: place)
        numbers.append(number)
        place = number.range.upperBound
      } else {
        place += 1
      }
    }
  }

  /// Where a link leads: `](address "title")` or `][name]`.
  private mutating func readDestination() {
    index += 1
    guard index < scalars.count else { return }
    if scalars[index] == "[", let end = next("]", from: index), end > index + 1,
      !"@^".unicodeScalars.contains(scalars[index + 1])
    {
      found(\.links, index + 1..<end)
      index = end + 1
    } else if scalars[index] == "(" {
      var (end, depth) = (index + 1, 0)
      while end < scalars.count, scalars[end] != " ", scalars[end] != "\n", depth > 0 || scalars[end] != ")" {
        if scalars[end] == "(" { depth += 1 }
        if scalars[end] == ")" { depth -= 1 }
        end += 1
      }
      found(\.links, index + 1..<end)
      index = end
    }
  }

  private mutating func readAddress() {
    var end =
      scalars[index...].firstIndex { $0.properties.isWhitespace || "<>".unicodeScalars.contains($0) }
      ?? scalars.count
    while end > index, ".,;:!?)\"'»”*_".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    found(\.links, index..<end)
    index = end
  }
}

extension Unicode.Scalar {
  /// The value of a digit of any script.
  var decimalDigit: Int? {
    // Without this, looking up the properties of each letter was a sixth of a build with translations.
    if isASCII { return ("0"..."9").contains(self) ? Int(value) - 48 : nil }
    guard properties.numericType == .decimal, let value = properties.numericValue else { return nil }
    return Int(value)
  }
}
