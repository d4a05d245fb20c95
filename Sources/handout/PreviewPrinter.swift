import Diagnostics
import Preview
import Synchronization
import Text

/// Writes to the terminal what a preview does.
final class PreviewPrinter: Sendable {
  /// What has been written already.
  private struct Said {
    /// Repeating the same warnings after each save would hide new ones.
    var warnings: [Diagnostic] = []
    var hasErrors = false
  }

  private let wantedPort: Int
  private let said = Mutex(Said())

  init(wantedPort: Int) { self.wantedPort = wantedPort }

  /// Writes one event.
  func show(_ event: LivePreview.Event) {
    switch event {
    case .started(let address, let port):
      if port != wantedPort { Terminal.error.write("Port \(wantedPort) is taken; using \(port).") }
      Terminal.output.write("The site is at \(address)/ (Ctrl-C ends it)")
    case .built(let pages, let duration, let warnings):
      show("Built \(counted(pages, "page")) in \(duration.seconds) s", warnings)
    case .rebuilt(0, let hasOtherFiles, _, let warnings):
      show(hasOtherFiles ? "Files beside the pages changed" : "No page changed", warnings)
    case .rebuilt(let pages, _, let duration, let warnings):
      show("Rebuilt \(counted(pages, "page")) in \(duration.seconds) s", warnings)
    case .refused(let diagnostics, let hasVersion):
      said.withLock { $0 = Said(hasErrors: true) }
      Terminal.error.show(diagnostics)
      let outcome = hasVersion ? "the last good version is shown" : "the errors are shown instead of the site"
      Terminal.error.write("\(diagnostics.summary ?? ""); \(outcome)")
    case .failed(let failure):
      said.withLock { $0 = Said(hasErrors: true) }
      Terminal.error.write("error: \(failure)")
    }
  }

  private func show(_ outcome: String, _ warnings: [Diagnostic]) {
    let before = said.withLock { said in
      defer { said = Said(warnings: warnings) }
      return said
    }
    if before.warnings != warnings { Terminal.error.show(warnings) }
    let found = warnings.summary.map { ", with \($0)" } ?? ""
    Terminal.output.write("\(before.hasErrors ? "Fixed. " : "")\(outcome)\(found).")
  }
}
