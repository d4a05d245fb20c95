/// Where and why a text stops being JSON.
package struct JSONSyntaxError: Error, Hashable {
  /// What is wrong, in one plain sentence without a full stop.
  package let message: String
  /// The bytes that are meant; empty where something is missing.
  package let range: Range<Int>
  /// How to fix it.
  package let fix: String?

  init(_ message: String, at range: Range<Int>, fix: String? = nil) {
    self.message = message
    self.range = range
    self.fix = fix
  }
}
