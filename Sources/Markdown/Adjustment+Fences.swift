import Diagnostics
import Text

extension Adjustment {
  /// Replaces a fenced block with the resolver's HTML; without any, it stays code.
  mutating func adjustFence(_ node: Node, resolver: inout some Resolver) {
    guard isClosed(node) else {
      report(
        .unclosedFence, "nothing ends this block, so all that follows is in it", at: finder.start(of: node),
        fix: "write the signs of its first line again in a line of their own where it ends")
      return
    }
    guard node.hasFenceInfo else { return }
    let name = String(node.fenceInfo.prefix { !$0.isWhitespace })
    guard let html = resolver.html(forFenced: name, at: finder.fenced(node.lines)),
      let block = Node.custom(.block, enter: html)
    else {
      if let kind = ForeignMarkup.fence(node.fenceInfo) { report(kind, at: finder.start(of: node)) }
      return
    }
    node.insertBefore(block)
    node.unlink()
  }

  /// Whether the last line of a fenced block is its closing fence.
  private func isClosed(_ node: Node) -> Bool {
    guard let fence = node.fence, node.lines.count > 1 else { return false }
    let line = source.bytes[source.range(ofLine: node.lines.upperBound + finder.firstLine)]
    let signs = line.drop { $0.isSpace || $0 == UInt8(ascii: ">") }.trimmed()
    return signs.count >= fence.length && signs.allSatisfy { $0 == fence.sign }
  }
}
