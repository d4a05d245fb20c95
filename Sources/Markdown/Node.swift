import CCMarkGFM
import CMarkdownMemory
import Glibc
import Text

/// A node of a ``SyntaxTree``, valid as long as the tree is.
struct Node: Equatable {
  enum Kind {
    case document, paragraph, heading, blockQuote, list, item, codeBlock, htmlBlock, footnoteDefinition
    case table
    case text, softBreak, lineBreak, code, htmlInline, link, image, footnoteReference
    case emphasis, strong, strikethrough
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
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CUSTOM_BLOCK,
      CMARK_NODE_CUSTOM_INLINE:
      .other
    default: extensionKind
    }
  }

  /// The kinds of extensions get their numbers at run time; only their names are fixed.
  private var extensionKind: Kind {
    isNamed("table") ? .table : isNamed("strikethrough") ? .strikethrough : .other
  }

  /// Compared without making a string, as this runs for each item and cell.
  private func isNamed(_ name: StaticString) -> Bool {
    guard let found = cmark_node_get_type_string(pointer) else { return false }
    return strcmp(found, Self.cString(name)) == 0
  }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
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

  /// The column, from 1 and in bytes, of the start of a block in its first line.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The number of the first item of a list; `nil` if its items have none.
  var firstNumber: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// Whether a paragraph is that of an item of a list without space between its items, which gets no element of its own.
  var isInTightList: Bool {
    parent?.parent.map { cmark_node_get_list_tight($0.pointer) != 0 } ?? false
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

  /// The address of a link or image, after a lead.
  func url(after lead: StaticString) -> [UInt8] {
    let lead = UnsafeRawBufferPointer(start: lead.utf8Start, count: lead.utf8CodeUnitCount)
    let url = cmark_node_get_url(pointer).map { UnsafeRawBufferPointer(start: $0, count: strlen($0)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lead.count + (url?.count ?? 0))
    bytes.append(contentsOf: lead)
    if let url { bytes.append(contentsOf: url) }
    return bytes
  }

  func setURL(_ url: String) { cmark_node_set_url(pointer, url) }

  /// The info string after the opening fence of a code block.
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

  var hasFenceInfo: Bool { cmark_node_get_fence_info(pointer).map { $0.pointee != 0 } ?? false }

  /// The sign and the length of the fence of a block of code; `nil` for one that is indented.
  var fence: (sign: UInt8, length: Int)? {
    var (length, offset, sign): (CInt, CInt, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(pointer, &length, &offset, &sign) != 0 else { return nil }
    return (UInt8(bitPattern: sign), Int(length))
  }

  /// Whether a paragraph has a bar.
  var textHasBar: Bool {
    cmark_node_get_string_content(pointer).map { strchr($0, Int32(UInt8(ascii: "|"))) != nil } ?? false
  }

  /// The lines of a paragraph's text, without those of link definitions before it.
  var textLines: ClosedRange<Int> {
    guard let text = cmark_node_get_string_content(pointer) else { return lines }
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
    var lineEnds = 0
    for byte in bytes { lineEnds &+= byte == UInt8(ascii: "\n") ? 1 : 0 }
    let count = max(1, bytes.last == UInt8(ascii: "\n") ? lineEnds : lineEnds + 1)
    return max(lines.lowerBound, lines.upperBound - count + 1)...lines.upperBound
  }

  /// The text of a text, code or HTML node.
  var literal: [UInt8] { literalBytes.map(Array.init) ?? [] }

  /// The same, in the memory of the tree.
  var literalBytes: UnsafeRawBufferPointer? {
    cmark_node_get_literal(pointer).map { UnsafeRawBufferPointer(start: $0, count: strlen($0)) }
  }

  func setLiteral(_ literal: ArraySlice<UInt8>, endingWith end: StaticString = "") {
    Self.withCString(literal, end) { _ = cmark_node_set_literal(pointer, $0) }
  }

  /// Passes bytes to C with a zero after them: a copy, on the stack if it is small.
  private static func withCString(
    _ bytes: ArraySlice<UInt8>, _ end: StaticString = "", _ body: (UnsafePointer<CChar>) -> Void
  ) {
    let count = bytes.count + end.utf8CodeUnitCount
    withUnsafeTemporaryAllocation(byteCount: count + 1, alignment: 1) { copy in
      bytes.withUnsafeBytes { copy.copyMemory(from: $0) }
      for index in 0..<end.utf8CodeUnitCount { copy[bytes.count + index] = end.utf8Start[index] }
      copy[count] = 0
      copy.withMemoryRebound(to: CChar.self) { copy in
        if let start = copy.baseAddress { body(start) }
      }
    }
  }

  /// Whether the literal has a bracket or an at sign; cheaper than a copy.
  var literalHasBracket: Bool { cmark_node_get_literal(pointer).map { strpbrk($0, "[]@") != nil } ?? false }

  /// Whether the literal has a sign of emphasis, deletion or code.
  var literalHasSigns: Bool { cmark_node_get_literal(pointer).map(Self.hasSigns) ?? false }

  private static func hasSigns(_ text: UnsafePointer<CChar>) -> Bool {
    // One pass for all: most texts have none of them.
    var rest = text
    while let mark = strpbrk(rest, "`*~") {
      if UInt8(bitPattern: mark[0]) == UInt8(ascii: "`") || mark[1] == mark[0] { return true }
      rest = UnsafePointer(mark) + 1
    }
    return false
  }

  /// Whether a paragraph, heading or cell may hold what ``Adjustment`` changes or reports.
  ///
  /// That is a bracket, a link, HTML, a name after an at sign, or markup at a digit, so it has `[`, `<`, `@`, `&` as in
  /// `&#91;`, `*` or `~` at a digit, or signs of emphasis, deletion or code.
  var isWrittenWithMarkup: Bool {
    guard let text = cmark_node_get_string_content(pointer) else { return true }
    return text[strcspn(text, "[<&@")] != 0 || Self.hasMarkAtDigit(text) || Self.hasSigns(text)
  }

  /// Whether a run of `*` or `~` has a digit on one side, and no space on the other.
  private static func hasMarkAtDigit(_ text: UnsafePointer<CChar>) -> Bool {
    func isDigit(_ byte: CChar) -> Bool { UInt8(bitPattern: byte).isASCIIDigit }
    func isSpace(_ byte: CChar) -> Bool { byte == 0 || UInt8(bitPattern: byte).isSpace }
    var rest = text
    while let mark = strpbrk(rest, "*~") {
      let end = UnsafePointer(mark) + strspn(mark, "*~")
      let before = UnsafePointer(mark) > text ? mark[-1] : 0
      if isDigit(before) && !isSpace(end[0]) || isDigit(end[0]) && !isSpace(before) { return true }
      rest = end
    }
    return false
  }

  /// The text a reader sees in this node, without footnote marks and citations, and without HTML.
  var plainText: [UInt8] { plainText(showingHTML: false) }

  /// The same, with HTML where that is shown as text.
  func plainText(showingHTML: Bool) -> [UInt8] {
    var text: [UInt8] = []
    walk { node in
      switch node.kind {
      case .text, .code: if let literal = node.literalBytes { text.append(contentsOf: literal) }
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case .htmlInline where showingHTML:
        if let literal = node.literalBytes, !literal.starts(with: "<!--".utf8) {
          text.append(contentsOf: literal)
        }
      default: break
      }
    }
    return text
  }

  /// Whether there is HTML among the text.
  var hasInlineHTML: Bool {
    var isFound = false
    walk { if $0.kind == .htmlInline { isFound = true } }
    return isFound
  }

  /// Whether a reader sees anything in this node other than white space and images.
  var showsText: Bool {
    var node: Node? = self
    while let found = node {
      if found.kind == .text || found.kind == .code, let literal = cmark_node_get_literal(found.pointer),
        literal[strspn(literal, " \t\n\u{B}\u{C}\r")] != 0
      {
        return true
      }
      node = found.following(in: self)
    }
    return false
  }

  /// Whether a row of a table is its header.
  var isTableHeader: Bool { isNamed("table_header") }

  /// The alignment of each column of a table: `l`, `c`, `r`, or 0 if the author set none.
  var tableAlignments: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(pointer),
      count: Int(cmark_gfm_extensions_get_table_columns(pointer)))
  }

  /// Whether this is a cell of a table.
  var isTableCell: Bool { isNamed("table_cell") }

  /// Whether the file has no quotation marks in a paragraph, heading or cell but those of a typewriter.
  var isWrittenWithStraightQuotes: Bool {
    guard let text = cmark_node_get_string_content(pointer) else { return true }
    let signs: [StaticString] = ["“", "”", "‘"]
    return !signs.contains { strstr(text, Self.cString($0)) != nil } && !Self.hasClosingQuote(text)
  }

  /// Whether ’ closes a quotation: between two letters it is the apostrophe of *l’eau*, whoever typed it.
  private static func hasClosingQuote(_ text: UnsafePointer<CChar>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte >= 0x80 }
    var rest = text
    while let mark = strstr(rest, cString("’")) {
      let after = UnsafePointer(mark) + 3
      guard UnsafePointer(mark) > text, isLetter(UInt8(bitPattern: mark[-1])),
        isLetter(UInt8(bitPattern: after[0]))
      else { return true }
      rest = after
    }
    return false
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
  enum Level {
    case block, inline

    fileprivate var type: cmark_node_type {
      self == .block ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE
    }
  }

  /// A new node that writes `enter` before its children and `exit` after them, unescaped.
  static func custom(_ level: Level, enter: [UInt8] = [], exit: [UInt8] = []) -> Node? {
    guard let node = new(level.type) else { return nil }
    if !enter.isEmpty { withCString(enter[...]) { _ = cmark_node_set_on_enter(node.pointer, $0) } }
    if !exit.isEmpty { withCString(exit[...]) { _ = cmark_node_set_on_exit(node.pointer, $0) } }
    return node
  }

  static func text(_ literal: ArraySlice<UInt8>, endingWith end: StaticString = "") -> Node? {
    let node = new(CMARK_NODE_TEXT)
    node?.setLiteral(literal, endingWith: end)
    return node
  }

  static func paragraph() -> Node? { new(CMARK_NODE_PARAGRAPH) }

  /// A node in the memory of the tree; others cannot be part of it.
  private static func new(_ type: cmark_node_type) -> Node? {
    Node(cmark_node_new_with_mem(type, markdown_memory()))
  }

  /// Makes this a node that writes `enter` before its children and `exit` after them, unescaped.
  func become(_ level: Level, enter: StaticString = "", exit: StaticString = "") {
    setCustomType(level)
    cmark_node_set_on_enter(pointer, Self.cString(enter))
    cmark_node_set_on_exit(pointer, Self.cString(exit))
  }

  func become(_ level: Level, enter: [UInt8], exit: [UInt8]) {
    setCustomType(level)
    Self.withCString(enter[...]) { _ = cmark_node_set_on_enter(pointer, $0) }
    Self.withCString(exit[...]) { _ = cmark_node_set_on_exit(pointer, $0) }
  }

  /// The bytes of a literal, which end with a zero byte.
  private static func cString(_ text: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  private func setCustomType(_ level: Level) {
    // Otherwise an extension would still render the node in its own way.
    cmark_node_set_syntax_extension(pointer, nil)
    cmark_node_set_type(pointer, level.type)
  }

  func append(_ child: Node) { cmark_node_append_child(pointer, child.pointer) }
  func prepend(_ child: Node) { cmark_node_prepend_child(pointer, child.pointer) }
  func insertBefore(_ sibling: Node) { cmark_node_insert_before(pointer, sibling.pointer) }

  /// Removes a node from the tree.
  ///
  /// Its memory stays until the tree is released, as texts that moved elsewhere may be in it.
  func unlink() { cmark_node_unlink(pointer) }

  /// Moves all children of `other` after those of this node.
  func takeChildren(of other: Node) {
    while let child = other.firstChild { append(child) }
  }

  /// Calls `enter` for this node and everything below it in document order.
  ///
  /// `enter` must not change the tree.
  func walk(_ enter: (Node) -> Void) {
    var node = self
    enter(node)
    while let next = node.following(in: self) {
      enter(next)
      node = next
    }
  }

  /// Calls `enter` for all blocks below this node, in document order, without looking into paragraphs and the like.
  func walkBlocks(_ enter: (Node) -> Void) {
    var child = firstChild
    var waiting: [Node] = []
    while let node = child {
      enter(node)
      switch node.kind {
      case .paragraph, .heading, .table, .codeBlock, .htmlBlock: child = node.next
      default:
        if let next = node.next { waiting.append(next) }
        child = node.firstChild
      }
      if child == nil { child = waiting.popLast() }
    }
  }

  /// The next node in document order below `root`: a child, or the node after this one.
  func following(in root: Node) -> Node? {
    if let firstChild { return firstChild }
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}
