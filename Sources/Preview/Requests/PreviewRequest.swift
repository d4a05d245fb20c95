/// What a browser asks the preview for.
package struct PreviewRequest: Sendable {
  /// The method as it was sent: `GET`.
  package let method: String
  /// The target as it was sent: `/treatment/?q=1`.
  package let target: String
  /// The value of every Host header.
  package let hosts: [String]

  /// Describes a request.
  package init(_ method: String, _ target: String, hosts: [String]) {
    self.method = method
    self.target = target
    self.hosts = hosts
  }
}
