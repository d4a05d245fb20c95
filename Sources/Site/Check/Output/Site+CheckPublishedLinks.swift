import Diagnostics

extension Site {
  /// Links in the published pages that lead nowhere: those that templates make, since those in the text are checked where they
  /// are written.
  ///
  /// A page whose text has dead links is left out, so that nothing is said twice.
  func checkPublishedLinks(_ published: [PublishedPage], _ links: PublishedLinks, known: [Diagnostic]) -> [(
    Page, [Finding]
  )] {
    let said: Set<Check> = [.brokenLink, .brokenAnchor, .missingFile]
    let files = Set(known.filter { said.contains($0.check) }.compactMap { $0.location?.file })
    return published.filter { !files.contains($0.page.path.file) }.map { page in
      let findings = links.targets(of: page).compactMap { tag, target in
        links.problem(with: target).map {
          Finding(.deadLink, "\(tag) \($0)", fix: "fix the template that makes this link")
        }
      }
      return (page.page, findings)
    }
  }
}
