import Diagnostics
import Markdown
import Text
import Words

/// Puts a text together from its source and translations, and notes where each piece comes from.
struct TextWriter {
  private let source: SourceText
  private let po: SourceText
  private var bytes: [UInt8] = []
  private var pieces: [TextPieces.Piece] = []
  private var foreign: [Range<Int>] = []
  /// Up to where the source was taken.
  private var offset = 0

  init(_ source: SourceText, _ translations: BlockTranslations) {
    (self.source, po) = (source, translations.file.source)
    bytes.reserveCapacity(source.bytes.count * 5 / 4)
  }

  /// Takes a block as it is.
  mutating func write(_ block: TextBlock, isForeign: Bool) {
    copy(to: block.range.lowerBound)
    // What stands before the words of a heading is none of them.
    let lead = block.edits.first { $0.range.upperBound <= block.range.lowerBound }
    if let lead { write(lead) }
    let start = bytes.count
    if lead != nil, block.text.utf8.count != block.range.count {
      written(Array(block.text.utf8), insteadOf: block.range, from: source, block.range)
    } else {
      copy(to: block.range.upperBound)
    }
    if isForeign, !block.isValue { foreign.append(start..<bytes.count) }
    for edit in block.edits where edit.range.lowerBound >= block.range.upperBound { write(edit) }
  }

  /// Takes a translation in the place of a block.
  mutating func write(_ text: POFile.Text, insteadOf block: TextBlock) {
    copy(to: block.range.lowerBound)
    for edit in block.edits where edit.range.upperBound <= block.range.lowerBound { write(edit) }
    let po = po
    let margin = block.margin
    if block.isValue {
      let places: @Sendable (Int) -> Int = { offset in
        let places = text.places(in: po)
        return places[max(0, min(offset - 1, places.count - 1))]
      }
      written(Array(text.value.doubleQuotedYAML.utf8), insteadOf: block.range, from: po, text.range, places)
    } else {
      let isVerbatim = block.isVerbatim
      let places: @Sendable (Int) -> Int = { offset in
        let places = text.places(in: po)
        let indices = BlockWriter(text.value, margin: margin, isVerbatim: isVerbatim).indices
        return places[offset < indices.count ? indices[offset] : places.count - 1]
      }
      let writer = BlockWriter(text.value, margin: margin, isVerbatim: isVerbatim)
      written(writer.bytes, insteadOf: block.range, from: po, text.range, places)
    }
    for edit in block.edits where edit.range.lowerBound >= block.range.upperBound { write(edit) }
  }

  /// The text, and the parts of it in the language of the source.
  mutating func finish() -> (text: SourceText, foreign: [Range<Int>]) {
    copy(to: source.bytes.count)
    return (SourceText(file: source.file, bytes, madeOf: TextPieces(pieces)), foreign)
  }

  private mutating func copy(to end: Int) {
    guard end > offset else { return }
    // What is said of the page as a whole is said of the PO file.
    if offset == 0 { pieces.append(TextPieces.Piece(at: 0, from: po, 0..<0, place: { _ in 0 })) }
    let start = offset == 0 ? min(end, 3) : offset
    pieces.append(TextPieces.Piece(at: bytes.count + start - offset, from: source, start..<end))
    bytes += source.bytes[offset..<end]
    offset = end
  }

  private mutating func write(_ edit: TextBlock.Edit) {
    copy(to: edit.range.lowerBound)
    written(Array(edit.text.utf8), insteadOf: edit.range, from: source, edit.range)
  }

  private mutating func written(
    _ text: [UInt8], insteadOf range: Range<Int>, from origin: SourceText, _ place: Range<Int>,
    _ offsets: (@Sendable (Int) -> Int)? = nil
  ) {
    pieces.append(
      TextPieces.Piece(at: bytes.count, from: origin, place, place: offsets ?? { _ in place.lowerBound }))
    bytes += text
    offset = max(offset, range.upperBound)
  }
}

/// A translation as it stands in Markdown.
private struct BlockWriter {
  private(set) var bytes: [UInt8] = []
  /// Which byte of the translation each comes from.
  private(set) var indices: [Int] = []

  /// Writes a text: a line end after a backslash stays, any other is a space, as translators break lines where they like.
  init(_ text: String, margin: [UInt8], isVerbatim: Bool) {
    let value = Array(text.utf8)
    var end = value.count
    while end > 0, value[end - 1].isSpace { end -= 1 }
    var start = 0
    while !isVerbatim, start < end, value[start].isSpace { start += 1 }
    for index in start..<end {
      guard value[index] == UInt8(ascii: "\n") else {
        append(value[index], index)
        continue
      }
      guard isVerbatim || bytes.last == UInt8(ascii: "\\") else {
        append(UInt8(ascii: " "), index)
        continue
      }
      append(UInt8(ascii: "\n"), index)
      for byte in margin { append(byte, index) }
    }
  }

  private mutating func append(_ byte: UInt8, _ index: Int) {
    bytes.append(byte)
    indices.append(index)
  }
}

extension TextBlock {
  /// Whether it is a value of YAML.
  var isValue: Bool { if case .value = kind { true } else { false } }
}
