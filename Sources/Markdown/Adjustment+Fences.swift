extension Adjustment {
  /// Replaces a fenced block with the resolver's HTML; without any, it stays code.
  func adjustFence(_ node: Node, resolver: inout some Resolver) {
    let name = String(node.fenceInfo.prefix { !$0.isWhitespace })
    guard let html = resolver.html(forFenced: name, at: finder.fenced(node.lines)),
      let block = Node.custom(.block, enter: html)
    else { return }
    node.insertBefore(block)
    node.unlink()
  }
}
