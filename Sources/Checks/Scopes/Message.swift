import Diagnostics

/// What a check says: what is wrong, and how to fix it.
///
/// Each check has its messages as named members of this type, at the end of its file.
struct Message: Hashable, Sendable {
  /// What is wrong, in one plain sentence without a full stop.
  let text: String
  /// How to fix it, in a few words.
  let fix: String?

  init(_ text: String, fix: String? = nil) { (self.text, self.fix) = (text, fix) }
}

extension Diagnostic {
  /// Says something at a place.
  init(_ check: Check, _ message: Message, at location: Location?) {
    self.init(check, message.text, at: location, fix: message.fix)
  }
}
