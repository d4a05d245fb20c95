package import Diagnostics

extension Check {
  /// A link in a template that leads nowhere.
  package static let deadLink = Check("dead-link", .warning)
}

/// Links in the published pages that lead nowhere: those that templates make, since those in the text are checked where they
/// are written.
///
/// A page whose text has broken links is left out, so that nothing is said twice.
struct DeadLinks: OutputCheck {
  func findings(in output: RenderedOutput) -> [Diagnostic] {
    let pages = output.pages.filter { !output.filesWithBrokenLinks.contains($0.page.path.file) }
    return RenderedOutput.diagnostics(
      pages.map { page in
        let findings = output.links.targets(of: page).compactMap { tag, target in
          output.links.flaw(of: target).map { Finding(.deadLink, .dead(tag, $0)) }
        }
        return (page.page, findings)
      })
  }
}

extension Message {
  fileprivate static func dead(_ tag: String, _ flaw: String) -> Message {
    Message("\(tag) \(flaw)", fix: "fix the template that makes this link")
  }
}
