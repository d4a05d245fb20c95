import CCMarkGFM
import Glibc

/// A node of a ``SyntaxTree``, valid as long as the tree is.
struct Node: Equatable {
  enum Kind {
    case document, paragraph, heading, blockQuote, list, item, codeBlock, htmlBlock, footnoteDefinition
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, link, image, footnoteReference
    case other
  }

  fileprivate let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CUSTOM_BLOCK,
      CMARK_NODE_CUSTOM_INLINE:
      .other
    default: extensionKind
    }
  }

  /// The kinds that extensions add get their numbers at run time; only their names are fixed.
  private var extensionKind: Kind {
    if isNamed("table_cell") { return .tableCell }
    if isNamed("table_row") || isNamed("table_header") { return .tableRow }
    return isNamed("table") ? .table : .other
  }

  /// Compared without making a string: this is asked of every item and cell.
  private func isNamed(_ name: StaticString) -> Bool {
    guard let found = cmark_node_get_type_string(pointer) else { return false }
    return strcmp(found, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }

  var children: [Node] {
    var children: [Node] = []
    var child = firstChild
    while let found = child {
      children.append(found)
      child = found.next
    }
    return children
  }

  /// The first and last line in the parsed text, from 1.
  var lines: ClosedRange<Int> {
    let start = Int(cmark_node_get_start_line(pointer))
    return start...max(start, Int(cmark_node_get_end_line(pointer)))
  }

  /// The column, from 1 and in bytes, in which a block starts in its first line.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

  /// The address of a link or image, with something before it.
  func url(behind lead: StaticString) -> [UInt8] {
    var bytes = Array(UnsafeBufferPointer(start: lead.utf8Start, count: lead.utf8CodeUnitCount))
    if let url = cmark_node_get_url(pointer) {
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: url, count: strlen(url)))
    }
    return bytes
  }

  func setURL(_ url: String) { cmark_node_set_url(pointer, url) }

  /// What stands behind the opening fence of a code block.
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

  /// The text of a text, code or HTML node.
  var literal: [UInt8] {
    guard let text = cmark_node_get_literal(pointer) else { return [] }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  func setLiteral(_ literal: some Collection<UInt8>) {
    Self.withCString(literal) { _ = cmark_node_set_literal(pointer, $0) }
  }

  /// Hands bytes to C with a zero behind them: a copy that lies on the stack where it is small.
  private static func withCString(_ bytes: some Collection<UInt8>, _ body: (UnsafePointer<CChar>) -> Void) {
    withUnsafeTemporaryAllocation(byteCount: bytes.count + 1, alignment: 1) { copy in
      copy.copyBytes(from: bytes)
      copy[bytes.count] = 0
      copy.withMemoryRebound(to: CChar.self) { copy in
        if let start = copy.baseAddress { body(start) }
      }
    }
  }

  /// Whether the literal has an opening bracket; cheaper than to copy it.
  var literalHasBracket: Bool {
    cmark_node_get_literal(pointer).map { strchr($0, Int32(UInt8(ascii: "["))) != nil } ?? false
  }

  /// The text a reader sees in this node, without footnote marks and citations.
  var plainText: [UInt8] {
    var text: [UInt8] = []
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to bytes: inout [UInt8]) {
    switch kind {
    case .text, .code:
      guard let text = cmark_node_get_literal(pointer) else { return }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
    case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
    case .footnoteReference, .htmlInline: break
    default:
      var child = firstChild
      while let found = child {
        found.appendPlainText(to: &bytes)
        child = found.next
      }
    }
  }

  var isTableHeader: Bool {
    kind == .tableRow && isNamed("table_header")
  }

  /// The alignment of each column of a table: `l`, `c`, `r`, or 0 where the author set none.
  var tableAlignments: [UInt8] {
    let columns = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: alignments, count: columns))
  }

  /// Whether a list item is a task, and whether it is done.
  var isTaskDone: Bool? {
    guard kind == .item, isNamed("tasklist") else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// Turns a task into an ordinary list item.
  func removeTask() { cmark_node_set_syntax_extension(pointer, nil) }
}

extension Node {
  /// A new node that writes `enter` before its children and `exit` behind them, as they are.
  static func custom(_ level: Level, enter: [UInt8] = [], exit: [UInt8] = []) -> Node? {
    guard
      let node = Node(cmark_node_new(level == .block ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE))
    else { return nil }
    if !enter.isEmpty { withCString(enter) { _ = cmark_node_set_on_enter(node.pointer, $0) } }
    if !exit.isEmpty { withCString(exit) { _ = cmark_node_set_on_exit(node.pointer, $0) } }
    return node
  }

  enum Level {
    case block, inline
  }

  static func text(_ literal: some Collection<UInt8>) -> Node? {
    guard let node = Node(cmark_node_new(CMARK_NODE_TEXT)) else { return nil }
    node.setLiteral(literal)
    return node
  }

  static func paragraph() -> Node? { Node(cmark_node_new(CMARK_NODE_PARAGRAPH)) }

  func append(_ child: Node) { cmark_node_append_child(pointer, child.pointer) }
  func prepend(_ child: Node) { cmark_node_prepend_child(pointer, child.pointer) }
  func insertBefore(_ sibling: Node) { cmark_node_insert_before(pointer, sibling.pointer) }
  func unlink() { cmark_node_unlink(pointer) }
  func free() { cmark_node_free(pointer) }

  /// Moves all children of `other` behind those of this node.
  func takeChildren(of other: Node) {
    while let child = other.firstChild { append(child) }
  }

  /// Calls `enter` for this node and everything below it in document order, with its depth.
  ///
  /// The tree must not be changed meanwhile.
  func walk(_ enter: (Node, Int) -> Void) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = Node(cmark_iter_get_node(iterator)) else { return }
      if event == CMARK_EVENT_ENTER {
        enter(node, depth)
        // Leaves have no exit event.
        if !node.isLeaf { depth += 1 }
      } else {
        depth -= 1
      }
    }
  }

  /// Whether libcmark-gfm's iterator gives this node no exit event (the leaf types of `iterator.c`).
  private var isLeaf: Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .codeBlock, .htmlBlock: true
    default: cmark_node_get_type(pointer) == CMARK_NODE_THEMATIC_BREAK
    }
  }
}
