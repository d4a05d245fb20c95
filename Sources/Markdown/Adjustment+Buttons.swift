import Text

extension Adjustment {
  /// Takes `{.button}` away after a link that has a paragraph to itself; whether it was there.
  func takeButtonMark(from paragraph: Node) -> Bool {
    let mark = paragraph.buttonMark
    for node in mark { node.unlink() }
    return !mark.isEmpty
  }
}

extension Node {
  /// The nodes of `{.button}` after the only link of a paragraph; none where something else stands there.
  var buttonMark: [Node] {
    guard kind == .paragraph, let link = firstChild, link.kind == .link else { return [] }
    var nodes: [Node] = []
    var next = link.next
    while let node = next {
      guard node.kind == .text, nodes.count < 4 else { return [] }
      nodes.append(node)
      next = node.next
    }
    return nodes.flatMap(\.literal).trimmed().elementsEqual("{.button}".utf8) ? nodes : []
  }

  /// Gives a paragraph a class.
  ///
  /// Its tags become nodes inside it, which get no line breaks.
  func becomeParagraph(ofClass name: String, attributes: String = "") {
    becomeParagraph(attributes: " class=\"\(name)\"" + attributes)
  }

  /// Gives a paragraph attributes.
  func becomeParagraph(attributes: String) {
    guard let start = Node.custom(.inline, enter: Array("<p\(attributes)>".utf8)),
      let end = Node.custom(.inline, enter: Array("</p>".utf8))
    else { return }
    become(.block)
    prepend(start)
    append(end)
  }
}
