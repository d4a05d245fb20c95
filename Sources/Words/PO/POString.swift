package import Diagnostics

/// A text between quotation marks in one line of a PO file.
struct POString {
  /// What is wrong with it.
  struct Mistake {
    let message: String
    let range: Range<Int>
    let fix: String
  }

  private let bytes: [UInt8]
  private let line: Range<Int>
  /// Where the text ends, after its closing quotation mark.
  private(set) var end: Int
  private(set) var mistakes: [Mistake] = []

  /// Takes the line from its first quotation mark on.
  init(_ bytes: [UInt8], in line: Range<Int>) {
    (self.bytes, self.line) = (bytes, line)
    end = line.upperBound
  }

  /// The text with its escapes resolved.
  mutating func read() -> String {
    let start = line.lowerBound + 1
    var index = start
    // Most texts have no escapes.
    while index < line.upperBound, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
      index += 1
    }
    var value = Array(bytes[start..<index])
    while index < line.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        end = index + 1
        reportRest()
        return String(decoding: value, as: UTF8.self)
      case UInt8(ascii: "\\"):
        value.append(escape(at: index))
        index += 2
      default:
        value.append(byte)
        index += 1
      }
    }
    mistakes.append(
      Mistake(
        message: "this text does not end in its line", range: line, fix: "add a quotation mark at its end"))
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func escape(at index: Int) -> UInt8 {
    switch index + 1 < line.upperBound ? bytes[index + 1] : 0 {
    case UInt8(ascii: "n"): return UInt8(ascii: "\n")
    case UInt8(ascii: "t"): return UInt8(ascii: "\t")
    case UInt8(ascii: "r"): return UInt8(ascii: "\r")
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    default:
      mistakes.append(
        Mistake(
          message: "a backslash stands before n, t, r, \" or \\ only",
          range: index..<min(index + 2, line.upperBound),
          fix: "write \\\\ for a backslash"))
      return UInt8(ascii: " ")
    }
  }

  private mutating func reportRest() {
    let rest = bytes[end..<line.upperBound]
    guard let start = rest.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
      return
    }
    mistakes.append(
      Mistake(
        message: "something stands after the text", range: start..<line.upperBound,
        fix: "write \\\" for a quotation mark in a text"))
  }
}

extension POFile.Text {
  /// Where each byte of the text stands in its file, and last where the text ends.
  package func places(in source: SourceText) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(value.utf8.count + 1)
    for place in Places(source.bytes, in: range) { places.append(place) }
    places.append(end)
    return places
  }

  /// Where a byte of the text stands in its file; where the text ends, for one behind it.
  package func place(of offset: Int, in source: SourceText) -> Int {
    Places(source.bytes, in: range).dropFirst(offset).first { _ in true } ?? end
  }

  private var end: Int { max(range.lowerBound, range.upperBound - 1) }
}

/// The places of a text's bytes, of which some are escaped, between quotation marks.
private struct Places: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var rest: Range<Int>
  private var isInside = false

  init(_ bytes: [UInt8], in range: Range<Int>) { (self.bytes, rest) = (bytes, range) }

  mutating func next() -> Int? {
    while let place = rest.first {
      rest = place + 1..<rest.upperBound
      switch bytes[place] {
      case UInt8(ascii: "\""): isInside.toggle()
      case UInt8(ascii: "\\") where isInside:
        rest = Swift.min(place + 2, rest.upperBound)..<rest.upperBound
        return place
      default: if isInside { return place }
      }
    }
    return nil
  }
}
