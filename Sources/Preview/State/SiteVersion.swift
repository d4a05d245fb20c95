internal import Page
internal import Rendering
package import Building
internal import Digest
internal import Glibc
internal import Publishing
internal import Files
internal import Site
internal import Text

/// One version of the site without errors: its files by where they would be published.
package struct SiteVersion: Sendable {
  /// The file that hosts show for an address that does not exist: that of the language in whose folder it is; `nil` where there is
  /// none.
  func notFound(for path: [UInt8]) -> String? {
    let below = path.dropFirst(root.utf8.count)
    let folders = renderer.site.languages.others.map(\.folder).filter { below.starts(with: $0.utf8) }
    return (folders + [""]).map { $0 + "404.html" }.first { content(of: $0) != nil }
  }

  /// The path of the home page, with a slash at both ends.
  let root: String
  /// The site's folder.
  let folder: String
  /// Makes the pages.
  let renderer: Renderer
  /// The files.
  private let contents: [OutputFile]
  private let index: SiteIndex
  /// The key of all that the pages share.
  private let key: Digest?
  /// The forms on its pages, by their names.
  let forms: [String: FormReception.PreviewedForm]
  /// Tells stylesheets apart from those of other versions.
  let styles: UInt64
  /// Tells images, scripts and the like apart from those of other versions.
  let otherFiles: UInt64

  /// Takes a site without errors.
  package init(_ checked: CheckedSite) { self.init(checked, SiteIndex(checked)) }

  /// Takes a site without errors, and where its files are found.
  init(_ checked: CheckedSite, _ index: SiteIndex) {
    let site = checked.site
    (self.index, key) = (index, checked.key)
    renderer = checked.renderer
    root = site.root
    folder = site.folder
    contents = checked.files
    forms = site.previewedForms
    var (styles, others) = (FNV1a(), FNV1a())
    for file in checked.files {
      guard let path = file.content.copiedFile else { continue }
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
  func content(of path: String) -> OutputFile.Content? { index.places[path].map { contents[$0].content } }

  /// What to say of the pages that are not for readers yet, by their paths below the output folder.
  var remarks: [String: String] { index.remarks }

  /// How many pages differ from those of another version, new and removed ones included.
  package func changedPages(from other: SiteVersion) async -> Int {
    // Where nothing but texts of pages can differ, each page has the same place in both.
    if key != nil, key == other.key {
      let (pages, others) = (renderer.site.pages, other.renderer.site.pages)
      return pages.indices.count {
        pages[$0].article !== others[$0].article && pages[$0].article.digest != others[$0].article.digest
      }
    }
    let (outputs, others) = (renderer.site.publishedPages, other.renderer.site.publishedPages)
    let places = Dictionary(others.map { ($0.path, $0) }) { first, _ in first }
    let changed = await outputs.concurrentMap { output in
      places[output.path].map { renderer.key(of: output) != other.renderer.key(of: $0) } ?? true
    }
    let paths = Set(outputs.map(\.path))
    return changed.count { $0 } + others.count { !paths.contains($0.path) }
  }

  /// Whether stylesheets, images or other copied files differ from those of another version.
  package func hasOtherFiles(than other: SiteVersion) -> Bool {
    styles != other.styles || otherFiles != other.otherFiles
  }
}

extension FNV1a {
  /// Takes in the identity of a file.
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

  /// The forms on the pages with the addresses of the pages that thank for them, by their names after the folder of their
  /// language.
  fileprivate var previewedForms: [String: FormReception.PreviewedForm] {
    var found: [String: FormReception.PreviewedForm] = [:]
    for page in pages where !page.article.forms.isEmpty {
      for form in page.article.forms {
        let name = languages[page.language].folder + form.name.value
        guard found[name] == nil, let thanks = thanks(for: form, on: page) else { continue }
        found[name] = FormReception.PreviewedForm(form: form, thanks: thanks)
      }
    }
    return found
  }

  /// The address of the page that thanks for a form: in the language of the form, if there is one.
  private func thanks(for form: Form, on page: Page) -> String? {
    let article = page.article
    guard let path = ContentPath(form.thanks.value, from: article.linkBase.folder) else { return nil }
    let index = index(of: path, linkedIn: article.language, isTranslation: article.translation != nil)
    return index.map { outputs[$0].address(below: root) } ?? root + path.address
  }
}

extension OutputFile.Content {
  /// The file that a published one is made of, where it is made of nothing else.
  fileprivate var copiedFile: String? {
    switch self {
    case .copy(let path): path
    case .made(let maker): maker.copiedFile
    case .bytes, .compressed: nil
    }
  }
}
