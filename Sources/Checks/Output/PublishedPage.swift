import Page
import Site
import Text

/// What the checks keep of a page as it is published: facts, not its elements, so that a large site fits into memory.
struct PublishedPage: Sendable {
  /// A link that readers can follow.
  struct Link: Sendable {
    /// Its start tag, for messages.
    let tag: String
    /// Where it leads, as it is written.
    let address: String
    /// Its start tag, by which its place is found.
    let mark: Finding.Mark
  }

  /// The page that it was made of, or the page of the section whose list it belongs to.
  let page: Page
  /// The part of a section's list that it is, where no file stands for it.
  let listing: Listing?
  /// What is wrong with it by itself.
  let findings: [Finding]
  /// The ids that links can lead to.
  let ids: Set<String>
  /// Its links.
  let links: [Link]
  /// Its stylesheets and scripts.
  let loaded: [Link]
  /// The addresses of the stylesheets that it is shown with: browsers fetch those for paper afterwards.
  let stylesheets: [String]
  /// The bytes of its HTML, compressed.
  let weight: Int

  /// Reads a page back.
  ///
  /// - Parameters:
  ///   - page: The page that it was made of, or the page of its section.
  ///   - listing: The part of the section's list that it is.
  ///   - bytes: Its HTML.
  ///   - origins: Scheme and host of the site itself.
  ///   - text: The HTML of the page's own text, which is asked for only where something is wrong.
  init(_ page: Page, _ listing: Listing?, _ bytes: [UInt8], origins: [String], text: () -> ArticleText?) {
    let html = PublishedHTML(bytes, origins: origins)
    self.page = page
    self.listing = listing
    var findings = html.findings
    if !findings.isEmpty {
      let own = OwnHTML(listing == nil ? text() : nil, of: page.article)
      for index in findings.indices {
        findings[index].isFromText =
          switch findings[index].subject {
          case .malformed(let mistake) where own.hasMistake(mistake): true
          default: findings[index].mark.map(own.contains) ?? false
          }
      }
    }
    self.findings = findings
    ids = html.ids
    links = html.all("a", "area").compactMap { element in
      element["href"].map {
        Link(tag: element.tag, address: $0, mark: Finding.Mark(element.name, ["href": $0]))
      }
    }
    loaded = html.all("link", "script").compactMap { element in
      let address =
        element.name == "script" ? element["src"] : element["rel"] == "stylesheet" ? element["href"] : nil
      return address.map { Link(tag: element.tag, address: $0, mark: element.mark) }
    }
    stylesheets = html.all("link").filter { $0["rel"] == "stylesheet" && $0["media"] != "print" }
      .compactMap { $0["href"] }
    weight = Gzip.size(of: bytes)
  }

  /// Where it is published below the output folder.
  var outputPath: String { listing?.place.outputPath ?? page.article.outputPath }

  /// The name of its template.
  var template: String { listing == nil ? page.template : Site.listingTemplate }

  /// What messages call it.
  var name: String { listing.map { "the list '/\($0.place.folder)'" } ?? "this page" }
}
