import Diagnostics
import Text

extension Adjustment {
  /// Reports footnotes and link definitions that nothing uses, or whose name another has.
  ///
  /// libcmark-gfm leaves no trace of them in the tree, so they are looked for in the file: where `[name]:` starts a line
  /// that is no text of a paragraph and no code.
  mutating func checkDefinitions(in root: Node) {
    let written = writtenDefinitions
    guard !written.isEmpty else { return }
    var lines = DefinitionLines(footnotesOf: root)
    // In most texts all of them are footnotes with a mark.
    guard written.contains(where: { !lines.footnotes.contains($0.line) }) else { return }
    lines.addTexts(of: root)
    var footnotes: Set<String> = []
    var definitions: Set<String> = []
    // The first of a name counts, but only the tree says which footnotes have a mark.
    for definition in written where lines.footnotes.contains(definition.line) {
      footnotes.insert(definition.key)
    }
    var uses: Set<String>?
    for definition in written where !lines.texts.contains(definition.line) {
      if definition.isFootnote {
        guard !lines.footnotes.contains(definition.line) else { continue }
        if footnotes.contains(definition.key) {
          report(
            .duplicateFootnote,
            "another footnote has the name '\(definition.name)', so readers do not get this one",
            at: definition.range, fix: "give it another name")
        } else {
          report(
            .unusedFootnote, "no text has the mark [\(definition.name)], so readers do not get this footnote",
            at: definition.range, fix: "write [\(definition.name)] where it belongs")
        }
        continue
      }
      let used = uses ?? usedNames(besides: written)
      uses = used
      if !definitions.insert(definition.key).inserted {
        report(
          .duplicateDefinition,
          "another link definition has the name '\(definition.name)', and only the first counts",
          at: definition.range, fix: "give it another name")
      } else if isCalloutMark(Array(definition.name.utf8)[...]) {
        report(
          .lostCallout, "with a colon, this defines a link and starts no callout, so readers do not get it",
          at: definition.range,
          fix: "write > [\(definition.name)] and its text in the line below, without a colon")
      } else if !used.contains(definition.key), !Self.notes.contains(definition.key) {
        report(
          .unusedDefinition, "no link uses this definition", at: definition.range,
          fix: "write [text][\(definition.name)] where the link belongs, or remove it")
      }
    }
  }

  /// Names of definitions that are written as notes to editors.
  private static let notes: Set = ["//", "comment", "_"]

  private struct WrittenDefinition {
    let name: String
    /// The name as libcmark-gfm compares it.
    let key: String
    /// The line in the parsed text.
    let line: Int
    let range: Range<Int>
    /// Where its opening bracket is.
    let open: Int
    /// A footnote's name has no white space.
    var isFootnote: Bool { name.hasPrefix("^") && !name.utf8.contains(where: \.isSpace) }
  }

  /// Every `[name]:` that starts a line, after the marks of lists and quotes.
  private var writtenDefinitions: [WrittenDefinition] {
    var found: [WrittenDefinition] = []
    var offset = finder.start
    while let end = source.bytes.withUnsafeBytes({ $0.range(of: "]:", from: offset) }) {
      StepCounter.add(end.upperBound - offset)
      offset = end.upperBound
      let line = source.line(at: end.lowerBound)
      let range = source.range(ofLine: line)
      let start = max(range.lowerBound, finder.start)
      let text = source.bytes[start..<end.lowerBound]
      guard let open = text.firstIndex(of: UInt8(ascii: "[")),
        text[start..<open].allSatisfy({ $0.isSpace || ">-+*.)".utf8.contains($0) || $0.isASCIIDigit }),
        !text[(open + 1)...].contains(where: { "[]".utf8.contains($0) })
      else { continue }
      let name = source.string(open + 1..<end.lowerBound)
      guard !name.isBlankName else { continue }
      found.append(
        WrittenDefinition(
          name: name, key: name.definitionKey, line: line - finder.firstLine, range: open..<range.upperBound,
          open: open))
    }
    return found
  }

  /// The names in brackets anywhere in the text.
  private func usedNames(besides definitions: [WrittenDefinition]) -> Set<String> {
    let places = Set(definitions.map(\.open))
    var names: Set<String> = []
    var open: Int?
    var offset = finder.start
    let bytes = source.bytes
    StepCounter.add(bytes.count)
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): open = offset
      case UInt8(ascii: "]"):
        if let start = open, !places.contains(start), offset - start < 1_100 {
          names.insert(source.string(start + 1..<offset).definitionKey)
        }
        open = nil
      default: break
      }
      offset += 1
    }
    return names
  }
}

/// The lines of the parsed text that can hold no link definition.
private struct DefinitionLines {
  /// Those in which a footnote starts that has a mark.
  private(set) var footnotes: Set<Int> = []
  /// Those of texts and code.
  private(set) var texts: Set<Int> = []

  init(footnotesOf root: Node) {
    var footnotes: Set<Int> = []
    root.walkBlocks { node in
      if node.kind == .footnoteDefinition { footnotes.insert(node.lines.lowerBound) }
    }
    self.footnotes = footnotes
  }

  mutating func addTexts(of root: Node) {
    var texts: Set<Int> = []
    root.walkBlocks { node in
      switch node.kind {
      case .paragraph: texts.formUnion(node.textLines)
      case .codeBlock, .htmlBlock, .table: texts.formUnion(node.lines)
      default: break
      }
    }
    self.texts = texts
  }
}

extension String {
  /// A name as libcmark-gfm compares it: without regard to case, white space as one space.
  fileprivate var definitionKey: String {
    // Nearly all names are a short word.
    let isPlain = utf8.allSatisfy { $0 > UInt8(ascii: " ") && $0 < 0x80 && $0.lowercased == $0 }
    return isPlain ? self : lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  fileprivate var isBlankName: Bool { utf8.allSatisfy { $0.isSpace || $0 == UInt8(ascii: "^") } }
}
