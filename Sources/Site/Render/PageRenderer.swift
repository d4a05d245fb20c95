package import Diagnostics
import Mustache
import Synchronization

/// A file that comes of a page: the page itself, or one that belongs to it.
package struct PageOutput: Sendable, Hashable {
  /// What the file is.
  package enum Kind: Sendable, Hashable {
    /// The page.
    case page
    /// A page at an old address, which leads on to it.
    case redirect
    /// The stylesheet by which a quiz decides without a script.
    case stylesheet
    /// A part of a section's list, by its index in ``Site/listings``.
    case listing(Int)
  }

  /// What the file is.
  package let kind: Kind
  /// The page that it comes of, as an index of ``Site/pages``: for a part of a list, the page of the section.
  package let page: Int
  /// Where below the output folder.
  package let path: String

  /// Whether it shows more of its page than other pages can.
  var hasText: Bool { if case .listing = kind { false } else { true } }
}

/// Renders pages with what is the same for all of them worked out once.
///
/// What a file holds is a pure function of a template, what it is given, and the text of its page, so whatever a page depends on
/// stands in ``context(of:)``, and nothing has to keep a list of it.
package final class PageRenderer: Sendable {
  /// What is rendered.
  package let site: Site
  /// Every file that comes of a page.
  package let outputs: [PageOutput]
  /// Worked out when a page first needs it.
  private let citingPages = Mutex<CitingPages?>(nil)
  /// What many pages show.
  private let shared: SharedValues
  /// Tells apart what each template and those that it uses are.
  let templates: TemplateDigests

  /// Prepares to render; nothing is rendered yet.
  package init(_ site: Site) {
    self.site = site
    shared = SharedValues(site)
    var outputs: [PageOutput] = []
    outputs.reserveCapacity(site.pages.count)
    // Behind the pages, which are nearly in the order of their paths: such a list is sorted fast.
    var others: [PageOutput] = []
    for index in site.pages.indices {
      outputs.append(PageOutput(kind: .page, page: index, path: site.pages[index].article.outputPath))
      Self.addOutputs(besides: index, in: site, to: &others)
    }
    outputs += others
    for (index, listing) in site.listings.enumerated() {
      outputs.append(
        PageOutput(kind: .listing(index), page: listing.section, path: listing.place.outputPath))
    }
    self.outputs = outputs
    templates = TemplateDigests(site.templates, site.fingerprints)
  }

  /// The template of the page that lists all sources.
  private static let sourcesTemplate = "sources"

  /// Adds what belongs to a page besides itself.
  private static func addOutputs(besides index: Int, in site: Site, to outputs: inout [PageOutput]) {
    let page = site.pages[index]
    for alias in page.article.frontMatter.aliases {
      guard let path = Site.outputPath(ofAlias: alias.value) else { continue }
      outputs.append(PageOutput(kind: .redirect, page: index, path: path))
    }
    if let file = site.quizStylesheet(of: page) {
      outputs.append(PageOutput(kind: .stylesheet, page: index, path: file.path))
    }
  }

  /// Which pages cite each source, for a page that lists all sources.
  private func citingPages(for page: Page) -> CitingPages? {
    guard page.template == Self.sourcesTemplate else { return nil }
    return citingPages.withLock { pages in
      let found = pages ?? site.citingPages
      pages = found
      return found
    }
  }

  /// The bytes of a file.
  package func render(_ output: PageOutput) throws(RenderFailure) -> [UInt8] {
    var context = context(of: output)
    return try render(output, &context)
  }

  /// The bytes of a file with its key, which together cost little more than the bytes alone.
  package func renderWithKey(_ output: PageOutput) throws(RenderFailure) -> (bytes: [UInt8], key: RenderKey) {
    var context = context(of: output)
    let key = key(of: output, context)
    return (try render(output, &context), key)
  }

  /// Fills in the text, and then the template.
  private func render(_ output: PageOutput, _ context: inout PageContext) throws(RenderFailure) -> [UInt8] {
    if output.kind == .stylesheet { return site.quizStylesheet(of: site.pages[output.page])?.bytes ?? [] }
    do throws(FileError) {
      try fillIn(&context, of: output)
    } catch {
      throw .reading(error)
    }
    do throws(RenderError) {
      return try site.templates.render(template(of: output), with: context.value)
    } catch {
      throw .template(error.diagnostic)
    }
  }

  private func fillIn(_ context: inout PageContext, of output: PageOutput) throws(FileError) {
    guard output.hasText else { return }
    let page = site.pages[output.page]
    context.fillIn(try site.text(of: page), of: page.article)
  }

  /// The name of the template that makes a file.
  func template(of output: PageOutput) -> String {
    switch output.kind {
    case .redirect: Site.redirectTemplate
    case .listing: Site.listingTemplate
    case .page, .stylesheet: site.pages[output.page].template
    }
  }

  /// What the template of a file is given, all of it.
  func value(of output: PageOutput) throws(FileError) -> Value {
    var context = context(of: output)
    try fillIn(&context, of: output)
    return context.value
  }

  /// What the template of a file is given, but for the text of its page.
  func context(of output: PageOutput) -> PageContext {
    switch output.kind {
    case .page, .stylesheet:
      Context.page(output.page, in: shared, citing: citingPages(for: site.pages[output.page]))
    case .redirect: Context.page(output.page, in: shared, citing: nil, isRedirect: true)
    case .listing(let index): Context.page(site.listings[index], in: shared)
    }
  }
}

/// Why a file could not be rendered.
package enum RenderFailure: Error {
  /// The template and the page do not go together.
  case template(Diagnostic)
  /// The page's file could not be read again.
  case reading(FileError)

  /// The failure as something an editor can read.
  package var diagnostic: Diagnostic {
    switch self {
    case .template(let diagnostic): diagnostic
    case .reading(let error): Diagnostic(.unreadableFile, error.description)
    }
  }
}

extension Site {
  /// Whether everything that the file of a page says was known from the build before.
  ///
  /// A part of a list shows nothing but what pages can see of each other.
  package func isKnown(_ output: PageOutput) -> Bool { !output.hasText || pages[output.page].isKnown }
}
