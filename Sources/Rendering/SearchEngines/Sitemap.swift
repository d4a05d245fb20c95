import Page
package import Site
internal import Text

/// The list of all pages that search engines may show, as sitemaps.org 0.9 has it.
///
/// Not among them are the page for addresses that do not exist, pages at old addresses, and drafts.
package struct Sitemap {
  private let site: Site
  /// The whole address of the folder in which the sitemap lies, with a slash at its end.
  private let base: String
  /// The parts, each from one place among the site's outputs up to another.
  private let parts: [Range<Int>]

  /// The sitemap of a site, in the parts that its outputs are divided into.
  package init(of site: Site) { self.init(of: site, parts: site.outputs.sitemapParts) }

  init(of site: Site, parts: [Range<Int>]) {
    (self.site, self.parts) = (site, parts)
    base = site.address(ofFile: "")
  }

  /// What the sitemap of several languages needs besides.
  private var namespaces: KeyValuePairs<String, String> {
    site.languages.isSeveral
      ? ["xmlns": Self.namespace, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"] : ["xmlns": Self.namespace]
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// All pages, or an index that names the parts where there are several.
  package var bytes: [UInt8] {
    guard parts.count > 1 else { return bytes(of: site.outputs.indices) }
    var index = XMLWriter()
    index.element("sitemapindex", ["xmlns": Self.namespace]) { index in
      for part in parts.indices {
        index.element("sitemap") { $0.element("loc", text: base + Outputs.path(ofSitemapPart: part)) }
      }
    }
    return index.bytes
  }

  /// The pages of one part.
  package func bytes(ofPart part: Int) -> [UInt8] { bytes(of: parts[part]) }

  private func bytes(of outputs: Range<Int>) -> [UInt8] {
    var writer = XMLWriter()
    writer.reserve(outputs.count * 160)
    writer.element("urlset", namespaces) { writer in
      for output in site.outputs[outputs] where site.isForSearch(output) { add(output, to: &writer) }
    }
    return writer.bytes
  }

  private func add(_ output: Output, to writer: inout XMLWriter) {
    let page = output.kind == .page ? site.page(of: output) : nil
    writer.element("url") { url in
      url.element("loc", text: base.utf8, output.address.utf8)
      if let day = page.flatMap({ site.pages[$0].lastChange }) { url.element("lastmod", text: day.iso) }
      for alternate in page.map(site.alternates(ofPage:)) ?? [] {
        url.empty(
          "xhtml:link",
          [
            "rel": "alternate", "hreflang": alternate.hreflang,
            "href": base + site.outputs[alternate.page].address,
          ])
      }
    }
  }
}
