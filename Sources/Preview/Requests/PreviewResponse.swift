/// An answer of the preview.
package struct PreviewResponse: Sendable, Equatable {
  /// The body.
  package enum Body: Sendable, Equatable {
    /// These bytes; a HEAD request gets only their number.
    case bytes([UInt8])
    /// The bytes of the file at this absolute path, which is too large to be held in memory for everybody who asks for it.
    case file(String)
    /// A message for each change, without end.
    case changes
  }

  /// From how many bytes on a file is not held in memory.
  static let large = 1 << 20

  /// The status code (RFC 9110, section 15).
  package let status: Int
  /// The headers of this answer; those of all answers are added when it is sent.
  package private(set) var headers: [Header]
  /// The body.
  package let body: Body
  /// The bytes of the body that are sent; `nil` for all of them.
  package private(set) var part: Range<Int>?
  /// A filled-in form, to be kept before the answer is sent.
  package private(set) var entry: PreviewInbox.Entry?

  /// The name and value of a header.
  package struct Header: Sendable, Equatable {
    /// The name in lower case.
    package let name: String
    /// The value.
    package let value: String
  }

  init(_ status: Int, _ type: ContentType, _ body: Body) {
    self.status = status
    headers = [Header(name: "content-type", value: type.rawValue)]
    self.body = body
  }

  /// A part of another answer.
  init(_ status: Int, _ whole: PreviewResponse, part: Range<Int>) {
    (self.status, headers, body, self.part) = (status, whole.headers, whole.body, part)
  }

  /// An answer of one sentence.
  init(_ status: Int, _ text: String) {
    self.init(status, .text, .bytes(Array((text + "\n").utf8)))
  }

  /// This answer with one more header.
  func with(_ name: String, _ value: String) -> PreviewResponse {
    var result = self
    result.headers.append(Header(name: name, value: value))
    return result
  }

  /// This answer with a form to be kept first.
  func keeping(_ entry: PreviewInbox.Entry) -> PreviewResponse {
    var result = self
    result.entry = entry
    return result
  }

  /// The value of the first header with a name, in lower case.
  package subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}
