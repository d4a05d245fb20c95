internal import Glibc
internal import Synchronization

/// What a build did, for those who want to know more than what came of it.
package final class BuildJournal: Sendable {
  /// A part of a build.
  package enum Step: String, Sendable, CaseIterable {
    /// Finds the site's files.
    case list
    /// Takes what is known of the last build.
    case recall
    /// Reads and parses pages, and puts them in order.
    case parse
    /// Looks for mistakes.
    case check
    /// Finds out what is no longer as it was.
    case compare
    /// Renders and writes pages.
    case publish
    /// Keeps what is known for the next build.
    case remember
  }

  /// How long a step took.
  package struct Timing: Sendable {
    /// The step.
    package let step: Step
    /// By the clock on the wall.
    package var wall: Duration
    /// The time of all cores together.
    package var processor: Duration
  }

  private struct State {
    var timings: [Timing] = []
    var last = (wall: ContinuousClock.now, processor: BuildJournal.processorTime)
    var reasons: [RenderReason] = []
  }

  /// Whether it should be said why pages were rendered.
  package let wantsReasons: Bool
  private let state = Mutex(State())

  /// Starts to take the time.
  package init(wantsReasons: Bool = false) { self.wantsReasons = wantsReasons }

  /// How long each step took, in the order of a build.
  package var timings: [Timing] { state.withLock(\.timings) }

  /// Why pages were rendered, by path.
  package var reasons: [RenderReason] { state.withLock(\.reasons) }

  /// Ends a step.
  func finish(_ step: Step) {
    let now = (wall: ContinuousClock.now, processor: Self.processorTime)
    state.withLock { state in
      let timing = Timing(
        step: step, wall: now.wall - state.last.wall, processor: now.processor - state.last.processor)
      state.last = now
      if let index = state.timings.firstIndex(where: { $0.step == step }) {
        state.timings[index].wall += timing.wall
        state.timings[index].processor += timing.processor
      } else {
        state.timings.append(timing)
      }
    }
  }

  /// Notes why pages were rendered.
  func take(_ reasons: [RenderReason]) { state.withLock { $0.reasons = reasons } }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
