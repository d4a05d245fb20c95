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
      let places: @Sendable (Int) -> Int = { text.place(of: max(0, $0 - 1), in: po) }
      written(Array(text.value.doubleQuotedYAML.utf8), insteadOf: block.range, from: po, text.range, places)
    } else {
      let isVerbatim = block.isVerbatim
      let places: @Sendable (Int) -> Int = { offset in
        let lines = TranslatedLines(text.value, margin: margin, isVerbatim: isVerbatim)
        return text.place(of: lines.index(of: offset) ?? text.value.utf8.count, in: po)
      }
      let lines = TranslatedLines(text.value, margin: margin, isVerbatim: isVerbatim)
      written(lines.bytes, insteadOf: block.range, from: po, text.range, places)
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
///
/// A line end after a backslash stays, any other is a space, as translators break lines where they like.
private struct TranslatedLines {
  /// The text, without the spaces at its ends.
  private let text: ArraySlice<UInt8>
  /// What starts each line but the first.
  private let margin: [UInt8]
  private let isVerbatim: Bool

  init(_ text: String, margin: [UInt8], isVerbatim: Bool) {
    let bytes = Array(text.utf8)
    let end = bytes.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? 0
    let start = isVerbatim ? 0 : bytes.firstIndex { !$0.isSpace } ?? end
    (self.text, self.margin, self.isVerbatim) = (bytes[start..<end], margin, isVerbatim)
  }

  /// What is written.
  var bytes: [UInt8] {
    guard text.contains(UInt8(ascii: "\n")) else { return Array(text) }
    var bytes: [UInt8] = []
    for index in text.indices {
      switch lineEnd(at: index) {
      case nil: bytes.append(text[index])
      case false?: bytes.append(UInt8(ascii: " "))
      case true?: bytes += [UInt8(ascii: "\n")] + margin
      }
    }
    return bytes
  }

  /// Which byte of the translation one of these comes from; `nil` for one behind them.
  func index(of offset: Int) -> Int? {
    var rest = offset
    for index in text.indices {
      rest -= lineEnd(at: index) == true ? 1 + margin.count : 1
      if rest < 0 { return index }
    }
    return nil
  }

  /// Whether a line end stays one; `nil` where there is none.
  private func lineEnd(at index: Int) -> Bool? {
    guard text[index] == UInt8(ascii: "\n") else { return nil }
    return isVerbatim || index > text.startIndex && text[index - 1] == UInt8(ascii: "\\")
  }
}

extension TextBlock {
  /// Whether it is a value of YAML.
  var isValue: Bool { if case .value = kind { true } else { false } }
}
