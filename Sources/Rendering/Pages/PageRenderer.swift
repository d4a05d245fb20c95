package import Diagnostics
package import Files
import Mustache
internal import Page
package import Site
import Synchronization

/// Renders what comes of pages, with what is the same for all of them worked out once.
///
/// What a file holds is a pure function of a template, what that is given, and the text of the page. So everything that a page
/// depends on stands in ``context(of:)``, and nobody has to keep a list of it.
final class PageRenderer: Sendable {
  /// What is rendered.
  let site: Site
  /// Worked out when a page of a language first needs it.
  private let citingPages = Mutex<[Int: CitingPages]>([:])
  /// What many pages of each language show.
  private let shared: [SharedValues]
  /// The digest of each template together with those that it uses, for each language.
  let templates: [TemplateDigests]
  /// How large pictures are.
  let pictures: PictureSizes

  /// Prepares to render; nothing is rendered yet.
  init(_ site: Site) {
    self.site = site
    shared = site.editions.map { SharedValues(site, in: $0) }
    templates = site.editions.map {
      TemplateDigests(site.templates(inLanguage: $0.place), site.fingerprints, $0.words)
    }
    pictures = PictureSizes(site)
  }

  /// Which pages cite each source, for a page that lists all sources.
  private func citingPages(for page: Page) -> CitingPages? {
    guard site.listsSources(page) else { return nil }
    return citingPages.withLock { pages in
      let found = pages[page.language] ?? site.citingPages(in: page.language)
      pages[page.language] = found
      return found
    }
  }

  /// The bytes of a file.
  func render(_ output: Output) throws(RenderFailure) -> [UInt8] {
    var context = context(of: output)
    return try render(output, &context)
  }

  /// The bytes of a file with its key, which together cost little more than the bytes alone.
  func renderWithKey(_ output: Output) throws(RenderFailure) -> (bytes: [UInt8], key: RenderKey) {
    var context = context(of: output)
    let key = key(of: output, context)
    return (try render(output, &context), key)
  }

  /// Fills in the text, and then the template.
  private func render(_ output: Output, _ context: inout PageContext) throws(RenderFailure) -> [UInt8] {
    if output.kind == .quizStylesheet {
      return page(of: output).flatMap(site.fingerprints.quizStylesheet)?.bytes ?? []
    }
    do throws(FileError) {
      try fillIn(&context, of: output)
    } catch {
      throw .reading(error)
    }
    do throws(RenderError) {
      let language = language(of: output)
      return pictures.filled(
        try site.templates(inLanguage: language)
          .render(template(of: output), with: context.value(in: shared[language])))
    } catch {
      throw .template(error.diagnostic)
    }
  }

  private func fillIn(_ context: inout PageContext, of output: Output) throws(FileError) {
    guard output.hasText, let page = page(of: output) else { return }
    var text = try site.text(of: page, movedLinks: context.movedLinks)
    if !page.article.explainedTerms.isEmpty, let glossary = site.glossary(inLanguage: page.language),
      let names = site.editions[page.language].ofArticles.glossary
    {
      let shared = shared[page.language]
      var terms = ExplainedTerms(glossary.words, names, at: shared.url(ofPage: glossary.page), shared.words)
      text = text.mappingBodies { terms.explained($0) }
    }
    context.fillIn(text, of: page.article)
  }

  /// The page that a file comes of.
  private func page(of output: Output) -> Page? { site.page(of: output).map { site.pages[$0] } }

  /// The place of the language of a file.
  func language(of output: Output) -> Int { page(of: output)?.language ?? SiteLanguages.main }

  /// The name of the template that makes a file.
  func template(of output: Output) -> String {
    switch output.kind {
    case .redirect: Site.redirectTemplate
    case .listing: Site.listingTemplate
    default: page(of: output)?.template ?? ""
    }
  }

  /// What the template of a file is given, all of it.
  func value(of output: Output) throws(FileError) -> Value {
    var context = context(of: output)
    try fillIn(&context, of: output)
    return context.value(in: shared[language(of: output)])
  }

  /// What the template of a file is given, but for the text of its page.
  func context(of output: Output) -> PageContext {
    let shared = shared[language(of: output)]
    return switch output.origin {
    case .alias(_, let page): Context.page(page, in: shared, citing: nil, isRedirect: true)
    case .listing(let index): Context.page(site.listings[index], in: shared)
    default:
      Context.page(site.page(of: output) ?? 0, in: shared, citing: page(of: output).flatMap(citingPages))
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

extension Output {
  /// Whether it shows more of its page than other pages can.
  package var hasText: Bool { kind != .listing }
}
