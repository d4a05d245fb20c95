import Synchronization

/// Values that are worked out when they are first needed, and are the same for everybody who needs them afterwards.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  /// The value for a key.
  ///
  /// - Parameter make: Works it out from the key alone: where two threads need it first, both do, and either result may stay.
  func value(for key: Key, make: () -> Value) -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    // Not while others wait, and because it may need other values of the same kind.
    let made = make()
    values.withLock { $0[key] = made }
    return made
  }
}
