internal import Diagnostics

extension Compiler {
  /// Adds the text between two tags, without the margin of the block that it is in.
  mutating func add(text range: Range<Int>) {
    guard !range.isEmpty else { return }
    if isInParent { return ignore(range) }
    let bytes = source.bytes
    let startsLine = position != .inside
    let start = program.text.count
    var offset = range.lowerBound
    while offset < range.upperBound {
      if position == .lineStart { offset = withoutMargin(offset..<range.upperBound).lowerBound }
      let line = bytes[offset..<range.upperBound]
      guard !line.isEmpty else { break }
      let lineEnd = line.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      let end = lineEnd ?? range.upperBound
      program.text.append(contentsOf: bytes[offset..<end])
      position = lineEnd == nil ? .inside : .lineStart
      offset = end
    }
    guard program.text.count > start else { return }
    program.nodes.append(
      Program.Node(kind: .text(start: start, end: program.text.count), startsLine: startsLine))
    program.origins.append(range)
  }

  mutating func append(_ kind: Program.Node.Kind, startsLine: Bool, _ tag: Tag) {
    program.nodes.append(Program.Node(kind: kind, startsLine: startsLine))
    program.origins.append(tag.name)
  }

  /// Whether the next node is the first of its line; the one after it is not.
  mutating func takeLineStart() -> Bool {
    defer { position = .inside }
    return position != .inside
  }

  /// Copies a piece of the file into the program's text.
  mutating func copy(_ range: Range<Int>) -> Range<Int> {
    let start = program.text.count
    program.text.append(contentsOf: source.bytes[range])
    return start..<program.text.count
  }

  /// A piece of a line from its start, without the margin of the block that the line is in.
  func withoutMargin(_ range: Range<Int>) -> Range<Int> {
    guard let margin = margins.last else { return range }
    var offset = range.lowerBound
    for byte in source.bytes[margin] {
      guard offset < range.upperBound, source.bytes[offset] == byte else { break }
      offset += 1
    }
    return offset..<range.upperBound
  }

  /// Splits a dotted name into its parts.
  mutating func path(_ tag: Tag) -> Int {
    let start = program.names.count
    let parts = source.bytes[tag.name].split(separator: UInt8(ascii: "."))
    for part in parts { program.names.append(Name(String(decoding: part, as: UTF8.self))) }
    program.paths.append(
      Program.Path(
        names: start..<program.names.count,
        isImplicit: source.bytes[tag.name.lowerBound] == UInt8(ascii: ".")
      ))
    return program.paths.count - 1
  }

  private mutating func ignore(_ range: Range<Int>) {
    let bytes = source.bytes
    guard let start = bytes[range].firstIndex(where: { !$0.isWhitespace }) else { return }
    var end = range.upperBound
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    reportIgnored(start..<end)
  }
}
