import Site

extension Site {
  /// Rules for crawlers (RFC 9309): they may read everything, and where they find the list of all pages.
  var robots: [UInt8] {
    let text = "User-agent: *\nDisallow:\n\nSitemap: \(address(ofFile: Site.sitemapPath))\n"
    return Array(text.utf8)
  }
}
