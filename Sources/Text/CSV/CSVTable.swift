/// Values between commas, semicolons or tabs as RFC 4180 has them, with the place of every field.
///
/// Spreadsheets write semicolons where a comma stands before decimals. Which of the three separates is what stands first in the
/// first line. Lines end with LF, CR LF or CR. Lines with nothing in them are left out. Spaces belong to the field they stand in, as the
/// RFC demands; whoever reads the field decides what they mean.
package struct CSVTable {
  /// One value.
  package struct Field {
    /// What it says, without the quotation marks around it.
    package let text: String
    /// Where it stands in the file, quotation marks included.
    package let range: Range<Int>
  }

  /// Quotation marks that are wrong.
  package struct Mistake: Sendable {
    /// What is wrong, in one plain sentence without a full stop.
    package let message: String
    /// The bytes that are meant.
    package let range: Range<Int>
    /// How to fix it.
    package let fix: String
  }

  /// The lines of the table, the header first; one may take several lines of the file.
  package let records: [[Field]]
  /// Where the quotation marks are wrong.
  package let mistakes: [Mistake]

  /// Reads a whole file.
  ///
  /// After a quotation mark that is never closed nothing can be told any more.
  package init(parsing bytes: [UInt8]) {
    var scanner = CSVScanner(bytes: bytes)
    var records: [[Field]] = []
    while let record = scanner.nextRecord() { records.append(record) }
    self.records = records
    mistakes = scanner.mistakes
  }
}

/// Goes through the bytes of a file once.
private struct CSVScanner {
  let bytes: [UInt8]
  private(set) var mistakes: [CSVTable.Mistake] = []
  private var offset = 0
  private let separator: UInt8

  init(bytes: [UInt8]) {
    self.bytes = bytes
    separator = Self.separator(in: bytes)
    // What Excel writes and reads before the header, to say which separator follows.
    let declaration = Array("sep=".utf8) + [separator]
    let end = declaration.count
    if bytes.starts(with: declaration), end == bytes.count || bytes[end] == 10 || bytes[end] == 13 {
      offset = end
    }
  }

  private static let quote = UInt8(ascii: "\"")

  /// The first separator of the first line that is not within quotation marks.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    let comma = UInt8(ascii: ",")
    var isQuoted = false
    for byte in bytes.drop(while: { $0 == 10 || $0 == 13 }) {
      switch byte {
      case quote: isQuoted.toggle()
      case comma, UInt8(ascii: ";"), UInt8(ascii: "\t"): if !isQuoted { return byte }
      case 10, 13: if !isQuoted { return comma }
      default: break
      }
    }
    return comma
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }
  private var isAtLineEnd: Bool { next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") }
  private var isAtFieldEnd: Bool { next == nil || next == separator || isAtLineEnd }

  mutating func nextRecord() -> [CSVTable.Field]? {
    while isAtLineEnd { offset += 1 }
    guard next != nil else { return nil }
    var fields = [field()]
    while next == separator {
      offset += 1
      fields.append(field())
    }
    return fields
  }

  private mutating func field() -> CSVTable.Field {
    let start = offset
    let text = next == Self.quote ? quoted() : plain()
    return .init(text: String(decoding: text, as: UTF8.self), range: start..<offset)
  }

  private mutating func plain() -> [UInt8] {
    let start = offset
    while !isAtFieldEnd {
      if next == Self.quote {
        report(
          "a quotation mark stands inside a field that does not start with one", at: offset..<offset + 1,
          fix: "put the whole field in quotation marks and write \"\" for one inside it")
        while !isAtFieldEnd { offset += 1 }
        break
      }
      offset += 1
    }
    return Array(bytes[start..<offset])
  }

  private mutating func quoted() -> [UInt8] {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while let byte = next {
      offset += 1
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      guard next == Self.quote else {
        skipToFieldEnd()
        return text
      }
      text.append(byte)
      offset += 1
    }
    report(
      "this quotation mark is never closed", at: start..<start + 1, fix: "close it where its field ends")
    return text
  }

  private mutating func skipToFieldEnd() {
    let start = offset
    while !isAtFieldEnd { offset += 1 }
    guard offset > start else { return }
    report(
      "text follows the closing quotation mark", at: start..<offset,
      fix: "put it inside the quotation marks, and write \"\" for one inside them")
  }

  private mutating func report(_ message: String, at range: Range<Int>, fix: String) {
    mistakes.append(CSVTable.Mistake(message: message, range: range, fix: fix))
  }
}
