import Text

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
    let spaced = text.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return String(decoding: PercentEncoding.decodedBytes(spaced), as: UTF8.self)
  }
}
