internal import Digest
internal import Rendering
internal import Site

/// Why a page was rendered.
package struct RenderReason: Sendable, Hashable {
  /// The page, by its path below the output folder.
  package let path: String
  /// Why, in plain words, each a reason of its own.
  package let reasons: [String]
}

/// Finds out why pages were rendered, by comparing what each was made of with what it was made of before.
struct RenderReasons {
  private let site: CheckedSite
  /// What was published last, by path; `nil` where nothing is known of that.
  private let last: [String: RememberedFile]?
  private let outputs: [String: Output]
  private let sources: Set<String>
  private let templates: Set<String>
  private let pages: Set<String>

  /// - Parameter memory: What was remembered of the last build.
  init(_ site: CheckedSite, _ inputs: BuildInputs, _ memory: Memory) {
    self.site = site
    last = memory.files.map { files in
      Dictionary(files.value.map { ($0.path, $0) }) { first, _ in first }
    }
    outputs = Dictionary(
      site.site.outputs.filter(\.kind.comesOfPage).map { ($0.path, $0) }
    ) { first, _ in first }
    sources = BuildInputs.differences(inputs.sources, memory.inputs?.sources ?? [:])
    templates = BuildInputs.differences(inputs.templates, memory.inputs?.templates ?? [:])
    let articles = memory.articles?.value ?? []
    pages = BuildInputs.differences(
      Dictionary(site.site.pages.map { ($0.path.text, $0.article.face) }) { $1 },
      Dictionary(articles.map { ($0.article.path.text, $0.article.face) }) { $1 })
  }

  /// The reasons for some pages.
  func reasons(for paths: [String]) -> [RenderReason] {
    paths.compactMap { path in outputs[path].map { RenderReason(path: path, reasons: reasons(for: $0)) } }
  }

  private func reasons(for output: Output) -> [String] {
    guard let last else { return ["nothing is known of a build before"] }
    guard case .page(let old)? = last[output.path]?.origin, let page = site.site.page(of: output) else {
      return ["it is new"]
    }
    let parts = RenderKey(old).flatMap { site.renderer.key(of: output)?.differences(from: $0) } ?? []
    guard !parts.isEmpty else { return ["the published file was changed, or is gone"] }
    let causes = parts.filter { $0 != .structuredData }
    return (causes.isEmpty ? parts : causes).map { reason(for: $0, site.site.pages[page]) }
  }

  private func reason(for part: RenderKey.Part, _ page: Page) -> String {
    switch part {
    case .text: return "its text: \(page.path.file), or settings or studies that texts depend on"
    case .facts: return "its front matter or headings: \(page.path.file)"
    case .neighbours:
      return named("the pages above or beside it", pages, among: site.site.neighbours(of: page).map(\.text))
    case .related: return named("related pages", pages, among: site.site.related(to: page).map(\.text))
    case .children:
      return named("pages that it lists", pages, among: site.site.children(of: page).map(\.text))
    case .sources: return named("sources", sources, among: page.article.citations.entries.map(\.key))
    case .allSources: return named("the list of all sources", sources, among: Array(sources))
    case .topics: return named("the list of all topics", pages, among: Array(pages))
    case .site: return "settings or menus of the site: Content/site.yml, or a page that a menu names"
    case .structuredData:
      return "what search engines are told of it: the pages above it, its sources, or Content/site.yml"
    case .pictures: return "the sizes of pictures, or their copies: one has changed, is new or is gone"
    case .template: return named("templates", templates, among: Array(templates))
    }
  }

  /// What has changed, with the names of what it was, where they are known and few.
  private func named(_ what: String, _ changed: Set<String>, among candidates: [String]) -> String {
    let names = Set(candidates).intersection(changed).sorted()
    guard !names.isEmpty else { return what }
    return "\(what): \(names.prefix(5).joined(separator: ", "))\(names.count > 5 ? " …" : "")"
  }
}
