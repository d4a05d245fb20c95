/// What stands above an entry of a PO file in lines with `#`.
struct POComments {
  private var own: [String] = []
  private var extracted: [String] = []
  private var references: [String] = []
  private var flags: [String] = []
  private var previous = POFile.Previous()
  /// The part of the previous text that a line with nothing but a text goes on with.
  private var current: WritableKeyPath<POFile.Previous, String?>?

  /// Reads a line from its `#` on.
  mutating func read(_ bytes: [UInt8], _ line: Range<Int>) {
    let text = bytes[line].dropFirst()
    switch text.first {
    case UInt8(ascii: ","):
      flags += text.dropFirst().split(separator: UInt8(ascii: ",")).map {
        String(decoding: $0.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
      }
    // Entries that are no longer used.
    case UInt8(ascii: "~"): break
    case UInt8(ascii: "|"): readPrevious(bytes, line.lowerBound + 2..<line.upperBound)
    case UInt8(ascii: ":"): references.append(Self.withoutSpace(text.dropFirst()))
    case UInt8(ascii: "."): extracted.append(Self.withoutSpace(text.dropFirst()))
    default: own.append(String(decoding: text, as: UTF8.self))
    }
  }

  /// Reads `msgid "…"`, or a text alone, which goes on with the line before.
  ///
  /// A line that is neither says nothing that anybody needs: the text itself stands below it.
  private mutating func readPrevious(_ bytes: [UInt8], _ line: Range<Int>) {
    guard let quote = bytes[line].firstIndex(of: UInt8(ascii: "\"")) else { return }
    switch String(decoding: bytes[line.lowerBound..<quote], as: UTF8.self).filter({ $0 != " " && $0 != "\t" })
    {
    case "msgctxt": current = \.context
    case "msgid": current = \.id
    case "msgid_plural": current = \.plural
    case "": break
    default: current = nil
    }
    guard let current else { return }
    var text = POString(bytes, in: quote..<line.upperBound)
    previous[keyPath: current] = (previous[keyPath: current] ?? "") + text.read()
  }

  /// Gives an entry what stands above it.
  func add(to entry: inout POFile.Entry) {
    entry.ownComments = own
    entry.extractedComments = extracted
    entry.references = references
    entry.flags = flags
    entry.previous = previous
  }

  private static func withoutSpace(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.first == UInt8(ascii: " ") ? text.dropFirst() : text, as: UTF8.self)
  }
}
