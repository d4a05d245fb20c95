package import Diagnostics
package import Mustache

/// One page as it is published, or a file that belongs to a page.
package struct RenderedPage: Sendable, Equatable {
  /// Where below the output folder.
  package let path: String
  /// Its HTML, or what else the file holds.
  package let bytes: [UInt8]
}

extension Site {
  /// The pages as HTML, worked out on all cores, with the files that belong to them, and the pages at old addresses.
  ///
  /// - Throws: ``RenderingError`` with the mistakes of templates that only show when they meet a page.
  package func render() async throws(RenderingError) -> [RenderedPage] {
    let renderer = PageRenderer(self)
    let results = await pages.concurrentMap { page in
      [renderer.render(page)] + renderer.renderRedirects(to: page) + renderer.renderStylesheet(of: page)
    }
    var pages: [RenderedPage] = []
    var diagnostics: Set<Diagnostic> = []
    for result in results.joined() + (await listings.concurrentMap { renderer.render($0) }) {
      switch result {
      case .success(let page): pages.append(page)
      case .failure(let error): diagnostics.insert(error.diagnostic)
      }
    }
    guard diagnostics.isEmpty else { throw RenderingError(diagnostics: diagnostics.sorted()) }
    return pages
  }

  /// What every template is given, page by page: for tests that hold it to ``Context/shape``.
  package func contexts() -> [Value] {
    let renderer = PageRenderer(self)
    return pages.map { renderer.context(for: $0, Context.page($0, in: self, citing: renderer.citingPages)) }
      + listings.map { renderer.context(for: $0, Context.page($0, in: self)) }
  }
}

/// Renders pages with what is the same for all of them worked out once.
private struct PageRenderer: Sendable {
  let site: Site
  let citingPages: CitingPages
  private let shared: Object

  init(_ site: Site) {
    self.site = site
    shared = Context.site(site)
    citingPages = site.pages.contains { $0.template == Self.sourcesTemplate } ? site.citingPages : [:]
  }

  /// The template of the page that lists all sources.
  private static let sourcesTemplate = "sources"

  func render(_ page: Page) -> Result<RenderedPage, RenderError> {
    let citing = page.template == Self.sourcesTemplate ? citingPages : nil
    return render(
      page.path.outputPath, page.template, context(for: page, Context.page(page, in: site, citing: citing)))
  }

  func render(_ listing: Listing) -> Result<RenderedPage, RenderError> {
    render(
      listing.place.outputPath, Site.listingTemplate,
      context(for: listing, Context.page(listing, in: site)))
  }

  func renderRedirects(to page: Page) -> [Result<RenderedPage, RenderError>] {
    page.frontMatter.aliases.compactMap { alias in
      Site.outputPath(ofAlias: alias.value).map { path in
        render(path, Site.redirectTemplate, context(for: page, Context.redirect(to: page, in: site)))
      }
    }
  }

  /// The stylesheet by which a quiz decides without a script.
  func renderStylesheet(of page: Page) -> [Result<RenderedPage, RenderError>] {
    guard let file = site.quizStylesheet(of: page) else { return [] }
    return [.success(RenderedPage(path: file.path, bytes: file.bytes))]
  }

  func context(for page: Page, _ value: Value) -> Value {
    context(value) { Context.menu($0, on: page, in: site) }
  }

  func context(for listing: Listing, _ value: Value) -> Value {
    context(value) { Context.menu($0, on: listing, in: site) }
  }

  private func context(_ value: Value, _ menu: ([SiteSettings.MenuItem]) -> Value) -> Value {
    var object = shared
    object.append("navigation", menu(site.settings.navigation))
    object.append("footer", menu(site.settings.footer))
    return ["site": .object(object), "page": value]
  }

  private func render(_ path: String, _ template: String, _ context: Value) -> Result<
    RenderedPage, RenderError
  > {
    Result { () throws(RenderError) in
      RenderedPage(path: path, bytes: try site.templates.render(template, with: context))
    }
  }
}

/// Templates that could not be filled.
package struct RenderingError: Error {
  /// Why.
  package let diagnostics: [Diagnostic]
}
