package import Diagnostics

/// A check in the list of all checks.
package struct CheckEntry: Sendable {
  /// Its code, and how severe it is.
  package let check: Check
  /// The room that declares it.
  let room: CheckRoom
  /// What it means, in one sentence.
  package let meaning: String

  init(_ check: Check, _ room: CheckRoom, _ meaning: String) {
    (self.check, self.room, self.meaning) = (check, room, meaning)
  }
}
