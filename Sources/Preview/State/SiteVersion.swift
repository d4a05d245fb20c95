package import Building
internal import Digest
internal import Glibc
internal import Publishing
internal import Files
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
  /// The files.
  private let contents: [OutputFile]
  /// Where in them a path below the output folder is.
  private let indices: [String: Int]
  /// What to say of pages that are not for readers yet, by the same path.
  let remarks: [String: String]
  /// The forms on its pages, by their names.
  let forms: [String: FormReception.PreviewedForm]
  /// Tells stylesheets apart from those of other versions.
  let styles: UInt64
  /// Tells images, scripts and the like apart from those of other versions.
  let otherFiles: UInt64

  /// Takes a site without errors.
  ///
  /// - Parameter old: The version before, of which much still holds where only texts have changed.
  package init(_ checked: CheckedSite, after old: SiteVersion? = nil) {
    let site = checked.site
    renderer = checked.renderer
    root = site.root
    folder = site.folder
    contents = checked.files
    if let old, old.hasSamePages(as: site) {
      (indices, remarks) = (old.indices, old.remarks)
    } else {
      indices = Dictionary(checked.files.enumerated().map { ($1.path, $0) }) { first, _ in first }
      remarks = Dictionary(
        uniqueKeysWithValues: site.pages.compactMap { page in
          page.remark(on: site.today).map { (page.article.outputPath, $0) }
        })
    }
    forms = site.previewedForms
    var (styles, others) = (Fingerprint(), Fingerprint())
    for file in checked.files {
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

  /// What one of the files holds; `nil` where there is no such file.
  func content(of path: String) -> OutputFile.Content? { indices[path].map { contents[$0].content } }

  /// How many pages differ from those of another version, new and removed ones included.
  package func changedPages(since old: SiteVersion) async -> Int {
    let (outputs, before) = (renderer.site.publishedPages, old.renderer.site.publishedPages)
    if old.hasSamePages(as: renderer.site) {
      return zip(outputs, before).count {
        $0.kind == .page && article(of: $0)?.digest != old.article(of: $1)?.digest
      }
    }
    let places = Dictionary(before.map { ($0.path, $0) }) { first, _ in first }
    let changed = await outputs.concurrentMap { output in
      places[output.path].map { renderer.key(of: output) != old.renderer.key(of: $0) } ?? true
    }
    let paths = Set(outputs.map(\.path))
    return changed.count { $0 } + before.count { !paths.contains($0.path) }
  }

  private func article(of output: Output) -> Article? {
    renderer.site.page(of: output).map { renderer.site.pages[$0].article }
  }

  /// Whether nothing but the texts of pages can have changed, so that each page has the place that it had.
  private func hasSamePages(as site: Site) -> Bool {
    renderer.site.sharedDigest != nil && renderer.site.sharedDigest == site.sharedDigest
  }

  /// Whether stylesheets, images or other copied files differ from those of another version.
  package func hasOtherFiles(than old: SiteVersion) -> Bool {
    styles != old.styles || otherFiles != old.otherFiles
  }
}

extension Page {
  /// What to say of the page while readers cannot see it.
  fileprivate func remark(on day: Day) -> String? {
    if article.frontMatter.isDraft { return "Draft: readers do not see this page" }
    return article.isPublished(on: day)
      ? nil : article.frontMatter.published.map { "Readers see this page from \($0.text) on" }
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

extension Site {
  /// What readers take for a page: those of all kinds, but not what only belongs to one.
  fileprivate var publishedPages: [Output] {
    outputs.filter { $0.kind.comesOfPage && $0.kind != .quizStylesheet }
  }

  /// The forms on the pages, by their names, with the addresses of the pages that thank for them.
  fileprivate var previewedForms: [String: FormReception.PreviewedForm] {
    let all = pages.flatMap { page in
      page.article.forms.compactMap { form in
        ContentPath(form.thanks.value, from: page.path.folder).map { thanks in
          (form.name.value, FormReception.PreviewedForm(form: form, thanks: root + thanks.address))
        }
      }
    }
    return Dictionary(all) { first, _ in first }
  }
}
