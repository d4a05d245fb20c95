/// A text with names in braces, in whose places something else comes: `{count} people`.
struct Pattern: Sendable {
  private enum Piece {
    case text(String)
    /// A name, by its place in the list of names.
    case value(Int)
  }

  private let pieces: [Piece]
  /// The text where it has no names.
  private let plain: String?

  /// Reads a text; other braces than those around one of the names stay as they are.
  init(_ text: String, names: [String]) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      if let index = names.firstIndex(of: String(rest[rest.index(after: start)..<end])) {
        if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
        pieces.append(.value(index))
        rest = rest[rest.index(after: end)...]
      } else {
        pieces.append(.text(String(rest[...start])))
        rest = rest[rest.index(after: start)...]
      }
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    let hasValues = pieces.contains { if case .value = $0 { true } else { false } }
    (self.pieces, plain) = (pieces, hasValues ? nil : text)
  }

  /// The text with values in the places of the names.
  func filled(_ values: [String]) -> String {
    if let plain { return plain }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let piece): text += piece
      case .value(let index): text += values[index]
      }
    }
    return text
  }

  /// The names between braces in a text, each once, in their order.
  static func names(in text: String) -> [String] {
    // Nearly all words have none.
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    var names: [String] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "}") else { continue }
      let name = String(part[..<end])
      let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if isName, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
