import Diagnostics
import Text

/// The page that stands in the place of a quiz that is not translated as a whole, and leads to its original.
///
/// Half a quiz could lead somebody to the wrong result. The headings of the quiz can still be linked to.
struct StandIn {
  /// The text.
  let source: SourceText
  /// The bytes of it that are in the language of the original.
  let foreign: [Range<Int>]

  /// The keys of a quiz, which the page is not.
  private static let keys: Set = ["template", "notes-title", "expect", "score"]

  init(_ text: TranslatedText, of page: PageBlocks, at original: ContentPath) {
    let merged = text.source
    var bytes: [UInt8] = []
    var pieces: [TextPieces.Piece] = []
    func copy(_ range: Range<Int>) {
      pieces.append(TextPieces.Piece(at: bytes.count, from: merged, range))
      bytes += merged.bytes[range]
    }
    var title = ""
    if let end = FrontMatter.endLine(in: merged),
      let yaml = try? YAMLValue.parse(merged, in: merged.lineStarts[1]..<merged.lineStarts[end - 1]),
      case .mapping(let entries) = yaml.content
    {
      var line = 1
      for (index, entry) in entries.enumerated() {
        if entry.key == "title", case .text(let text) = entry.value.content { title = text }
        guard Self.keys.contains(entry.key) else { continue }
        let next = index + 1 < entries.count ? entries[index + 1].keyPosition.line : end
        copy(merged.lineStarts[line - 1]..<merged.lineStarts[entry.keyPosition.line - 1])
        line = next
      }
      copy(merged.lineStarts[line - 1]..<FrontMatter.textStart(in: merged))
    }
    let words = title.markdownEscaped
    let ids = page.blocks.flatMap(\.ids)
    let marks =
      ids.isEmpty
      ? "" : " {" + (["#" + ids[0]] + ids.dropFirst().map { ".was-" + $0 }).joined(separator: " ") + "}"
    let heading = "## \(words)\(marks)\n\n"
    let body = heading + "[\(words)](/\(original.address)) {.button}\n"
    let starts = [bytes.count + "## ".utf8.count, bytes.count + heading.utf8.count]
    foreign = text.foreignValues.contains(title) ? starts.map { $0..<$0 + words.utf8.count } : []
    pieces.append(TextPieces.Piece(at: bytes.count, from: merged, 0..<0, place: { _ in 0 }))
    bytes += body.utf8
    source = SourceText(file: merged.file, bytes, madeOf: TextPieces(pieces))
  }
}

extension String {
  /// The text as Markdown shows it.
  fileprivate var markdownEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isASCII, !scalar.properties.isAlphabetic, !(scalar >= "0" && scalar <= "9"), scalar != " " {
        result.append("\\")
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
