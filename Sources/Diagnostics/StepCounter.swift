import Synchronization

/// Counts the steps of work whose time may not grow faster than a site, so that tests can compare a site with one of twice the
/// size; times would depend on the machine.
///
/// Only debug builds count.
package final class StepCounter: Sendable {
  /// The counter of a task and of its children.
  @TaskLocal private static var current: StepCounter?

  private let steps = Atomic(0)

  private init() {}

  /// Adds steps to the counter of the task, if there is one.
  package static func add(_ steps: @autoclosure () -> Int) {
    #if DEBUG
      if let current { current.steps.add(steps(), ordering: .relaxed) }
    #endif
  }

  /// How many steps some work takes; `nil` where they are not counted.
  package static func count(_ work: () async throws -> Void) async rethrows -> Int? {
    let counter = StepCounter()
    try await $current.withValue(counter) { try await work() }
    return counter.counted
  }

  private var counted: Int? {
    #if DEBUG
      return steps.load(ordering: .relaxed)
    #else
      return nil
    #endif
  }
}
