/// A browser's request.
package struct PreviewRequest: Sendable {
  /// The method, such as `GET`.
  package let method: String
  /// The target, such as `/treatment/?q=1`, not decoded.
  package let target: String
  /// The value of every Host header.
  package let hosts: [String]
  /// The value of the Origin header, which browsers send with forms.
  package let origin: String?
  /// The value of the Content-Type header.
  package let contentType: String?
  /// The value of the Range header.
  package let range: String?
  /// Whether a part is wanted only of a certain version, by the If-Range header.
  package let hasRangeCondition: Bool
  /// The body, cut off after the most that a form may send and one byte more.
  package let body: [UInt8]

  /// Makes a request.
  package init(
    _ method: String, _ target: String, hosts: [String], origin: String? = nil, contentType: String? = nil,
    range: String? = nil, hasRangeCondition: Bool = false, body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.hosts = hosts
    self.origin = origin
    self.contentType = contentType
    self.range = range
    self.hasRangeCondition = hasRangeCondition
    self.body = body
  }
}
