import Diagnostics

/// Comma-separated values as RFC 4180 has them, with the place of every field.
///
/// Lines end with LF, CR LF or CR. Lines with nothing in them are left out. Spaces belong to the field they stand in, as the
/// RFC demands; whoever reads the field decides what they mean.
struct CSVTable {
  /// One value.
  struct Field {
    /// What it says, without the quotation marks around it.
    let text: String
    /// Where it stands in the file, quotation marks included.
    let range: Range<Int>
  }

  /// The lines of the table, the header first; one may take several lines of the file.
  let records: [[Field]]
  /// Where the quotation marks are wrong.
  let diagnostics: [Diagnostic]

  /// Reads a whole file.
  ///
  /// After a quotation mark that is never closed nothing can be told any more.
  init(parsing source: SourceText) {
    var scanner = CSVScanner(source: source)
    var records: [[Field]] = []
    while let record = scanner.nextRecord() { records.append(record) }
    self.records = records
    self.diagnostics = scanner.diagnostics
  }
}

/// Goes through the bytes of a file once.
private struct CSVScanner {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private var offset = 0

  init(source: SourceText) { self.source = source }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  private var next: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }
  private var isAtLineEnd: Bool { next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") }
  private var isAtFieldEnd: Bool { next == nil || next == Self.comma || isAtLineEnd }

  mutating func nextRecord() -> [CSVTable.Field]? {
    while isAtLineEnd { offset += 1 }
    guard next != nil else { return nil }
    var fields = [field()]
    while next == Self.comma {
      offset += 1
      fields.append(field())
    }
    return fields
  }

  private mutating func field() -> CSVTable.Field {
    let start = offset
    let bytes = next == Self.quote ? quoted() : plain()
    return .init(text: String(decoding: bytes, as: UTF8.self), range: start..<offset)
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
    return Array(source.bytes[start..<offset])
  }

  private mutating func quoted() -> [UInt8] {
    let start = offset
    var bytes: [UInt8] = []
    offset += 1
    while let byte = next {
      offset += 1
      guard byte == Self.quote else {
        bytes.append(byte)
        continue
      }
      guard next == Self.quote else {
        skipToFieldEnd()
        return bytes
      }
      bytes.append(byte)
      offset += 1
    }
    report(
      "this quotation mark is never closed", at: start..<start + 1, fix: "close it before the next comma")
    return bytes
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
    diagnostics.append(Diagnostic(.malformedCSV, message, at: source.location(of: range), fix: fix))
  }
}
