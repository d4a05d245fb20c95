/// What a browser asks the preview for.
package struct PreviewRequest: Sendable {
  /// The method as it was sent: `GET`.
  package let method: String
  /// The target as it was sent: `/treatment/?q=1`.
  package let target: String
  /// The value of every Host header.
  package let hosts: [String]
  /// The value of the Origin header, which browsers send with forms.
  package let origin: String?
  /// What kind of body follows.
  package let contentType: String?
  /// What follows the headers, as far as anybody wants to know.
  package let body: [UInt8]

  /// Describes a request.
  package init(
    _ method: String, _ target: String, hosts: [String], origin: String? = nil, contentType: String? = nil,
    body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.hosts = hosts
    self.origin = origin
    self.contentType = contentType
    self.body = body
  }
}
