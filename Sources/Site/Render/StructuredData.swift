import Diagnostics
import Evidence

/// A page in the vocabulary of schema.org, for search engines: only what the page itself says, too.
///
/// The sources stand here as their addresses alone, which property `citation` allows: names and titles stand in the page, and
/// a reader with little signal would pay for them twice. A quiz is no `Quiz`, which is "a test of knowledge, skills and
/// abilities".
struct StructuredData {
  private let page: Page
  private let site: Site

  init(of page: Page, in site: Site) {
    self.page = page
    self.site = site
  }

  /// The whole as JSON-LD 1.1.
  var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("@context", .string("https://schema.org")), ("@type", .string(type)),
      ("name", .string(page.path.isHome ? site.settings.title : page.frontMatter.title)),
      ("url", .string(site.address(of: page.path))), ("inLanguage", .string(site.settings.language)),
    ]
    func add(_ key: String, _ value: JSON?) {
      if let value { members.append((key, value)) }
    }
    if page.path.isHome {
      add("description", text(site.settings.description))
    } else {
      add("datePublished", (page.frontMatter.published?.iso).map(JSON.string))
      add("dateModified", (page.frontMatter.updated?.iso).map(JSON.string))
      add("lastReviewed", (page.confirmedReview?.day.iso).map(JSON.string))
      add("reviewedBy", (page.confirmedReview?.reviewer).map(person))
      add("author", text(page.frontMatter.author).map { _ in person(page.frontMatter.author) })
      add("about", about)
      add("isPartOf", website)
      add("breadcrumb", breadcrumb)
    }
    add("publisher", publisher)
    add("citation", citation)
    return .object(members)
  }

  private var type: String {
    if page.path.isHome { return "WebSite" }
    if page.path.isIndex { return "CollectionPage" }
    return page.template == "article" || page.frontMatter.isQuiz ? "MedicalWebPage" : "WebPage"
  }

  private var about: JSON? {
    let subjects = page.frontMatter.about
    guard !subjects.isEmpty else { return nil }
    return .array(subjects.map { .object([("@type", .string("Thing")), ("name", .string($0))]) })
  }

  private var website: JSON {
    .object([
      ("@type", .string("WebSite")), ("name", .string(site.settings.title)),
      ("url", .string(site.address(of: ContentPath("index.md")))),
    ])
  }

  private var publisher: JSON? {
    let organisation = site.settings.organisation
    guard !organisation.name.isEmpty else { return nil }
    return .object(
      [("@type", .string("Organization")), ("name", .string(organisation.name))]
        + (organisation.url.isEmpty ? [] : [("url", .string(organisation.url))]))
  }

  /// The pages above and the page itself, whose address stands at the top.
  private var breadcrumb: JSON {
    let above = site.ancestors(of: page).map { page in
      (page.frontMatter.title, [(key: "item", value: JSON.string(site.address(of: page.path)))])
    }
    let items = (above + [(page.frontMatter.title, [])]).enumerated().map { index, item in
      JSON.object(
        [
          ("@type", .string("ListItem")), ("position", .number(index + 1)), ("name", .string(item.0)),
        ] + item.1)
    }
    return .object([("@type", .string("BreadcrumbList")), ("itemListElement", .array(items))])
  }

  /// The sources of the page in their order: the most lasting address of each, or its title where it has none.
  private var citation: JSON? {
    let entries = page.article.citations.entries
    guard !entries.isEmpty else { return nil }
    return .array(
      entries.map { entry in
        let source = entry.formatted(from: site.references)
        return .string(source.links.first?.url ?? source.title)
      })
  }

  private func person(_ name: String) -> JSON {
    .object([("@type", .string("Person")), ("name", .string(name))])
  }

  private func text(_ text: String) -> JSON? { text.isEmpty ? nil : .string(text) }
}
