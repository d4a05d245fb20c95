internal import Synchronization

/// The current snapshot, and the listeners to its changes.
package final class Audience: Sendable {
  /// Called with every new snapshot, on any thread; must not block.
  typealias Listener = @Sendable (Snapshot) -> Void

  private struct State {
    var snapshot: Snapshot?
    var listeners: [Int: Listener] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// Starts without a snapshot.
  package init() {}

  /// The current snapshot; `nil` before the first build.
  package var snapshot: Snapshot? { state.withLock(\.snapshot) }

  /// Replaces the snapshot and calls the listeners.
  package func show(_ snapshot: Snapshot) {
    let listeners = state.withLock { state in
      state.snapshot = snapshot
      return state.listeners.values
    }
    for listener in listeners { listener(snapshot) }
  }

  /// Calls a listener with the current snapshot, if there is one, and with every later one.
  ///
  /// - Returns: The number to end this with, see ``leave(_:)``.
  func listen(_ listener: @escaping Listener) -> Int {
    let (number, snapshot) = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = listener
      return (state.next, state.snapshot)
    }
    if let snapshot { listener(snapshot) }
    return number
  }

  /// Stops calling a listener.
  func leave(_ number: Int) {
    state.withLock { state in state.listeners[number] = nil }
  }
}
