import Diagnostics
import Preview
import Synchronization

/// Says on the terminal what a preview does.
final class PreviewPrinter: Sendable {
  private let wantedPort: Int
  /// The warnings that stand on the terminal already: the same ones after each save would hide what is new.
  private let shown = Mutex<[Diagnostic]>([])

  init(wantedPort: Int) { self.wantedPort = wantedPort }

  /// Says one thing.
  func show(_ event: LivePreview.Event) {
    switch event {
    case .started(let address, let port):
      if port != wantedPort { Terminal.error.write("Port \(wantedPort) is taken; using \(port).") }
      Terminal.output.write("The site is at \(address)/ (Ctrl-C ends it)")
    case .built(let pages, let duration, let warnings): show("Built", pages, duration, warnings)
    case .rebuilt(0, _, let warnings) where isShown(warnings): Terminal.output.write("No page changed.")
    case .rebuilt(let pages, let duration, let warnings): show("Rebuilt", pages, duration, warnings)
    case .refused(let diagnostics, let hasVersion):
      shown.withLock { $0 = [] }
      Terminal.error.show(diagnostics)
      let outcome = hasVersion ? "the last good version is shown" : "the errors are shown instead of the site"
      Terminal.error.write("\(diagnostics.summary ?? ""); \(outcome)")
    case .failed(let failure): Terminal.error.write("error: \(failure)")
    }
  }

  private func isShown(_ warnings: [Diagnostic]) -> Bool { shown.withLock { $0 == warnings } }

  private func show(_ what: String, _ pages: Int, _ duration: Duration, _ warnings: [Diagnostic]) {
    if !isShown(warnings) { Terminal.error.show(warnings) }
    shown.withLock { $0 = warnings }
    let found = warnings.summary.map { ", with \($0)" } ?? ""
    Terminal.output.write("\(what) \(counted(pages, "page")) in \(duration.seconds) s\(found).")
  }
}
