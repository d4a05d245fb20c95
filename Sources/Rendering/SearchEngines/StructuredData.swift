import Diagnostics
import Evidence
import Page
import Site
import Text

/// A page in the vocabulary of schema.org, for search engines: nothing that the page itself does not say.
///
/// Sources are given by their addresses alone, as the property `citation` allows: their names and titles stand in the page,
/// and a reader with little signal would pay for them twice. A quiz is no `Quiz`, which is "a test of knowledge, skills and
/// abilities".
struct StructuredData {
  private let page: Page
  /// The page, by its index in the site.
  private let index: Int
  /// The part of the page's list that is meant instead of the page itself.
  private let listing: Listing?
  /// The whole address.
  private let address: String
  /// What the pages share that have the same pages above.
  private let section: SectionValues
  private let sources: [SourceValue]
  private let shared: SharedValues

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - index: The page, by its index in the site.
  ///   - address: Its whole address.
  ///   - sources: What it cites, in its order.
  ///   - section: The section that it belongs to.
  ///   - shared: The site.
  init(
    of index: Int, at address: String, citing sources: [SourceValue], below section: SectionValues,
    in shared: SharedValues
  ) {
    (self.index, self.address, self.sources) = (index, address, sources)
    page = shared.site.pages[index]
    (self.section, self.shared) = (section, shared)
    listing = nil
  }

  /// Describes a part of a section's list.
  init(of listing: Listing, at address: String, in shared: SharedValues) {
    (self.listing, self.address, self.shared) = (listing, address, shared)
    (page, index) = (shared.site.pages[listing.section], listing.section)
    sources = []
    section = shared.section(listing.section)
  }

  /// The whole as JSON-LD 1.1.
  var json: [UInt8] {
    var json = JSONWriter(.compact, capacity: 2048)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", type)
      json.member("name", name)
      json.member("url", address)
      json.member("inLanguage", shared.edition.language.tag.text)
      if listing == nil {
        writeVersions(to: &json)
        writeFacts(to: &json)
      }
      if listing != nil || !page.isHome {
        json.member("isPartOf", json: shared.structuredData.website)
        json.member("breadcrumb", writeBreadcrumb)
      }
      if let publisher = shared.structuredData.publisher { json.member("publisher", json: publisher) }
      if !sources.isEmpty { json.member("citation", writeCitation) }
    }
    return json.bytes
  }

  /// Of which page it is a translation.
  ///
  /// The other way round, alternates in the head say the same in fewer bytes.
  private func writeVersions(to json: inout JSONWriter) {
    let site = shared.site
    guard page.article.translation != nil, let original = site.versions(ofPage: index)[SiteLanguages.main],
      site.pages[original].isForSearch(on: site.today)
    else { return }
    json.member("translationOfWork") { write(version: original, to: &$0) }
  }

  private func write(version index: Int, to json: inout JSONWriter) {
    let site = shared.site
    json.object { json in
      json.member("@type", type)
      json.member("url", shared.wholeAddress(ofPage: index))
      json.member("inLanguage", site.languages[site.pages[index].language].tag.text)
    }
  }

  /// What the front matter says.
  private func writeFacts(to json: inout JSONWriter) {
    let frontMatter = page.article.frontMatter
    if page.isHome {
      let description = shared.edition.settings.description
      if !description.isEmpty { json.member("description", description) }
      return
    }
    json.member("datePublished", frontMatter.published?.iso)
    json.member("dateModified", frontMatter.updated?.iso)
    if let review = page.confirmedReview {
      json.member("lastReviewed", review.day.iso)
      json.member("reviewedBy") { $0.thing("Person", named: review.reviewer) }
    }
    if !frontMatter.author.isEmpty {
      json.member("author") { $0.thing("Person", named: frontMatter.author) }
    }
    if !frontMatter.about.isEmpty {
      json.member("about") { json in
        json.array { json in
          for subject in frontMatter.about { json.thing("Thing", named: subject) }
        }
      }
    }
  }

  private var name: String {
    listing?.place.title
      ?? (page.isHome ? shared.edition.settings.title : page.article.frontMatter.title)
  }

  private var type: String {
    if listing != nil { return "CollectionPage" }
    if page.isHome { return "WebSite" }
    if page.path.isIndex { return "CollectionPage" }
    return page.statesFacts ? "MedicalWebPage" : "WebPage"
  }

  /// The pages above and the page itself, whose address stands at the top.
  private func writeBreadcrumb(to json: inout JSONWriter) {
    let above = listing?.above ?? []
    json.breadcrumbs { json in
      json.json(section.structuredBreadcrumbs)
      var position = section.above.count
      for place in above {
        position += 1
        json.breadcrumb(position, place.title, shared.site.address(ofFile: place.folder))
      }
      json.breadcrumb(position + 1, name, nil)
    }
  }

  /// The sources of the page in their order: the most lasting address of each, or its title where it has none.
  private func writeCitation(to json: inout JSONWriter) {
    json.array { json in
      for source in sources { json.text(source.address) }
    }
  }
}

extension StructuredData {
  /// What is the same on all pages of a site.
  struct Frame: Sendable {
    /// The site that pages are part of.
    let website: [UInt8]
    /// Who publishes it; `nil` where site.yml does not say.
    let publisher: [UInt8]?

    init(of site: Site, in edition: Edition) {
      let settings = edition.settings
      var json = JSONWriter(.compact)
      json.thing("WebSite", named: settings.title, at: site.address(ofFile: edition.language.folder))
      website = json.bytes
      let organisation = settings.organisation
      guard !organisation.name.isEmpty else {
        publisher = nil
        return
      }
      json = JSONWriter(.compact)
      json.thing(
        "Organization", named: organisation.name, at: organisation.url.isEmpty ? nil : organisation.url)
      publisher = json.bytes
    }
  }

  /// The first items of a list of breadcrumbs: pages, by their index in the site.
  static func breadcrumbs(toPages pages: [Int], in shared: SharedValues) -> [UInt8] {
    var json = JSONWriter(.compact)
    for (offset, index) in pages.enumerated() {
      json.breadcrumb(
        offset + 1, shared.site.pages[index].frontMatter.title, shared.wholeAddress(ofPage: index))
    }
    return json.bytes
  }
}

extension JSONWriter {
  /// Writes something of a type that has a name, and perhaps an address.
  fileprivate mutating func thing(_ type: String, named name: String, at address: String? = nil) {
    object { json in
      json.member("@type", type)
      json.member("name", name)
      json.member("url", address)
    }
  }

  fileprivate mutating func breadcrumbs(_ items: (inout Self) -> Void) {
    object { json in
      json.member("@type", "BreadcrumbList")
      json.member("itemListElement") { json in json.array(items) }
    }
  }

  fileprivate mutating func breadcrumb(_ position: Int, _ name: String, _ address: String?) {
    object { json in
      json.member("@type", "ListItem")
      json.member("position", position)
      json.member("name", name)
      json.member("item", address)
    }
  }
}
