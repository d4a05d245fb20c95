import Dispatch
import Glibc

/// Ctrl-C, or a polite request of the system to end.
struct Interruption {
  /// Ends when the command should.
  let signals: AsyncStream<Never>
  private let sources: [any DispatchSourceSignal]

  /// Takes these signals from now on, instead of dying of them.
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

  /// Takes them no more.
  func end() {
    for source in sources { source.cancel() }
  }
}
