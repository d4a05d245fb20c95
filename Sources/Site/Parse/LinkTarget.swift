/// Where a link or an image leads, told from its text alone.
package enum LinkTarget: Sendable, Hashable {
  /// Another page by its file, or a heading in it.
  case page(ContentPath, anchor: String?)
  /// A heading of the same page.
  case anchor(String)
  /// A file beside the pages, such as an image or a PDF.
  case file(ContentPath)
  /// An address of this site, starting with a slash: a page, or a file in Public.
  case address(String, anchor: String?)
  /// An address outside the site.
  case external(ExternalURL)
  /// An address that is none, or not a safe one.
  case unsafe
  /// A path that leads out of Content.
  case outside

  /// Reads a destination as it is written in a page.
  init(_ destination: String, from page: ContentPath) {
    if destination.hasPrefix("#") {
      self = .anchor(PercentEncoding.decode(destination.dropFirst()))
    } else if destination.hasPrefix("//") || destination.hasPrefix("\\") || destination.isEmpty {
      self = .unsafe
    } else if let url = ExternalURL(destination) {
      self = .external(url)
    } else if ExternalURL.scheme(of: destination) != nil {
      self = .unsafe
    } else {
      self.init(path: destination, from: page)
    }
  }

  private init(path: String, from page: ContentPath) {
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? PercentEncoding.decode(parts[1]) : nil
    let file = PercentEncoding.decode(parts[0].prefix { $0 != "?" })
    guard !file.contains("\0"), !file.contains("\\") else {
      self = .unsafe
      return
    }
    let isAbsolute = file.hasPrefix("/")
    guard let target = ContentPath(file, from: isAbsolute ? "" : page.folder) else {
      self = .outside
      return
    }
    if isAbsolute {
      let isFolder = file.hasSuffix("/") && !target.text.isEmpty
      self = .address("/" + target.text + (isFolder ? "/" : ""), anchor: anchor)
    } else if target.isPage {
      self = .page(target, anchor: anchor)
    } else {
      self = .file(target)
    }
  }
}
