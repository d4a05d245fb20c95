import Diagnostics

/// Turns the tree of a document into the tree of a page, and collects the facts on the way.
///
/// One walk finds the nodes that matter; then each is changed in place, in the order of the text. Changed nodes are unlinked
/// at once but freed only once the tree is rendered: later ones may stand below them, and the texts of children that moved elsewhere
/// may lie in the memory of their old parent.
struct Adjustment {
  let source: SourceText
  let options: Document.Options
  var headings: [Document.Heading] = []
  var sectionHeadings: [Document.Heading] = []
  var links: [Document.Link] = []
  var choices: [ChoiceFacts] = []
  var prose: [Document.Prose] = []
  var diagnostics: [Diagnostic] = []
  var ids: HeadingIDs
  var finder: Finder
  private var removed: [Node] = []

  /// How deep lists and quotes may stand in each other.
  private static let deepest = 60

  init(source: SourceText, start: Int, options: Document.Options) {
    self.source = source
    self.options = options
    self.finder = Finder(source: source, start: start)
    self.ids = HeadingIDs()
  }

  /// Changes the tree; `false` where it is too deep to be a text for people, and must not be rendered.
  mutating func apply(to root: Node, resolver: inout some Resolver) -> Bool {
    var survey = Survey(root)
    if let node = survey.tooDeep(Self.deepest) {
      report(
        .nestingTooDeep, "lists or quotes stand in each other more than \(Self.deepest) levels deep",
        at: finder.block(node.lines))
      return false
    }
    if options.readsChoices {
      takeChoices(from: root)
      survey = Survey(root)
    }
    if options.keepsProse {
      prose = ProseSurvey(root, source: source, firstLine: finder.firstLine).prose
    }
    ids.reserve(explicitIDs(of: survey.headings))
    var isFirstNote = true
    for found in survey.found {
      let (node, lines) = (found.node, found.lines)
      switch node.kind {
      case .heading: removed += adjustHeading(node)
      case .link, .image: adjustLink(node, in: lines, resolver: &resolver)
      case .text: removed += adjustText(node, in: lines, resolver: &resolver)
      case .code: finder.skip(node.literal, in: lines)
      case .htmlBlock, .htmlInline: removed += adjustHTML(node, in: lines)
      case .blockQuote: removed += adjustQuote(node)
      case .table: removed += adjustTable(node)
      case .item: adjustTask(node)
      case .codeBlock: removed += adjustFence(node, resolver: &resolver)
      case .footnoteDefinition where isFirstNote:
        isFirstNote = false
        if let mark = Node.custom(.block, enter: [Output.footnotes]) { node.insertBefore(mark) }
      default: break
      }
    }
    return true
  }

  /// Frees what is no longer part of the tree; to be called once it is rendered.
  mutating func freeRemovedNodes() {
    for node in removed { node.free() }
    removed = []
  }

  mutating func report(_ check: Check, _ message: String, at range: Range<Int>, fix: String? = nil) {
    diagnostics.append(Diagnostic(check, message, at: source.location(of: range), fix: fix))
  }
}

/// The nodes of a tree that ``Adjustment`` changes, in the order of the text.
private struct Survey {
  struct Found {
    let node: Node
    /// The lines of the nearest block that knows its lines.
    let lines: ClosedRange<Int>
  }

  let found: [Found]
  let headings: [Node]
  private let depths: [(node: Node, depth: Int)]

  init(_ root: Node) {
    var lines = 1...1
    var found: [Found] = []
    var headings: [Node] = []
    var depths: [(node: Node, depth: Int)] = []
    root.walk { node, depth in
      switch node.kind {
      case .paragraph, .table:
        lines = node.lines
      case .heading:
        lines = node.lines
        headings.append(node)
      case .list, .blockQuote:
        depths.append((node, depth))
      default: break
      }
      let matters =
        switch node.kind {
        case .heading, .link, .image, .htmlBlock, .htmlInline, .blockQuote, .table, .footnoteDefinition: true
        case .text, .code: node.literalHasBracket
        case .item: node.isTaskDone != nil
        case .codeBlock: !node.fenceInfo.isEmpty
        default: false
        }
      guard matters else { return }
      found.append(Found(node: node, lines: node.kind == .htmlBlock ? node.lines : lines))
    }
    (self.found, self.headings, self.depths) = (found, headings, depths)
  }

  func tooDeep(_ limit: Int) -> Node? { depths.first { $0.depth > limit }?.node }
}
