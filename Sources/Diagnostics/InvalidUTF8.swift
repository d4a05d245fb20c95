/// A file that is not UTF-8 text.
public struct InvalidUTF8: Error, Sendable {
  /// The first byte that is not part of a well-formed sequence; of a file that holds no text at all, its start.
  public let location: Location
  /// Whether the file holds no text at all: a picture, a PDF, a document of a word processor.
  let isBinary: Bool

  /// Describes the mistake at an offset of a file.
  init(in source: SourceText, at offset: Int) {
    isBinary = Self.isBinary(source.bytes)
    location =
      isBinary
      ? Location(file: source.file, line: 1, column: 1, excerpt: "")
      : source.location(of: offset..<offset + 1)
  }

  /// The mistake as a diagnostic for editors.
  public var diagnostic: Diagnostic {
    isBinary
      ? Diagnostic(
        .invalidUTF8, "this file holds no text", at: location,
        fix: "give its name the ending of what it is, such as .png or .pdf, or take it away")
      : Diagnostic(
        .invalidUTF8, "this file is not UTF-8 text from here on", at: location,
        fix: "save it again with the encoding UTF-8")
  }

  /// Whether some bytes have signs that no text has; text in UTF-16 has them, too, but starts with its mark.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return false }
    return bytes.starts(with: "%PDF-".utf8) || bytes.prefix(1_000).contains { $0 < 0x08 }
  }
}

extension Check {
  /// A text file is not valid UTF-8.
  public static let invalidUTF8 = Check("invalid-utf-8", .error, isSafety: true)
}

extension InvalidUTF8 {
  /// The offset of the first byte that is not part of a well-formed sequence (Unicode Standard, table 3-7).
  static func firstOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    while index < bytes.count {
      if index + 32 <= bytes.count, bytes.isASCII(from: index) {
        index += 32
      } else if index + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      } else if bytes[index] < 0x80 {
        index += 1
      } else if let length = sequenceLength(at: index, in: bytes) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  private static func sequenceLength(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) {
      return nil
    }
    return length
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the 32 bytes from an offset are all ASCII, as nearly all are.
  fileprivate func isASCII(from offset: Int) -> Bool {
    var bits = loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    for place in 1..<4 { bits |= loadUnaligned(fromByteOffset: offset + 8 * place, as: UInt64.self) }
    return bits & 0x8080_8080_8080_8080 == 0
  }
}
