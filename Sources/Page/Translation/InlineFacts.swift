import Text

/// What must be the same in a text and its translation: citations, where links lead, numbers, and marks that are no words.
struct InlineFacts: Sendable {
  /// Something of a text, and where it stands there, in bytes.
  struct Found: Sendable {
    let text: String
    let range: Range<Int>
  }

  private(set) var citations: [Found] = []
  private(set) var links: [Found] = []
  /// The numbers and citations in the texts of the links, in their order.
  private(set) var signsOfLinks: [String] = []
  private(set) var marks: [Found] = []
  private(set) var numbers: [WrittenDigits] = []
  /// The text; nothing where it has none of these.
  let bytes: [UInt8]
  private var index = 0
  /// How many numbers and citations stand before each bracket that is still open.
  private var open: [(numbers: Int, citations: Int)] = []

  init(_ text: String) {
    // Most texts are words alone, and a page with its translations has each of them many times.
    guard Self.mayHaveAny(text) else {
      bytes = []
      return
    }
    bytes = Array(text.utf8)
    while index < bytes.count { step() }
  }

  /// Whether a text has a sign that one of them starts with.
  private static func mayHaveAny(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"):
        return true
      case UInt8(ascii: "/") where last == byte, UInt8(ascii: "w") where last == byte: return true
      default: if byte.canStartDigit { return true }
      }
      last = byte
    }
    return false
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: "\\"): index += 1 + (bytes.scalar(at: index + 1).map(UTF8.width) ?? 1)
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "{"): readMark(to: UInt8(ascii: "}"))
    case UInt8(ascii: "<"): readTag()
    case UInt8(ascii: "["): readBracket()
    case UInt8(ascii: "]"): readDestination()
    case UInt8(ascii: "h") where (starts("http://") || starts("https://")) && isStart,
      UInt8(ascii: "w") where starts("www.") && isStart:
      readAddress()
    case let byte where byte.canStartDigit && bytes.digit(at: index) != nil:
      let number = WrittenDigits(bytes, from: index)
      numbers.append(number)
      index = number.range.upperBound
    default: index += 1
    }
  }

  /// Whether a word starts here.
  private var isStart: Bool { !(bytes.scalar(before: index)?.properties.isAlphabetic ?? false) }

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private func next(_ sign: UInt8, from start: Int) -> Int? {
    bytes[min(start, bytes.count)...].firstIndex(of: sign)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func found(
    _ list: WritableKeyPath<InlineFacts, [Found]>, _ range: Range<Int>, _ name: String? = nil
  ) {
    self[keyPath: list].append(Found(text: name ?? text(range), range: range))
  }

  /// Notes where a link leads, whose text started with a bracket, if it has one.
  private mutating func foundLink(_ range: Range<Int>, from start: (numbers: Int, citations: Int)? = nil) {
    found(\.links, range)
    guard let start else { return signsOfLinks.append("") }
    signsOfLinks.append(
      (numbers[start.numbers...].map(\.digits) + citations[start.citations...].map { "@" + $0.text })
        .joined(separator: " "))
  }

  private mutating func readCode() {
    let sign = bytes[index]
    let length = bytes[index...].prefix { $0 == sign }.count
    var end = index + length
    while let start = next(sign, from: end) {
      let run = bytes[start...].prefix { $0 == sign }.count
      end = start + run
      if run == length {
        found(\.marks, index..<end)
        index = end
        return
      }
    }
    index += length
  }

  private mutating func readMark(to sign: UInt8) {
    guard let end = next(sign, from: index), end > index + 1 else {
      index += 1
      return
    }
    found(\.marks, index..<end + 1)
    index = end + 1
  }

  /// An address in pointed brackets, or a tag, of which the name counts.
  private mutating func readTag() {
    guard let end = next(UInt8(ascii: ">"), from: index), index + 1 < end,
      "/!".utf8.contains(bytes[index + 1])
        || bytes.scalar(at: index + 1)?.properties.isAlphabetic ?? false
    else {
      index += 1
      return
    }
    let content = bytes[index + 1..<end]
    let space = content.firstIndex(of: UInt8(ascii: " "))
    if space == nil, content.contains(where: { ":@".utf8.contains($0) }) {
      foundLink(index + 1..<end)
    } else {
      found(\.marks, index..<end + 1, "<\(text(index + 1..<(space ?? end)))>")
    }
    index = end + 1
  }

  /// A citation or the mark of a footnote.
  private mutating func readBracket() {
    let start = index + 1
    index = start
    open.append((numbers.count, citations.count))
    guard let end = next(UInt8(ascii: "]"), from: start), start < end else { return }
    let content = bytes[start..<end]
    guard !content.contains(UInt8(ascii: "[")) else { return }
    if content.first == UInt8(ascii: "^") {
      found(\.marks, start - 1..<end + 1)
      open.removeLast()
      index = end + 1
    } else if content.starts(with: "@".utf8) || content.starts(with: "-@".utf8) {
      readKeys(start..<end)
      open.removeLast()
      index = end + 1
    }
  }

  private mutating func readKeys(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] == UInt8(ascii: "@") {
        let key = bytes[(place + 1)..<range.upperBound].prefix { !" ,;".utf8.contains($0) }
        found(\.citations, place + 1..<key.endIndex)
        place = max(place + 1, key.endIndex)
      } else if bytes.digit(at: place) != nil {
        let number = WrittenDigits(bytes, from: place)
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
    let start = open.popLast()
    guard index < bytes.count else { return }
    if bytes[index] == UInt8(ascii: "["), let end = next(UInt8(ascii: "]"), from: index), end > index + 1,
      !"@^".utf8.contains(bytes[index + 1])
    {
      foundLink(index + 1..<end, from: start)
      index = end + 1
    } else if bytes[index] == UInt8(ascii: "(") {
      var (end, depth) = (index + 1, 0)
      while end < bytes.count, !" \n".utf8.contains(bytes[end]),
        depth > 0 || bytes[end] != UInt8(ascii: ")")
      {
        if bytes[end] == UInt8(ascii: "(") { depth += 1 }
        if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
        end += 1
      }
      foundLink(index + 1..<end, from: start)
      index = end
    }
  }

  private mutating func readAddress() {
    var end = index
    while let scalar = bytes.scalar(at: end), !scalar.properties.isWhitespace,
      !"<>".unicodeScalars.contains(scalar)
    {
      end += UTF8.width(scalar)
    }
    while end > index, let last = bytes.scalar(before: end), Self.ends.contains(last) {
      end -= UTF8.width(last)
    }
    foundLink(index..<end)
    index = end
  }

  /// What stands behind an address, and is none of it.
  private static let ends: Set<Unicode.Scalar> = Set(".,;:!?)\"'»”*_".unicodeScalars)
}
