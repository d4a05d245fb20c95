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

  /// What is at fault, as a value.
  enum Subject: Hashable, Sendable {
    /// An address.
    case address(String)
    /// HTML that is not well-formed.
    case malformed(PublishedHTML.Mistake.Kind)
  }

  let check: Check
  let message: Message
  /// The element at fault; `nil` where something is missing or cannot be read.
  let mark: Mark?
  /// What another check, or the text of the page, may have told of.
  let subject: Subject?
  /// Whether it comes from the text of its page, not from a template.
  var isFromText = false

  init(_ check: Check, _ message: Message, _ mark: Mark? = nil, subject: Subject? = nil) {
    (self.check, self.message, self.mark, self.subject) = (check, message, mark, subject)
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
