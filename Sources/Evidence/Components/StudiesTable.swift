/// A table of studies, one row each; on a narrow screen the stylesheet shows each row as a card.
///
/// ```html
/// <div class="studies"><table>
/// <caption>2 studies, the oldest first</caption>
/// <thead><tr><th scope="col">Study</th>…</tr></thead>
/// <tbody><tr><th scope="row">Alcohol, 2022 [3]</th><td data-label="People">96</td>…</tr></tbody>
/// </table><p class="note">…</p></div>
/// ```
package struct StudiesTable: Sendable {
  /// What a column tells of each study; the first column always names the study and its source.
  package enum Column: String, Sendable, CaseIterable {
    case design, people, dose, compared, alongside, result
    case followUp = "follow-up"
    case limits

    /// The columns of a table that does not choose.
    package static let usual: [Column] = [.design, .people, .compared, .result, .followUp, .limits]
  }

  private let studies: [Study]
  private let columns: [Column]
  private let title: String?
  private let note: String?

  /// Takes the studies in the order in which they are shown.
  package init(
    _ studies: [Study], columns: [Column] = Column.usual, title: String? = nil, note: String? = nil
  ) {
    (self.studies, self.columns, self.title, self.note) = (studies, columns, title, note)
  }

  /// The table; its studies join the page's citations.
  package func html(citing citations: inout CitationList) -> [UInt8] {
    var markup = Markup()
    markup.html("<div class=\"studies\"><table>\n")
    markup.element(
      "caption", "", title ?? Words.studies(studies.count, isByYear: studies == studies.byYear()))
    markup.html("\n<thead><tr><th scope=\"col\">\(Words.study)</th>")
    for column in columns { markup.element("th", "scope=\"col\"", column.title) }
    markup.html("</tr></thead>\n<tbody>\n")
    for study in studies { write(study, to: &markup, &citations) }
    markup.html("</tbody>\n</table>")
    if let note { markup.element("p", "class=\"note\"", note) }
    markup.html("</div>")
    return markup.bytes
  }

  private func write(_ study: Study, to markup: inout Markup, _ citations: inout CitationList) {
    markup.html("<tr><th scope=\"row\">")
    markup.text(study.shortName + " ")
    markup.citation(of: study, &citations)
    markup.html("</th>\n")
    for column in columns {
      markup.html("<td data-label=\"\(column.title)\">")
      markup.text(column.text(of: study) ?? Words.notKnown)
      if column == .design {
        Self.writeBadges(of: study, besidesPeople: columns.contains(.people), to: &markup)
      }
      markup.html("</td>\n")
    }
    markup.html("</tr>\n")
  }

  private static func writeBadges(of study: Study, besidesPeople: Bool, to markup: inout Markup) {
    markup.html("<ul>")
    for badge in study.badges.dropFirst(besidesPeople ? 1 : 0) { markup.element("li", "", badge) }
    markup.html("</ul>")
  }
}

extension StudiesTable.Column {
  /// What the column says of a study; `nil` where that is not known.
  func text(of study: Study) -> String? {
    let text: String? =
      switch self {
      case .design: study.design
      case .people: study.peopleText
      case .dose: study.dose.text
      case .compared: study.comparator == "none" ? Words.nobody : study.comparator
      case .alongside: study.coTreatment
      case .result: study.resultText
      case .followUp: study.followUp
      case .limits: study.limitations
      }
    return text?.withoutEditorsMarks.capitalisedFirst
  }
}
