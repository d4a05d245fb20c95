import Diagnostics
import Evidence

/// A page in the vocabulary of schema.org, for search engines: only what the page itself says, too.
///
/// The sources stand here as their addresses alone, which property `citation` allows: names and titles stand in the page, and
/// a reader with little signal would pay for them twice. A quiz is no `Quiz`, which is "a test of knowledge, skills and
/// abilities".
struct StructuredData {
  private let page: Page
  /// The part of the page's list that is meant instead of the page itself.
  private let listing: Listing?
  private let site: Site

  init(of page: Page, in site: Site) {
    self.page = page
    listing = nil
    self.site = site
  }

  init(of listing: Listing, in site: Site) {
    page = site.pages[listing.section]
    self.listing = listing
    self.site = site
  }

  /// The whole as JSON-LD 1.1.
  var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("@context", .string("https://schema.org")), ("@type", .string(type)), ("name", .string(name)),
      ("url", .string(address)), ("inLanguage", .string(site.settings.language)),
    ]
    func add(_ key: String, _ value: JSON?) {
      if let value { members.append((key, value)) }
    }
    if listing != nil {
      add("isPartOf", website)
      add("breadcrumb", breadcrumb)
      add("publisher", publisher)
      return .object(members)
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

  private var name: String {
    listing?.place.title ?? (page.path.isHome ? site.settings.title : page.frontMatter.title)
  }

  private var address: String {
    listing.map { site.address(ofFile: $0.place.folder) } ?? site.address(of: page.path)
  }

  private var type: String {
    if listing != nil { return "CollectionPage" }
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
    let pages = site.ancestors(of: page) + (listing == nil ? [] : [page])
    let above =
      pages.map { ($0.frontMatter.title, site.address(of: $0.path)) }
      + (listing?.above ?? []).map { ($0.title, site.address(ofFile: $0.folder)) }
    let ways = above.map { title, address in (title, [(key: "item", value: JSON.string(address))]) }
    let items = (ways + [(name, [])]).enumerated().map { index, item in
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
