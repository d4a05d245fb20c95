package import Diagnostics
import Mustache

/// One page as it is published.
package struct RenderedPage: Sendable, Equatable {
  /// Where below the output folder.
  package let path: String
  /// Its HTML.
  package let bytes: [UInt8]
}

extension Site {
  /// The pages as HTML, worked out on all cores, and the pages at old addresses.
  ///
  /// - Throws: ``RenderingError`` with the mistakes of templates that only show when they meet a page.
  package func render() async throws(RenderingError) -> [RenderedPage] {
    let shared = Context.site(self)
    let citing = pages.contains { $0.template == Self.sourcesTemplate } ? citingPages : [:]
    let rendered = await pages.concurrentMap { page in
      let value = Context.page(page, in: self, citing: page.template == Self.sourcesTemplate ? citing : nil)
      return self.render(page.path.outputPath, page.template, value, on: page, shared)
    }
    let redirects = pages.flatMap { page in page.frontMatter.aliases.map { (page, $0.value) } }.map { page, alias in
      let path = Self.outputPath(ofAlias: alias) ?? alias
      return self.render(path, Self.redirectTemplate, Context.redirect(to: page, in: self), on: page, shared)
    }
    var pages: [RenderedPage] = []
    var diagnostics: [Diagnostic] = []
    for result in rendered + redirects {
      switch result {
      case .success(let page): pages.append(page)
      case .failure(let error): diagnostics.append(error.diagnostic)
      }
    }
    guard diagnostics.isEmpty else { throw RenderingError(diagnostics: Set(diagnostics).sorted()) }
    return pages
  }

  /// The template of the page that lists all sources.
  private static let sourcesTemplate = "sources"

  private func render(
    _ path: String, _ template: String, _ value: Value, on page: Page, _ shared: Object
  ) -> Result<RenderedPage, RenderError> {
    var site = shared
    site.append("navigation", Context.menu(settings.navigation, on: page, in: self))
    site.append("footer", Context.menu(settings.footer, on: page, in: self))
    return Result { () throws(RenderError) in
      RenderedPage(path: path, bytes: try templates.render(template, with: ["site": .object(site), "page": value]))
    }
  }
}

/// Templates that could not be filled.
package struct RenderingError: Error {
  /// Why.
  package let diagnostics: [Diagnostic]
}
