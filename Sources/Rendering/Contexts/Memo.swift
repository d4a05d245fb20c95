import Page
internal import Site
import Synchronization

/// Values that are worked out when they are first needed, and are the same for everybody who needs them afterwards.
///
/// A value is worked out from its key alone: where two threads need it first, both do that, and either result may stay. All
/// threads that render wait for the same lock, so whoever needs several values should ask for them at once.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  /// The value for a key.
  func value(for key: Key, make: () -> Value) -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    // Not while others wait, and because it may need other values of the same kind.
    let made = make()
    values.withLock { $0[key] = made }
    return made
  }

  /// The values of things with a key, in their order.
  func values<Thing>(for things: [Thing], key: (Thing) -> Key, make: (Thing) -> Value) -> [Value] {
    guard !things.isEmpty else { return [] }
    let keys = things.map(key)
    let known = values.withLock { values in keys.map { values[$0] } }
    return zip(things, zip(keys, known)).map { thing, found in
      found.1 ?? value(for: found.0) { make(thing) }
    }
  }
}
