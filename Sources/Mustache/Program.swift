internal import Diagnostics

/// All templates as one flat tree: arrays of small structs without references.
///
/// The nodes inside a section follow it directly; `end` is the index of the node after the section.
struct Program: Sendable {
  struct Template: Sendable {
    let name: String
    let source: SourceText
    var nodes: Range<Int>
    var isBroken: Bool
  }

  struct Node: Sendable {
    enum Kind: Sendable {
      /// A piece of `text`.
      case text(start: Int, end: Int)
      /// A value to insert; an index of `paths`.
      case value(path: Int, isEscaped: Bool)
      case section(path: Int, end: Int)
      case inverted(path: Int, end: Int)
      /// An index of `partials`.
      case partial(Int)
      /// An index of `parents`.
      case parent(Int)
      /// An index of `blocks`.
      case block(Int)
    }

    var kind: Kind
    /// Whether the node is the first of its line, so that a partial's indentation goes before it.
    let startsLine: Bool
  }

  /// A dotted name.
  struct Path: Sendable {
    /// The parts, in `names`; none for `.` alone.
    let names: Range<Int>
    /// Whether it starts with a dot and so is looked up only in the innermost value.
    let isImplicit: Bool
  }

  struct Partial: Sendable {
    let name: String
    /// The template's index, once it is known.
    var template: Int?
    /// What goes before each of its lines: a piece of `text`, or `nil` where the tag shares its line.
    let indentation: Range<Int>?
    /// The template that names it.
    let user: Int
    /// Whether every rendering reaches it.
    let isUnconditional: Bool
    let origin: Range<Int>
  }

  struct Parent: Sendable {
    /// The template it names, as for a partial.
    let partial: Int
    var arguments: Range<Int>
    var end: Int
  }

  /// A block inside a parent: what fills the block of this name.
  struct Argument: Sendable {
    let block: Int
    let body: Body
    let origin: Range<Int>
  }

  /// The content of a block.
  struct Body: Sendable {
    var nodes: Range<Int>
    /// Whether its last line has a line ending.
    let endsLine: Bool
  }

  /// A place that can be filled from outside.
  struct Block: Sendable {
    /// The index of its name.
    let name: Int
    var fallback: Body
    /// What goes before each line of the content that fills it: a piece of `text`, or `nil` where the tag shares its
    /// line.
    let indentation: Range<Int>?
    /// What goes before the fallback where that starts in the line of the tag: a piece of `text`.
    let lead: Range<Int>?
    /// The end of its line, added where the content has none: a piece of `text`.
    let lineEnd: Range<Int>
  }

  var templates: [Template] = []
  var indices: [String: Int] = [:]
  var text: [UInt8] = []
  var nodes: [Node] = []
  /// For each node, the bytes of its file that name it.
  var origins: [Range<Int>] = []
  var names: [Name] = []
  var paths: [Path] = []
  var partials: [Partial] = []
  var parents: [Parent] = []
  var arguments: [Argument] = []
  var blocks: [Block] = []
  var blockNames: [String] = []

  /// The template that a node belongs to.
  func template(ofNode node: Int) -> Template? {
    templates.first { $0.nodes.contains(node) }
  }

  /// Where a part of a node's name stands.
  func location(ofNode node: Int, _ range: Range<Int>? = nil) -> Location? {
    template(ofNode: node)?.source.location(of: range ?? origins[node])
  }
}
