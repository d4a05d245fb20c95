import Diagnostics

/// Something wrong, before it is said where.
struct Finding: Hashable, Sendable {
  /// The start tag of the element at fault, by which its place is found.
  struct Mark: Hashable, Sendable {
    let name: String
    let attributes: [String: String]

    init(_ name: String, _ attributes: [String: String] = [:]) {
      (self.name, self.attributes) = (name, attributes)
    }
  }

  let check: Check
  let message: Message
  /// The element at fault; `nil` where something is missing or cannot be read.
  let mark: Mark?
  /// Whether it comes from the text of its page, not from a template.
  var isFromText = false

  init(_ check: Check, _ message: Message, _ mark: Mark? = nil) {
    (self.check, self.message, self.mark) = (check, message, mark)
  }

  func diagnostic(at location: Location) -> Diagnostic { Diagnostic(check, message, at: location) }

  /// What is wrong is the same wherever it stands.
  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.check == rhs.check && lhs.message == rhs.message && lhs.isFromText == rhs.isFromText
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(check)
    hasher.combine(message)
    hasher.combine(isFromText)
  }
}
