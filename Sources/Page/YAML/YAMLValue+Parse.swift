package import Diagnostics
import Text
import Yams

extension YAMLValue {
  /// Limits far beyond any honest file: a hostile one must not use up memory or the stack.
  enum Limit {
    static let bytes = 65_536
    static let depth = 20
    static let values = 5_000
  }

  /// Reads YAML that stands in a range of a file; an empty range is `nothing`.
  ///
  /// - Throws: The one mistake that makes the text unreadable, with its place in the file.
  package static func parse(_ source: SourceText, in range: Range<Int>) throws(Diagnostic) -> YAMLValue {
    guard range.count <= Limit.bytes else {
      throw Diagnostic(
        .yamlTooLarge, "this YAML is longer than \(Limit.bytes) bytes",
        at: source.location(of: range.lowerBound..<range.lowerBound))
    }
    // It reads nothing that nests.
    if let value = SimpleYAMLReader.read(source, in: range) { return value }
    if let offset = tooDeepBracket(source, in: range) {
      throw Diagnostic(
        .yamlTooLarge, "this YAML is nested deeper than \(Limit.depth) levels",
        at: source.location(of: offset..<offset + 1))
    }
    return try parseWithLibrary(source, in: range)
  }

  /// Reads any YAML, with libyaml.
  static func parseWithLibrary(_ source: SourceText, in range: Range<Int>) throws(Diagnostic) -> YAMLValue {
    var converter = Converter(
      source: source, lines: LibraryLines(source, in: range), firstLine: source.line(at: range.lowerBound))
    let node: Node?
    do {
      // The default encoding would be looked up in the environment for each file.
      node = try Yams.compose(yaml: source.string(range), .basic, .default, .utf8)
    } catch {
      throw converter.diagnostic(for: error)
    }
    guard let node else {
      return YAMLValue(
        content: .nothing, position: Position(line: source.line(at: range.lowerBound), column: 1))
    }
    return try converter.value(of: node, depth: 0)
  }

  /// Where brackets nest too deep.
  ///
  /// Looked for before parsing, because the parser is recursive.
  private static func tooDeepBracket(_ source: SourceText, in range: Range<Int>) -> Int? {
    var depth = 0
    var dashes = 0
    for offset in range {
      switch source.bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
      case UInt8(ascii: " "): break
      default: dashes = 0
      }
      // A line of dashes is a rule or a text; dashes with spaces between them are nested lists.
      if depth > Limit.depth || dashes > 4 * Limit.depth { return offset }
    }
    return nil
  }

  private struct Converter {
    let source: SourceText
    let lines: LibraryLines
    let firstLine: Int
    private var count = 0

    init(source: SourceText, lines: LibraryLines, firstLine: Int) {
      (self.source, self.lines, self.firstLine) = (source, lines, firstLine)
    }

    mutating func value(of node: Node, depth: Int) throws(Diagnostic) -> YAMLValue {
      let position = position(of: node)
      count += 1
      guard depth <= Limit.depth, count <= Limit.values else {
        throw Diagnostic(
          .yamlTooLarge,
          depth > Limit.depth
            ? "this YAML is nested deeper than \(Limit.depth) levels"
            : "this YAML has more than \(Limit.values) values",
          at: source.location(of: position))
      }
      return YAMLValue(content: try content(of: node, depth: depth), position: position)
    }

    private mutating func content(of node: Node, depth: Int) throws(Diagnostic) -> Content {
      switch node {
      case .scalar(let scalar):
        if scalar.string.utf8.contains(where: {
          $0.isControl && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D
        }) {
          throw Diagnostic(
            .yamlSyntax, "this text has a control character in it, which no reader can see",
            at: source.location(of: position(of: node)),
            fix: "remove it, or the escape such as \\e that stands for it")
        }
        let isPlain = scalar.style == .plain || scalar.style == .any
        return isPlain && ["", "~", "null"].contains(scalar.string) ? .nothing : .text(scalar.string)
      case .sequence(let sequence):
        var items: [YAMLValue] = []
        for item in sequence { items.append(try value(of: item, depth: depth + 1)) }
        return .list(items)
      case .mapping(let mapping):
        var entries: [Entry] = []
        for (key, child) in mapping {
          guard let name = key.scalar?.string else {
            throw Diagnostic(.yamlSyntax, "a key must be a word", at: source.location(of: position(of: key)))
          }
          entries.append(
            Entry(key: name, keyPosition: position(of: key), value: try value(of: child, depth: depth + 1)))
        }
        return .mapping(entries)
      case .alias:
        throw Diagnostic(
          .yamlSyntax, "references with * are not supported", at: source.location(of: position(of: node)),
          fix: "write it out")
      }
    }

    private func position(of node: Node) -> Position {
      guard let mark = node.mark else { return Position(line: firstLine, column: 1) }
      let length = node.scalar.map { $0.string.unicodeScalars.count } ?? 1
      let isQuoted = node.scalar.map { $0.style == .singleQuoted || $0.style == .doubleQuoted } ?? false
      let place = lines.place(line: mark.line, column: mark.column)
      return Position(line: place.line, column: place.column, length: length + (isQuoted ? 2 : 0))
    }

    func diagnostic(for error: any Error) -> Diagnostic {
      guard let error = error as? YamlError else {
        return Diagnostic(.yamlSyntax, "this YAML cannot be read")
      }
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        let place = lines.place(line: mark.line, column: mark.column)
        if let mistake = YAMLMistake.find(at: place.line, since: firstLine, in: source) { return mistake }
        let location = source.location(line: min(place.line, source.lineStarts.count), column: place.column)
        return Diagnostic(
          .yamlSyntax, "this YAML cannot be read: \(problem)", at: location,
          fix: "put texts with : or # or quotation marks in \"…\", and indent with spaces")
      case .duplicatedKeysInMapping(let duplicates, let context):
        let key = duplicates.first ?? ""
        let line = lines.place(line: context.mark.line, column: 1).line
        return Diagnostic(
          .duplicateKey, "the key '\(key)' is here twice",
          at: source.location(ofLine: lineOfSecond(key, from: line)),
          fix: "keep one of them")
      case .reader(let problem, _, _, _):
        return Diagnostic(
          .yamlSyntax, "this YAML cannot be read: \(problem)", at: source.location(ofLine: firstLine))
      default:
        return Diagnostic(
          .yamlSyntax, "this YAML cannot be read", at: source.location(ofLine: firstLine))
      }
    }

    /// The line of the second key.
    ///
    /// Yams gives the place of the mapping, so the line is searched for.
    private func lineOfSecond(_ key: String, from line: Int) -> Int {
      let lines = (line...max(line, source.lineStarts.count)).filter { number in
        let text = source.string(source.range(ofLine: number)).drop { $0 == " " }
        return text.hasPrefix("\(key):")
      }
      return lines.count > 1 ? lines[1] : line
    }
  }
}

extension Diagnostic: Error {}
