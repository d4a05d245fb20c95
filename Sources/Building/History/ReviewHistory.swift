internal import Page
package import Diagnostics
internal import Evidence
package import Site
internal import Text

/// Says what changed since a review, from the versions in git.
package struct ReviewHistory: Sendable {
  private let site: Site
  private let git: GitHistory

  /// How many commits of a file are looked at for the text that was reviewed.
  private static let mostCommits = 100

  /// Takes a site and the history of its folder.
  package init(_ site: Site, git: GitHistory) { (self.site, self.git) = (site, git) }

  /// The diagnostics, those of outdated reviews with what changed and how to see it, where git knows.
  ///
  /// - Parameters:
  ///   - diagnostics: What was found in a site.
  ///   - folder: The site's folder, read again only where there is an outdated review.
  ///   - options: How the site was read.
  ///   - duration: How long git may take, for all pages together.
  package static func explain(
    _ diagnostics: [Diagnostic], in folder: String, options: Site.Options,
    lasting duration: Duration = .seconds(5)
  ) async -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.check == .reviewOutdated }),
      let files = try? await SiteFiles.load(from: folder)
    else { return diagnostics }
    var options = options
    options.keepsProse = false
    guard let site = try? await Site(files, options: options) else { return diagnostics }
    return ReviewHistory(site, git: GitHistory(folder: folder, lasting: duration)).explain(diagnostics)
  }

  /// The diagnostics, those of outdated reviews with what changed, where git knows.
  package func explain(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard diagnostic.check == .reviewOutdated, let file = diagnostic.location?.file,
        let page = site[ContentPath(String(file.dropFirst("Content/".count)))],
        let found = lastReviewed(page),
        let text = try? site.readerText(of: page.article)
      else { return diagnostic }
      let changes = text.changes(since: found.text)
      let command = command(for: found)
      var result = Diagnostic(
        diagnostic.check, diagnostic.message, at: diagnostic.location,
        fix: "\(changes.summary): see it with \(command), then run: \(Site.reviewCommand(for: page.path))")
      result.severity = diagnostic.severity
      return result
    }
  }

  /// A version of a page that read as it did when it was reviewed.
  private struct Reviewed {
    let commit: String
    /// The path in the repository where the file had another name then.
    let oldPath: String?
    /// The files that the page is made of.
    let files: [String]
    let text: ReaderText
  }

  /// The newest commit in which the page read as it did when it was reviewed.
  ///
  /// It need not hold the stamp: that may have been committed later, or together with the next change.
  private func lastReviewed(_ page: Page) -> Reviewed? {
    guard let stamp = page.frontMatter.reviewedText?.value else { return nil }
    let file = page.path.file
    // Where studies are shown, a change of theirs is a change of the page.
    let hasStudies = !page.article.shownStudies.isEmpty
    let files = hasStudies ? [file, ContentPath.studies.file] : [file]
    for version in git.versions(of: files, most: Self.mostCommits) {
      let isRenamed = !hasStudies && !version.path.isEmpty && !("/" + version.path).hasSuffix("/" + file)
      let oldPath = isRenamed ? version.path : nil
      guard let bytes = git.bytes(of: oldPath ?? "./" + file, in: version.commit),
        let source = try? SourceText(file: file, bytes: bytes)
      else { continue }
      let text = site.readerText(
        source, at: oldPath.flatMap(contentPath) ?? page.path,
        studies: hasStudies ? studies(in: version.commit) : nil)
      if text.stamp.text == stamp {
        return Reviewed(commit: version.commit, oldPath: oldPath, files: files, text: text)
      }
    }
    return nil
  }

  /// What shows the changes since a version, for a shell in the site's folder.
  private func command(for version: Reviewed) -> String {
    let commit = git.shortName(of: version.commit) ?? version.commit
    // A name with control characters could play tricks on a terminal.
    let oldPath = version.oldPath.flatMap { !$0.utf8.contains(where: \.isControl) ? $0 : nil }
    let old = oldPath.map { "\(commit):\($0)".shellQuoted } ?? commit
    return "git diff \(old) -- \(version.files.map(\.shellQuoted).joined(separator: " "))"
  }

  private func studies(in commit: String) -> StudyLibrary? {
    guard let bytes = git.bytes(of: "./" + ContentPath.studies.file, in: commit),
      let source = try? SourceText(file: ContentPath.studies.file, bytes: bytes)
    else { return nil }
    return StudyLibrary.read(source).0
  }

  /// Where below Content a file stood, from its path in the repository.
  private func contentPath(_ path: String) -> ContentPath? {
    let start = git.prefix() + "Content/"
    return path.hasPrefix(start) ? ContentPath(String(path.dropFirst(start.count))) : nil
  }
}

extension ReaderText.Changes {
  /// What changed in a few words: `12 words added and 3 removed in section 'Side effects'`.
  package var summary: String {
    let shown = parts.prefix(3).joined(separator: ", ")
    let rest = parts.count > 3 ? " and \(counted(parts.count - 3, "other part"))" : ""
    let place = parts.isEmpty ? "" : " in \(shown)\(rest)"
    if added == 0, removed == 0 { return "the order or the markup of words changed\(place)" }
    return "\(counted(added, "word")) added and \(removed) removed\(place)"
  }
}
