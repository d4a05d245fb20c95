import Text

/// Where a link or an image leads, as its text alone says.
///
/// Read by pointers, with ``ContentPath`` and ``ExternalURL``: in plain Swift a build of 1,500 articles took 4 % more instructions
/// (reading the addresses of links: 135 million instead of 35, of 2,269).
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
  /// An address that could run code or show what it is not.
  case unsafe
  /// No address, or one that nothing is known of; no link is made of it.
  case unknown
  /// A path that leads out of Content.
  case outside

  /// Reads a destination as it is written in a page.
  package init(_ destination: String, from page: ContentPath) {
    var written = destination
    self = written.withUTF8 { Self.target($0, written: destination, from: page) }
  }

  private static func target(
    _ bytes: UnsafeBufferPointer<UInt8>, written: String, from page: ContentPath
  ) -> LinkTarget {
    let slash = UInt8(ascii: "/")
    guard let first = bytes.first else { return .unknown }
    if first == UInt8(ascii: "#") { return .anchor(decoded(bytes[1...])) }
    if first == UInt8(ascii: "\\") || (first == slash && bytes.count > 1 && bytes[1] == slash) {
      return .unknown
    }
    if let length = ExternalURL.schemeLength(of: bytes) {
      if let url = ExternalURL(written) { return .external(url) }
      let scheme = String(decoding: bytes[..<length], as: UTF8.self).lowercased()
      return ExternalURL.unsafeSchemes.contains(scheme) ? .unsafe : .unknown
    }
    let path = bytes.prefix { $0 != UInt8(ascii: "#") }
    let anchor = path.count < bytes.count ? decoded(bytes[(path.endIndex + 1)...]) : nil
    let file = UnsafeBufferPointer(rebasing: path.prefix { $0 != UInt8(ascii: "?") })
    guard file.contains(where: { $0 == UInt8(ascii: "%") || $0 >= 0x80 }) else {
      return target(file: file, anchor: anchor, from: page)
    }
    var text = decoded(file[...])
    return text.withUTF8 { target(file: $0, anchor: anchor, from: page) }
  }

  /// Where a path leads in which nothing is encoded.
  private static func target(
    file: UnsafeBufferPointer<UInt8>, anchor: String?, from page: ContentPath
  ) -> LinkTarget {
    let slash = UInt8(ascii: "/")
    guard !file.contains(0) else { return .unsafe }
    guard !file.contains(UInt8(ascii: "\\")) else { return .unknown }
    if file.first == slash {
      let top = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
      guard let target = ContentPath(file, from: top) else { return .outside }
      let isFolder = file.last == slash && !target.text.isEmpty
      return .address("/" + target.text + (isFolder ? "/" : ""), anchor: anchor)
    }
    guard let target = page.withFolder({ ContentPath(file, from: $0) }) else { return .outside }
    return target.isPage ? .page(target, anchor: anchor) : .file(target)
  }

  private static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    PercentEncoding.decode(String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)).composed
  }
}
