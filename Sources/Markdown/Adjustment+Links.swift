import Diagnostics

extension Adjustment {
  /// Records a link or image, and gives it the resolver's address.
  mutating func adjustLink(_ node: Node, in lines: ClosedRange<Int>, resolver: inout some Resolver) {
    let written = node.url(after: "](")
    let destination = String(decoding: written.dropFirst(2), as: UTF8.self)
    let range = finder.range(of: written[...], or: written.dropFirst(2), leading: 2, in: lines)
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
}
