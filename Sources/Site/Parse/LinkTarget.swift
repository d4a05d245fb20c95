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
    let (first, second) = (destination.utf8.first, destination.utf8.dropFirst().first)
    let slash = UInt8(ascii: "/")
    if first == UInt8(ascii: "#") {
      self = .anchor(PercentEncoding.decode(destination.dropFirst()))
    } else if first == nil || first == UInt8(ascii: "\\") || (first == slash && second == slash) {
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
    let hash = path.utf8.firstIndex(of: UInt8(ascii: "#"))
    let anchor = hash.map { PercentEncoding.decode(path[path.utf8.index(after: $0)...]) }
    let beforeAnchor = path[..<(hash ?? path.endIndex)]
    let query = beforeAnchor.utf8.firstIndex(of: UInt8(ascii: "?")) ?? beforeAnchor.endIndex
    let file = PercentEncoding.decode(beforeAnchor[..<query])
    guard !file.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") }) else {
      self = .unsafe
      return
    }
    let isAbsolute = file.utf8.first == UInt8(ascii: "/")
    guard let target = ContentPath(file.utf8, from: isAbsolute ? ""[...].utf8 : page.folderBytes) else {
      self = .outside
      return
    }
    if isAbsolute {
      let isFolder = file.utf8.last == UInt8(ascii: "/") && !target.text.isEmpty
      self = .address("/" + target.text + (isFolder ? "/" : ""), anchor: anchor)
    } else if target.isPage {
      self = .page(target, anchor: anchor)
    } else {
      self = .file(target)
    }
  }
}
