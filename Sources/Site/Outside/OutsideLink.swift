package import Diagnostics
import Evidence
import Links
import Page
import Text

/// A link of the site to another one.
package struct OutsideLink: Sendable {
  /// Where it stands.
  enum Place: Sendable {
    /// In a page, by its place among the pages, and in bytes of its file.
    case page(Int, Range<Int>)
    /// Among the sources, by its place.
    case source(Int)
    /// In site.yml.
    case settings(Location)
  }

  /// The address, without what follows `#`.
  package let address: String
  let place: Place
}

extension Site {
  /// The links to other sites in pages, sources and site.yml.
  package var outsideLinks: [OutsideLink] {
    var found: [OutsideLink] = []
    func add(_ text: String, _ place: OutsideLink.Place) {
      guard let url = ExternalURL(text), settings.baseURL?.path(in: url) == nil else { return }
      let address = text.prefix { $0 != "#" }
      guard WebPlace(String(address)) != nil else { return }
      found.append(OutsideLink(address: String(address), place: place))
    }
    for (index, page) in pages.enumerated() {
      for link in page.article.links {
        if case .external(let url) = link.target { add(url.text, .page(index, link.range)) }
      }
    }
    for (index, source) in references.formatted.enumerated() {
      for link in source.links { add(link.url, .source(index)) }
    }
    for item in settings.navigation + settings.footer {
      if case .url(let text) = item.target { add(text, .settings(item.location)) }
    }
    let start = SourceText(file: SiteSettings.file, "").location(ofLine: 1)
    for line in settings.emergency + settings.helplines { add(line.url, .settings(start)) }
    add(settings.organisation.url, .settings(start))
    return found
  }

  /// Where a link stands.
  package func location(of link: OutsideLink) -> Location {
    switch link.place {
    case .page(let index, let range): pages[index].article.source.location(of: range)
    case .source(let index): references.location(ofSourceAt: index)
    case .settings(let location): location
    }
  }
}
