/// What the preview answers.
package struct PreviewResponse: Sendable, Equatable {
  /// What follows the headers.
  package enum Body: Sendable, Equatable {
    /// These bytes; a request by HEAD gets only their number.
    case bytes([UInt8])
    /// One message for each change, without end.
    case changes
  }

  /// The status code (RFC 9110, section 15).
  package let status: Int
  /// The headers that depend on the answer; those of every answer are added when it is sent.
  package private(set) var headers: [Header]
  /// What follows the headers.
  package let body: Body
  /// What is to be kept before the answer is sent: a form that was filled in.
  package private(set) var entry: PreviewInbox.Entry?

  /// The name and value of a header.
  package struct Header: Sendable, Equatable {
    /// The name in small letters.
    package let name: String
    /// The value.
    package let value: String
  }

  init(_ status: Int, _ type: ContentType, _ body: Body) {
    self.status = status
    headers = [Header(name: "content-type", value: type.rawValue)]
    self.body = body
  }

  /// An answer in a sentence.
  init(_ status: Int, _ text: String) {
    self.init(status, .text, .bytes(Array((text + "\n").utf8)))
  }

  /// This answer with one more header.
  func with(_ name: String, _ value: String) -> PreviewResponse {
    var result = self
    result.headers.append(Header(name: name, value: value))
    return result
  }

  /// This answer for what is kept first.
  func keeping(_ entry: PreviewInbox.Entry) -> PreviewResponse {
    var result = self
    result.entry = entry
    return result
  }

  /// The value of the first header with a name in small letters.
  package subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}
