import Diagnostics
import Text

extension Adjustment {
  /// Records a link or image, and gives it the resolver's address.
  mutating func adjustLink(_ node: Node, in lines: ClosedRange<Int>, resolver: inout some Resolver) {
    let written = node.url(after: "](")
    let destination = String(decoding: written.dropFirst(2), as: UTF8.self)
    let range = finder.range(of: written[...], or: Self.bareAddress(written), leading: 2, in: lines)
    let kind: Document.Link.Kind = node.kind == .image ? .image : .link
    guard !Self.isCommand(written[...]) || isBare(written, in: node) else {
      report(
        .unreadLink, "this address holds a command of another program, so the link leads nowhere", at: range,
        fix: "write the path of the file, as in [text](page.md)")
      node.become(.inline)
      return
    }
    if kind == .image { checkSize(of: node, in: lines) }
    let link = Document.Link(
      kind: kind, destination: destination, range: range, dialledText: Self.dialledText(of: node, written))
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

  /// What readers see of a link that dials a number or writes to one.
  private static func dialledText(of link: Node, _ written: [UInt8]) -> String? {
    guard written.count > 6, written[5] == UInt8(ascii: ":"),
      ["tel", "sms"].contains(String(decoding: written[2..<5], as: UTF8.self).lowercased())
    else { return nil }
    return String(decoding: link.plainText, as: UTF8.self)
  }

  /// Whether a link shows its address, which is no command then.
  private func isBare(_ written: [UInt8], in link: Node) -> Bool {
    let text = link.plainText
    return !text.isEmpty && written.suffix(text.count).elementsEqual(text)
  }

  /// Reports the width that Obsidian has in the alternative text of a picture: `![A cup|300](cup.png)`.
  private mutating func checkSize(of image: Node, in lines: ClosedRange<Int>) {
    let text = image.plainText
    guard let bar = text.lastIndex(of: UInt8(ascii: "|")), bar + 1 < text.count,
      text[(bar + 1)...].allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: "x") })
    else { return }
    report(.size, at: finder.range(of: text[bar...], in: lines))
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
