package import Diagnostics

extension Check {
  /// A link in a template that leads nowhere.
  package static let deadLink = Check("dead-link", .warning, isFollower: true)
}

/// Links in the published pages that lead nowhere: those that templates and HTML make, since those of Markdown are checked where
/// they are written.
///
/// The text of a page with broken links is left out, so that nothing is said twice.
struct DeadLinks: OutputCheck {
  func findings(in output: RenderedOutput) -> [Diagnostic] {
    output.diagnostics(
      output.pages.map { page in
        let dead = output.links.targets(of: page).compactMap { link, target in
          output.links.flaw(of: target).map { (link: link, target: target, flaw: $0) }
        }
        return (page, dead.isEmpty ? [] : findings(dead, on: page, in: output))
      })
  }

  private func findings(
    _ dead: [(link: PublishedPage.Link, target: PublishedLinks.Target, flaw: String)], on page: PublishedPage,
    in output: RenderedOutput
  ) -> [Finding] {
    let own = OwnHTML(output.text(of: page), of: page.page.article)
    return dead.compactMap { link, target, flaw in
      let isFromText = own.hasLink(to: link.address)
      if isFromText, output.filesWithBrokenLinks.contains(page.page.path.file) { return nil }
      // What a mistake leaves out of a page, such as a quiz, leaves the ways back to it without an end.
      let leadsBack = target.path == page.outputPath && target.anchor?.hasPrefix("cite-") == true
      if leadsBack, output.filesWithErrors.contains(page.page.path.file) { return nil }
      var finding = Finding(.deadLink, .dead(link.tag, flaw, isFromText: isFromText), link.mark)
      finding.isFromText = isFromText
      return finding
    }
  }
}

extension Message {
  fileprivate static func dead(_ tag: String, _ flaw: String, isFromText: Bool) -> Message {
    Message("\(tag) \(flaw)", fix: isFromText ? "correct the link" : "fix the template that makes this link")
  }
}
