import Diagnostics

/// Turns the tree of a document into the tree of a page, and collects facts.
///
/// One walk finds the blocks that matter; then each is changed in place with its content, in the order of the text.
struct Adjustment {
  let source: SourceText
  let options: Document.Options
  var headings: [Document.Heading] = []
  var sectionHeadings: [Document.Heading] = []
  var links: [Document.Link] = []
  /// The ids in the HTML of editors.
  var anchors: [String] = []
  /// The sections that no list of contents may hide, by their places in `sectionHeadings`.
  var importantSections: Set<Int> = []
  var choices: [ChoiceFacts] = []
  var prose: [Document.Prose] = []
  var diagnostics: [Diagnostic] = []
  /// The marks of each heading, in the order of the text.
  var attributes: [Attribute?] = []
  var ids = HeadingIDs(count: 0, reserved: [], style: .words)
  /// The headings by their ids; `nil` until one is asked for.
  var owners: Owners?
  var finder: Finder
  /// Whether the text that is being read was joined over line ends.
  var isJoined = false
  /// The tag that ends a text in HTML which was reported whole.
  var reportedTag: Node?
  /// Whether blocks without markup may hold links.
  private var hasAutolinks = false

  init(source: SourceText, start: Int, options: Document.Options) {
    self.source = source
    self.options = options
    self.finder = Finder(source: source, start: start)
  }

  /// Changes the tree; `false` if it nests too deep to be a text for people, and must not be rendered.
  mutating func apply(to tree: borrowing SyntaxTree, resolver: inout some Resolver) -> Bool {
    let root = tree.root
    hasAutolinks = tree.hasAutolinks
    var survey = Survey(root)
    if let node = survey.tooDeep {
      report(
        .nestingTooDeep, "lists or quotes stand in each other more than \(Bounds.depth) levels deep",
        at: finder.block(node.lines))
      return false
    }
    if options.readsChoices {
      takeChoices(from: root)
      survey = Survey(root)
    }
    if options.keepsProse {
      prose = ProseSurvey(root, source: source, firstLine: finder.firstLine, besides: options.foreign).prose
    }
    if let marks = options.words.quotationMarks { setQuotationMarks(marks, in: survey.blocks) }
    readAttributes(of: survey.headings)
    checkDefinitions(in: root)
    checkForeignMarkup(
      at: ForeignMarkupSurvey.places(in: source, from: finder.start), in: survey.blocks)
    var isFirstNote = true
    for block in survey.blocks {
      switch block.kind {
      case .paragraph:
        checkTable(in: block)
        checkBoldHeading(block)
        let isButton = takeButtonMark(from: block)
        adjustInlines(of: block, in: block.lines, resolver: &resolver)
        if isButton {
          block.becomeParagraph(ofClass: "button", attributes: foreignAttributes(block.lines) ?? "")
        } else {
          markForeign(block)
        }
      case .heading:
        adjustHeading(block)
        adjustInlines(of: block, in: block.lines, resolver: &resolver)
      case .table: adjustTable(block, resolver: &resolver)
      case .htmlBlock: adjustHTML(block, in: block.lines, resolver: &resolver)
      case .blockQuote: adjustQuote(block, resolver: &resolver)
      case .item: adjustTask(block)
      case .list: checkList(block)
      case .codeBlock: adjustFence(block, resolver: &resolver)
      case .footnoteDefinition where isFirstNote:
        isFirstNote = false
        if let mark = Node.custom(.block, enter: [Output.footnotes]) { block.insertBefore(mark) }
      default: break
      }
    }
    return true
  }

  /// Changes the content of a paragraph, heading or cell with these lines.
  mutating func adjustInlines(of block: Node, in lines: ClosedRange<Int>, resolver: inout some Resolver) {
    guard hasAutolinks || block.isWrittenWithMarkup else { return }
    var next = block.firstChild
    while let node = next {
      StepCounter.add(1)
      if node.kind == .text { joinBrackets(from: node) }
      // Before the change, which may remove the node or insert others before it.
      next = node.following(in: block)
      switch node.kind {
      case .link, .image: adjustLink(node, in: lines, resolver: &resolver)
      case .text:
        checkSigns(in: node, lines)
        if node.literalHasBracket { adjustText(node, in: lines, resolver: &resolver) }
      case .code:
        checkCode(node, in: lines)
        if node.literalHasBracket { finder.skip(node.literal[...], in: lines) }
      case .htmlInline: adjustHTML(node, in: lines, resolver: &resolver)
      case .emphasis, .strong, .strikethrough: checkDigits(around: node, in: lines)
      default: break
      }
    }
  }

  /// Reports markup of another program.
  mutating func report(_ kind: ForeignMarkup, at range: Range<Int>) {
    report(kind.check, "this is \(kind.name), so readers see it as it is", at: range, fix: kind.fix)
  }

  mutating func report(_ check: Check, _ message: String, at range: Range<Int>, fix: String? = nil) {
    diagnostics.append(Diagnostic(check, message, at: source.location(of: range), fix: fix))
  }
}

/// The blocks of a tree that ``Adjustment`` changes, in the order of the text.
private struct Survey {
  private(set) var blocks: [Node] = []
  private(set) var headings: [Node] = []
  /// The first list or quote that nests too deep.
  private(set) var tooDeep: Node?

  init(_ root: Node) {
    blocks.reserveCapacity(64)
    var depth = 0
    var node = root
    while true {
      StepCounter.add(1)
      if add(node, at: depth), let child = node.firstChild {
        node = child
        depth += 1
        continue
      }
      while node != root, node.next == nil, let parent = node.parent {
        node = parent
        depth -= 1
      }
      guard node != root, let next = node.next else { return }
      node = next
    }
  }

  /// Records a block; returns whether it may contain others.
  private mutating func add(_ node: Node, at depth: Int) -> Bool {
    switch node.kind {
    case .heading:
      headings.append(node)
      blocks.append(node)
      return false
    case .paragraph, .table, .htmlBlock:
      blocks.append(node)
      return false
    case .codeBlock:
      if node.fence != nil { blocks.append(node) }
      return false
    case .list, .blockQuote:
      if depth > Bounds.depth, tooDeep == nil { tooDeep = node }
      blocks.append(node)
    case .item: if node.isTaskDone != nil { blocks.append(node) }
    case .footnoteDefinition: blocks.append(node)
    default: break
    }
    return true
  }
}
