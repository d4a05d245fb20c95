import Diagnostics
import Text

extension YAMLValue {
  /// The bytes of a text as it is written, quotation marks included; `nil` where they cannot be told.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - indentation: How many spaces stand before the key of the text.
  func written(in source: SourceText, indentation: Int) -> Range<Int>? {
    guard case .text(let text) = content else { return nil }
    let bytes = source.bytes
    let start = source.offset(line: position.line, column: position.column)
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return Self.quoted(bytes, from: start)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return start..<Self.endOfBlock(source, line: position.line, indentation: indentation)
    default: return Self.plain(text, bytes, from: start)
    }
  }

  private static func quoted(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    let quote = bytes[start]
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      } else if bytes[index] == quote {
        let isDoubled = quote == UInt8(ascii: "'") && index + 1 < bytes.count && bytes[index + 1] == quote
        guard isDoubled else { return start..<index + 1 }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// The end of the lines below `|` or `>`: those that are empty or indented more than the key.
  private static func endOfBlock(_ source: SourceText, line: Int, indentation: Int) -> Int {
    var end = source.range(ofLine: line).upperBound
    for next in line + 1..<max(line + 1, source.lineStarts.count + 1) {
      let range = source.range(ofLine: next)
      let spaces = source.bytes[range].prefix { $0 == UInt8(ascii: " ") }.count
      if spaces == range.count { continue }
      guard spaces > indentation else { break }
      end = range.upperBound
    }
    return end
  }

  /// A text without marks, whose lines became one.
  private static func plain(_ text: String, _ bytes: [UInt8], from start: Int) -> Range<Int>? {
    var index = start
    for byte in text.utf8 {
      if byte.isSpace {
        guard index < bytes.count, bytes[index].isSpace else { return nil }
        while index < bytes.count, bytes[index].isSpace { index += 1 }
      } else {
        guard index < bytes.count, bytes[index] == byte else { return nil }
        index += 1
      }
    }
    return start..<index
  }
}

extension SourceText {
  /// The offset of a line and column, both from 1, the column in Unicode scalars.
  fileprivate func offset(line: Int, column: Int) -> Int {
    let range = range(ofLine: line)
    var (offset, rest) = (range.lowerBound, column)
    while offset < range.upperBound {
      if !bytes[offset].continuesScalar {
        rest -= 1
        if rest == 0 { break }
      }
      offset += 1
    }
    return offset
  }
}
