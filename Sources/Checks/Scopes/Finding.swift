import Diagnostics

/// Something wrong, before it is said where.
struct Finding: Hashable, Sendable {
  let check: Check
  let message: Message

  init(_ check: Check, _ message: Message) { (self.check, self.message) = (check, message) }

  func diagnostic(at location: Location) -> Diagnostic { Diagnostic(check, message, at: location) }
}
