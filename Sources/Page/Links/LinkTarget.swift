import Text

/// Where a link or an image leads, as its text alone says.
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
  /// No address, or one that is not safe.
  case unsafe
  /// A path that leads out of Content.
  case outside

  /// Reads a destination as it is written in a page.
  package init(_ destination: String, from page: ContentPath) {
    self = Self.target(destination, from: page)
  }

  private static func target(_ destination: String, from page: ContentPath) -> LinkTarget {
    let bytes = destination.utf8
    guard let first = bytes.first else { return .unsafe }
    if first == UInt8(ascii: "#") { return .anchor(PercentEncoding.decode(Substring(bytes.dropFirst()))) }
    // Browsers read \\ as /, and // as the start of another site's address.
    if first == UInt8(ascii: "\\") || bytes.starts(with: "//".utf8) { return .unsafe }
    if ExternalURL.scheme(of: destination) != nil {
      return ExternalURL(destination).map(Self.external) ?? .unsafe
    }
    let path = bytes.prefix { $0 != UInt8(ascii: "#") }
    let anchor =
      path.endIndex < bytes.endIndex
      ? PercentEncoding.decode(Substring(bytes[path.endIndex...].dropFirst())) : nil
    let file = PercentEncoding.decode(Substring(path.prefix { $0 != UInt8(ascii: "?") }))
    guard !file.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") }) else { return .unsafe }
    let slash = UInt8(ascii: "/")
    if file.utf8.first == slash {
      guard let target = ContentPath(file, from: "") else { return .outside }
      let isFolder = file.utf8.last == slash && !target.text.isEmpty
      return .address("/" + target.text + (isFolder ? "/" : ""), anchor: anchor)
    }
    guard let target = ContentPath(file, from: page.folder) else { return .outside }
    return target.isPage ? .page(target, anchor: anchor) : .file(target)
  }
}
