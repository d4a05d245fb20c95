/// The answers of a form as a browser sends them: `application/x-www-form-urlencoded` (URL Standard, section 5.1).
struct SubmittedForm {
  /// The answers by name; if a name was sent twice, the last answer.
  let answers: [String: String]

  /// Reads the body of a request.
  init(_ body: [UInt8]) {
    var answers: [String: String] = [:]
    for pair in body.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      answers[Self.decode(parts[0])] = parts.count > 1 ? Self.decode(parts[1]) : ""
    }
    self.answers = answers
  }

  private static func decode(_ text: ArraySlice<UInt8>) -> String {
    var rest = text
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2).compactMap(\.hexDigit)
        if digits.count == 2 {
          bytes.append(digits[0] << 4 | digits[1])
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
