import Page
import Diagnostics
import Text

/// What one line of ``AddressLock`` is.
package enum AddressLine {
  /// The address of a file of the published site, by its path below the output folder.
  case path(String)
  /// None.
  case mistake(Mistake)

  /// Why a line is no address.
  package enum Mistake {
    case mergeMark, noAddress, noAnchor

    func diagnostic(_ source: SourceText, _ range: Range<Int>) -> Diagnostic {
      let location = source.location(of: range)
      switch self {
      case .mergeMark:
        return Diagnostic(
          .badLockLine, "a merge of two branches left this line behind", at: location,
          fix: "remove it and keep the addresses of both branches: their order means nothing")
      case .noAddress:
        return Diagnostic(
          .badLockLine, "this is not an address of the site", at: location,
          fix: "write it from the first slash on, as in /help/sleep/#naps, or remove the line")
      case .noAnchor:
        return Diagnostic(
          .badLockLine, "the anchor of this address cannot be one", at: location,
          fix: "write the id of a heading after one #, as in /help/sleep/#naps")
      }
    }
  }

  /// Reads a line that is not empty and not for people.
  static func read(_ line: ArraySlice<UInt8>) -> AddressLine {
    for mark in ["<<<<<<<", "|||||||", "=======", ">>>>>>>"] where line.starts(with: mark.utf8) {
      return .mistake(.mergeMark)
    }
    let address = line.prefix { $0 != UInt8(ascii: "#") }
    let slash = UInt8(ascii: "/")
    guard address.first == slash else { return .mistake(.noAddress) }
    // The start of names that are empty, or dots alone.
    var (isPlain, isOdd) = (true, false)
    var last: UInt8 = 0
    for byte in address {
      guard !isForbidden(byte) else { return .mistake(.noAddress) }
      if last == slash, byte == slash || byte == UInt8(ascii: ".") { isOdd = true }
      if byte == UInt8(ascii: "%") || byte >= 0x80 { isPlain = false }
      last = byte
    }
    guard !isOdd || hasOnlyNames(address.dropFirst()) else { return .mistake(.noAddress) }
    guard isAnchor(line[address.endIndex...]) else {
      return .mistake(.noAnchor)
    }
    let written = String(decoding: address.dropFirst(), as: UTF8.self)
    let path = isPlain ? written : PercentEncoding.decode(written)
    return .path(last == slash ? path + "index.html" : path)
  }

  /// Whether no name between the slashes but the last is empty, and none is `.` or `..`.
  private static func hasOnlyNames(_ path: ArraySlice<UInt8>) -> Bool {
    PathWalk.hasOnlyNames(path.last == UInt8(ascii: "/") ? path.dropLast() : path)
  }

  /// Whether this is empty, or a `#` and an id.
  static func isAnchor(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    guard first == UInt8(ascii: "#"), text.count > 1 else { return false }
    for byte in text.dropFirst() where byte == UInt8(ascii: "#") || isForbidden(byte) { return false }
    return true
  }

  /// The address of a file of the published site, as it is written in a line.
  ///
  /// Letters of all scripts stay as they are, so that people can read them.
  package static func written(_ path: String) -> String {
    let index = "index.html"
    let isFolder = path == index || path.hasSuffix("/" + index)
    let address = isFolder ? String(path.dropLast(index.count)) : path
    let isPlain = address.utf8.allSatisfy { $0 < 0x80 }
    return "/"
      + (isPlain
        ? PercentEncoding.encode(address)
        : address.unicodeScalars.map { $0.isASCII ? PercentEncoding.encode(String($0)) : String($0) }.joined())
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == 0x7F || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\\")
  }
}
