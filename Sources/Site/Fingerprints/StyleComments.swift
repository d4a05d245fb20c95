/// The comments of a stylesheet, which are for those who write it: readers would wait for them on every first visit.
enum StyleComments {
  /// A stylesheet without its comments; those that start with `/*!`, such as licences, stay.
  ///
  /// What stands in quotation marks or in `url(…)` is no comment (CSS Syntax Module, sections 4.3.1 and 4.3.6).
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let end = endOfToken(at: index, in: bytes)
      let isRemoved =
        isComment(at: index, in: bytes) && !(index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "!"))
      if !isRemoved {
        result += bytes[index..<end]
        index = end
        continue
      }
      index = end
      let startsLine = result.last.map { $0 == UInt8(ascii: "\n") } ?? true
      if startsLine {
        // The rest of a line of which nothing is left.
        let rest = bytes[index...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
        if rest.endIndex == bytes.count || bytes[rest.endIndex] == UInt8(ascii: "\n") {
          index = min(rest.endIndex + 1, bytes.count)
        }
      } else if result.last != UInt8(ascii: " ") {
        // What a comment keeps apart stays apart.
        result.append(UInt8(ascii: " "))
      }
    }
    return result
  }

  private static func isComment(at index: Int, in bytes: [UInt8]) -> Bool {
    index + 1 < bytes.count && bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "*")
  }

  /// The end of a comment, of a string, of an address without quotation marks, or of a single byte.
  private static func endOfToken(at index: Int, in bytes: [UInt8]) -> Int {
    if isComment(at: index, in: bytes) {
      var end = index + 2
      while end < bytes.count {
        if bytes[end] == UInt8(ascii: "*"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "/") {
          return end + 2
        }
        end += 1
      }
      return end
    }
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      return end(of: byte, from: index + 1, in: bytes, endsWithLine: true)
    }
    let url = Array("url(".utf8)
    guard bytes[index...].prefix(url.count).elementsEqual(url, by: { $0 | 0x20 == $1 | 0x20 }) else {
      return index + 1
    }
    let start = index + url.count
    guard let first = bytes[start...].first(where: { $0 != UInt8(ascii: " ") }),
      first != UInt8(ascii: "\""), first != UInt8(ascii: "'")
    else { return start }
    return end(of: UInt8(ascii: ")"), from: start, in: bytes, endsWithLine: false)
  }

  private static func end(of mark: UInt8, from start: Int, in bytes: [UInt8], endsWithLine: Bool) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == mark { return index + 1 }
      if endsWithLine, bytes[index] == UInt8(ascii: "\n") { return index }
      index += 1
    }
    return bytes.count
  }
}
