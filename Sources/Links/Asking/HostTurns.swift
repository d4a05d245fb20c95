/// Sees to it that no host is asked more than once in a while, whoever asks.
actor HostTurns {
  private let pause: Duration
  private var next: [String: ContinuousClock.Instant] = [:]
  private var closed: Set<String> = []

  init(pause: Duration) { self.pause = pause }

  /// Waits until a host may be asked.
  ///
  /// - Returns: Whether it may be asked at all.
  func wait(for host: String) async -> Bool {
    guard !closed.contains(host) else { return false }
    let turn = max(next[host] ?? .now, .now)
    next[host] = turn + pause
    if turn > .now { try? await Task.sleep(until: turn, clock: .continuous) }
    return !closed.contains(host)
  }

  /// Leaves a host alone for some seconds, as it asked to be; where that is too long to wait for, until the end.
  ///
  /// - Returns: Whether it may be asked again.
  func rest(_ host: String, seconds: Int) -> Bool {
    guard seconds <= Self.mostSeconds else {
      closed.insert(host)
      return false
    }
    next[host] = max(next[host] ?? .now, .now + .seconds(max(0, seconds)))
    return true
  }

  /// Nobody waits longer for one host.
  private static let mostSeconds = 120
}
