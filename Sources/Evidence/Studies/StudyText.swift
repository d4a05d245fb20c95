import Diagnostics
import Text

/// Something that readers get of a study in the words of an editor, with its place in the file.
package struct StudyText: Sendable {
  /// The key of the study.
  package let key: String
  /// Where the key stands.
  package let keyRange: Range<Int>
  /// The words, on one line, without the quotation marks around the field.
  package let text: [UInt8]
  /// The place of each byte in the file.
  package let places: [Int]

  /// Reads a field.
  init(_ range: Range<Int>, of file: [UInt8], key: String, keyRange: Range<Int>) {
    (self.key, self.keyRange) = (key, keyRange)
    let quote = UInt8(ascii: "\"")
    let isQuoted = range.first.map { file[$0] == quote } ?? false
    var index = range.lowerBound + (isQuoted ? 1 : 0)
    let end = range.upperBound - (isQuoted ? 1 : 0)
    var text: [UInt8] = []
    var places: [Int] = []
    while index < end {
      let place = index
      // Within a quoted field two quotation marks are one.
      index += isQuoted && file[index] == quote ? 2 : 1
      if file[place].isSpace, text.last.map({ $0 == UInt8(ascii: " ") }) ?? true { continue }
      text.append(file[place].isSpace ? UInt8(ascii: " ") : file[place])
      places.append(place)
    }
    if text.last == UInt8(ascii: " ") {
      text.removeLast()
      places.removeLast()
    }
    (self.text, self.places) = (text, places)
  }
}

extension StudyLibrary {
  /// All texts for readers, each once though several rows of a study may repeat it.
  package var texts: [StudyText] {
    studies.flatMap { study in
      study.textRanges.map { StudyText($0, of: source.bytes, key: study.key, keyRange: study.keyRange) }
    }
  }
}

extension StudyColumn {
  /// Whether readers get its words as an editor wrote them.
  var isText: Bool {
    switch self {
    case .name, .about, .design, .arm, .dose, .outcome, .result, .followUp, .alongside, .limits, .funding:
      true
    case .key, .year, .allocation, .blinding, .participants, .n, .placebo, .events, .total, .percent,
      .measure,
      .estimate, .low, .high, .p, .account, .notes, .first:
      false
    }
  }
}
