import Diagnostics
import Text

extension Document {
  /// The words of one paragraph or heading as a reader sees them, with the position of each byte in the file.
  ///
  /// Markup, code, citations, footnote marks and the addresses of links are left out; code and images become U+FFFC, so
  /// that the sentence around them stays one. Line breaks are spaces. Punctuation stays as typed.
  public struct Prose: Sendable {
    /// The kind of place in the document.
    public enum Kind: Sendable {
      /// In a paragraph, also of a list, a quote or a footnote.
      case paragraph
      /// In a heading.
      case heading
    }

    /// The kind of place of the words.
    public let kind: Kind
    /// The section of the words, as an index of ``Document/sections``; `nil` before the first, and in footnotes.
    public let section: Int?
    /// The words in UTF-8.
    public let text: [UInt8]
    /// The positions of the text in the file, run by run.
    let runs: [Run]

    /// Bytes that are consecutive both in the text and in the file.
    struct Run: Sendable {
      /// The offset of the first in the text.
      let start: Int
      /// Its offset in the file.
      let place: Int
    }

    /// Takes words that did not come from Markdown.
    ///
    /// - Parameters:
    ///   - text: The words.
    ///   - places: The position in the file of each byte.
    ///   - section: The part of the file that they belong to.
    public init(_ text: [UInt8], at places: [Int], section: Int) {
      (kind, self.text, self.section) = (.paragraph, text, section)
      runs = zip(places.indices, places).filter { $0 == 0 || places[$0 - 1] + 1 != $1 }.map(Run.init)
    }

    init(kind: Kind, section: Int?, text: [UInt8], runs: [Run]) {
      (self.kind, self.section, self.text, self.runs) = (kind, section, text, runs)
    }

    /// The position in the file of a byte of the text.
    public func offset(of index: Int) -> Int {
      let next = runs.partitioningIndex { $0.start > index }
      guard next > 0 else { return 0 }
      return runs[next - 1].place + index - runs[next - 1].start
    }

    /// The position in the file of some bytes of the text.
    public func range(of range: Range<Int>) -> Range<Int> {
      guard let last = range.last else { return offset(of: range.lowerBound)..<offset(of: range.lowerBound) }
      let start = offset(of: range.lowerBound)
      return start..<max(start, offset(of: last) + 1)
    }
  }
}

/// Reads the prose of a document from its tree and file, before ``Adjustment`` changes the tree.
///
/// The tree says which blocks are prose and where they are; ``ProseReader`` reads their words from the file, since the
/// tree has no reliable positions within a block.
struct ProseSurvey {
  private(set) var prose: [Document.Prose] = []

  /// - Parameter foreign: What is in another language, whose words other rules count.
  init(_ root: Node, source: SourceText, firstLine: Int, besides foreign: ForeignText? = nil) {
    var section: Int?
    var prose: [Document.Prose] = []
    var isInFootnotes = false
    root.walk { node in
      switch node.kind {
      case .footnoteDefinition: isInFootnotes = true
      case .heading:
        if node.headingLevel == 2, node.parent?.kind == .document { section = (section ?? -1) + 1 }
        add(.heading, node)
      case .paragraph: add(.paragraph, node)
      default: break
      }
    }
    self.prose = prose

    func add(_ kind: Document.Prose.Kind, _ node: Node) {
      let lines = node.lines.lowerBound + firstLine...node.lines.upperBound + firstLine
      let range =
        source.range(ofLine: lines.lowerBound).lowerBound..<source.range(ofLine: lines.upperBound).upperBound
      if foreign?.starts(in: range) == true { return }
      var reader = ProseReader(
        source: source, lines: lines, startColumn: node.startColumn, quotes: node.quotes,
        isHeading: kind == .heading)
      let (text, runs) = reader.read()
      guard !text.isEmpty else { return }
      prose.append(
        Document.Prose(kind: kind, section: isInFootnotes ? nil : section, text: text, runs: runs))
    }
  }
}
