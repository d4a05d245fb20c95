import Diagnostics

extension Adjustment {
  /// Records a link or image, and gives it the resolver's address.
  mutating func adjustLink(_ node: Node, in lines: ClosedRange<Int>, resolver: inout some Resolver) {
    let written = node.url(after: "](")
    let destination = String(decoding: written.dropFirst(2), as: UTF8.self)
    let range = finder.range(of: written[...], or: Self.bareAddress(written), leading: 2, in: lines)
    let kind: Document.Link.Kind = node.kind == .image ? .image : .link
    let link = Document.Link(kind: kind, destination: destination, range: range)
    links.append(link)
    if !node.showsText, kind == .image || !node.children.contains(where: { $0.kind == .image }) {
      switch kind {
      case .image:
        report(
          .imageWithoutText, "this image has no text for people who cannot see it", at: range,
          fix: "say what it shows between the brackets: ![…](\(destination))")
      case .link:
        report(
          .linkWithoutText, "this link has no text to follow", at: range,
          fix: "say where it leads between the brackets: […](\(destination))")
      }
    }
    let address = resolver.address(for: link)
    if address.isEmpty {
      // The words alone: an empty address would lead to the page itself.
      node.become(.inline)
    } else if address != destination {
      node.setURL(address)
    }
  }

  /// An address as it stands outside of a link's parentheses: libcmark-gfm completes `www.example.org` and addresses of
  /// mail.
  private static func bareAddress(_ written: [UInt8]) -> ArraySlice<UInt8> {
    let address = written.dropFirst(2)
    if address.starts(with: "http://www.".utf8) { return address.dropFirst("http://".utf8.count) }
    if address.starts(with: "mailto:".utf8) { return address.dropFirst("mailto:".utf8.count) }
    return address
  }
}
