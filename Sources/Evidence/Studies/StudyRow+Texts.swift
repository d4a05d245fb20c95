package import Diagnostics
internal import Text

extension Check {
  /// Markdown or HTML in a text of a study, which readers get as it is written.
  package static let studyMarkup = Check("study-markup", .warning)
}

extension StudyRow {
  /// A text for readers with its place in the file.
  struct PlacedText {
    let place: StudyColumn.Place
    let text: String
    let range: Range<Int>
  }

  /// The texts of the columns that are of the study, or of those that are of an outcome.
  func texts(ofStudy isOfStudy: Bool) -> [PlacedText] {
    filled.filter { $0.column.isText && $0.column.isOfStudy == isOfStudy }.compactMap { place in
      field(place.column, place.arm).map {
        PlacedText(place: place, text: $0.text.onOneLine, range: $0.range)
      }
    }
  }

  /// Reports markup in texts, which are published as they are written.
  mutating func checkMarkup(in texts: [PlacedText]) {
    for text in texts {
      guard let sign = MarkupSign.first(in: text.text) else { continue }
      report(
        .studyMarkup, "'\(sign)' is shown as it is written: '\(text.place.name)' is plain text",
        in: text.range,
        fix: "write the words alone")
    }
  }
}

extension [StudyRow.PlacedText] {
  /// The texts without those that another row has in the same column.
  func firstOfEach() -> Self {
    var seen: [StudyColumn.Place: Set<String>] = [:]
    return filter { seen[$0.place, default: []].insert($0.text).inserted }
  }
}
