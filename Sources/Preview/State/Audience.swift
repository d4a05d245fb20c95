internal import Synchronization

/// What the preview shows now, and everybody who wants to know when that changes.
package final class Audience: Sendable {
  /// Called with every new snapshot, on any thread; must not wait.
  typealias Listener = @Sendable (Snapshot) -> Void

  private struct State {
    var snapshot: Snapshot?
    var listeners: [Int: Listener] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// An audience that has seen nothing yet.
  package init() {}

  /// What is shown now; `nil` before the first build.
  package var snapshot: Snapshot? { state.withLock(\.snapshot) }

  /// Shows a snapshot from now on.
  package func show(_ snapshot: Snapshot) {
    let listeners = state.withLock { state in
      state.snapshot = snapshot
      return state.listeners.values
    }
    for listener in listeners { listener(snapshot) }
  }

  /// Calls a listener with what is shown now, if anything, and with all that comes.
  ///
  /// - Returns: What ends it.
  func listen(_ listener: @escaping Listener) -> Int {
    let (number, snapshot) = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = listener
      return (state.next, state.snapshot)
    }
    if let snapshot { listener(snapshot) }
    return number
  }

  /// Ends calls to a listener.
  func leave(_ number: Int) {
    state.withLock { state in state.listeners[number] = nil }
  }
}
