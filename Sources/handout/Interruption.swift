import Dispatch
import Glibc

/// Ctrl-C, or the system's request to end (SIGTERM).
struct Interruption {
  /// A stream that ends when the command should end.
  let signals: AsyncStream<Never>
  private let sources: [any DispatchSourceSignal]

  /// Catches these signals from now on, instead of dying of them.
  init() async {
    let (signals, continuation) = AsyncStream.makeStream(of: Never.self)
    var sources: [any DispatchSourceSignal] = []
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.finish() }
      await withCheckedContinuation { isRegistered in
        source.setRegistrationHandler { isRegistered.resume() }
        source.resume()
      }
      sources.append(source)
    }
    self.signals = signals
    self.sources = sources
  }

  /// Stops catching them.
  func end() {
    for source in sources { source.cancel() }
  }
}
