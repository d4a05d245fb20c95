internal import Digest
internal import Glibc
package import Publishing
internal import Site

/// One version of the site without errors: its files by where they would be published.
package struct SiteVersion: Sendable {
  /// The file that hosts show for addresses that do not exist.
  static let notFound = "404.html"

  /// The path of the home page, with a slash at both ends.
  let root: String
  /// The site's folder.
  let folder: String
  /// Makes the pages.
  let renderer: PageRenderer
  /// The files by their path below the output folder.
  let files: [String: OutputFile.Content]
  /// What to say of pages that are not for readers yet, by the same path.
  let remarks: [String: String]
  /// Tells stylesheets apart from those of other versions.
  let styles: UInt64
  /// Tells images, scripts and the like apart from those of other versions.
  let otherFiles: UInt64

  /// Takes a rendered site.
  package init(_ rendered: RenderedSite) {
    let site = rendered.site
    renderer = rendered.renderer
    root = site.root
    folder = site.folder
    files = Dictionary(rendered.files.map { ($0.path, $0.content) }) { first, _ in first }
    remarks = Dictionary(
      uniqueKeysWithValues: site.pages.compactMap { page in
        page.remark(on: site.today).map { (page.path.outputPath, $0) }
      })
    var (styles, others) = (Fingerprint(), Fingerprint())
    for file in rendered.files {
      guard case .copy(let path) = file.content else { continue }
      if ContentType(ofFile: file.path) == .css {
        styles.add(file: path)
      } else {
        others.add(file: path)
      }
    }
    self.styles = styles.value
    otherFiles = others.value
  }

  /// How many pages differ from those of another version, new and removed ones included.
  package func changedPages(since old: SiteVersion) async -> Int {
    let (outputs, before) = (renderer.outputs, old.outputs)
    let hasSameSurroundings = sharedDigest != nil && sharedDigest == old.sharedDigest
    let changed = await outputs.concurrentMap { output in
      guard let other = before[output.path] else { return true }
      if hasSameSurroundings, page(of: output).digest == old.page(of: other).digest { return false }
      return renderer.key(of: output) != old.renderer.key(of: other)
    }
    let paths = Set(outputs.map(\.path))
    return changed.count { $0 } + before.keys.count { !paths.contains($0) }
  }

  private func page(of output: PageOutput) -> Article { renderer.site.pages[output.page].article }

  private var sharedDigest: Digest? { renderer.site.sharedDigest }

  /// The pages by their paths below the output folder.
  private var outputs: [String: PageOutput] {
    Dictionary(renderer.outputs.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Whether stylesheets, images or other copied files differ from those of another version.
  package func hasOtherFiles(than old: SiteVersion) -> Bool {
    styles != old.styles || otherFiles != old.otherFiles
  }
}

extension Page {
  /// What to say of the page while readers cannot see it.
  fileprivate func remark(on day: Day) -> String? {
    if frontMatter.isDraft { return "Draft: readers do not see this page" }
    return article.isPublished(on: day)
      ? nil : frontMatter.published.map { "Readers see this page from \($0.text) on" }
  }
}

extension Fingerprint {
  /// Takes in what tells a file apart from what it was before, without reading it.
  fileprivate mutating func add(file path: String) {
    var status = stat()
    add(path.utf8)
    guard stat(path, &status) == 0 else { return }
    add(status.st_ino)
    add(status.st_size)
    add(status.st_mtim.tv_sec)
    add(status.st_mtim.tv_nsec)
  }
}
