import Text
package import Words

/// A table of studies, one row each; on a narrow screen the stylesheet shows each row as a card.
///
/// ```html
/// <details class="fold"><summary>All figures in a table (2 studies)</summary></details>
/// <div class="studies folded"><table>
/// <caption>2 studies, the oldest first</caption>
/// <thead><tr><th scope="col">Study</th>…</tr></thead>
/// <tbody><tr><th scope="row">Sleep, 2022 [3]</th><td data-label="People:">96</td>…</tr></tbody>
/// </table><p class="note">…</p></div>
/// ```
///
/// The first element and the class `folded` are there only if the table is folded.
package struct StudiesTable: Sendable {
  /// What a column tells of each study; the first column always names the study and its source.
  package enum Column: String, Sendable, CaseIterable {
    case design, people, dose, compared, alongside, result
    case followUp = "follow-up"
    case limits, funding, groups
    /// How the study was made and what weakens it, without what other columns say.
    case trust

    /// The columns of a table that does not choose.
    package static let usual: [Column] = [.groups, .result, .trust]
  }

  /// How many columns have room beside the name of the study; a table with more is shown as cards on every screen.
  private static let mostInTable = 7

  private let studies: [Study]
  private let columns: [Column]
  private let title: String?
  private let note: String?
  private let isFolded: Bool

  /// Takes the studies in the order in which they are shown.
  ///
  /// - Parameters:
  ///   - studies: The studies.
  ///   - columns: What is told of each.
  ///   - title: What stands above it, or on what unfolds it.
  ///   - note: What stands below it.
  ///   - isFolded: Whether readers unfold it first.
  package init(
    _ studies: [Study], columns: [Column] = Column.usual, title: String? = nil, note: String? = nil,
    isFolded: Bool = false
  ) {
    (self.studies, self.columns, self.title, self.note) = (studies, columns, title, note)
    self.isFolded = isFolded
  }

  /// The table; its studies join the page's citations.
  package func html(in words: Words, citing citations: inout CitationList) -> [UInt8] {
    var markup = Markup()
    if isFolded { markup.fold(title ?? words.allFigures(count: studies.count)) }
    let classes =
      ["studies"] + (columns.count > Self.mostInTable ? ["cards"] : []) + (isFolded ? ["folded"] : [])
    markup.html("<div class=\"\(classes.joined(separator: " "))\"><table>\n")
    let count = studies.count
    let counted =
      studies == studies.byYear() ? words.studiesByYear(count: count) : words.studies(count: count)
    // What unfolds the table says its title already.
    markup.element("caption", "", (isFolded ? nil : title) ?? counted)
    markup.html("\n<thead><tr>")
    for title in [words.study] + columns.map({ $0.title(in: words) }) {
      markup.element("th", "scope=\"col\"", title)
    }
    markup.html("</tr></thead>\n<tbody>\n")
    for study in studies { write(study, in: words, to: &markup, &citations) }
    markup.html("</tbody>\n</table>")
    if let note { markup.element("p", "class=\"note\"", note) }
    markup.html("</div>")
    return markup.bytes
  }

  private func write(
    _ study: Study, in words: Words, to markup: inout Markup, _ citations: inout CitationList
  ) {
    markup.html("<tr><th scope=\"row\">")
    markup.text(study.shortName(in: words) + " ")
    markup.citation(of: study, &citations)
    markup.html("</th>\n")
    for column in columns {
      markup.html("<td data-label=\"")
      markup.text(words.named(name: column.title(in: words), value: ""))
      markup.html("\">")
      let lines = column.lines(of: study, besides: columns, in: words).map(\.capitalisedFirst)
      if lines.count > 1 {
        markup.html("<div>")
        for line in lines { markup.element("p", "", line) }
        markup.html("</div>")
      } else {
        markup.text(lines.first ?? words.notKnown)
      }
      if column == .design {
        Self.writeBadges(of: study, besidesPeople: columns.contains(.people), in: words, to: &markup)
      }
      markup.html("</td>\n")
    }
    markup.html("</tr>\n")
  }

  private static func writeBadges(
    of study: Study, besidesPeople: Bool, in words: Words, to markup: inout Markup
  ) {
    markup.html("<ul>")
    for badge in study.badges(in: words).dropFirst(besidesPeople ? 1 : 0) { markup.element("li", "", badge) }
    markup.html("</ul>")
  }
}

extension StudiesTable.Column {
  /// What the column says of a study, line by line; nothing where that is not known.
  func lines(of study: Study, besides columns: [Self], in words: Words) -> [String] {
    let text: String?
    switch self {
    case .design: text = study.design
    case .people: text = study.peopleText(in: words)
    case .dose: text = study.doseText(in: words)
    case .compared: text = study.comparedText(doses: !columns.contains(.dose), in: words)
    case .alongside: text = study.alongside
    case .result: return study.outcomes.compactMap { $0.text(of: study, in: words) }
    case .followUp: return study.followUpTexts(in: words)
    case .limits: text = study.limits
    case .funding: text = study.funding
    case .groups: return study.groupTexts(in: words)
    case .trust: return study.trustTexts(besides: columns, in: words).map(\.asSentence)
    }
    return text.map { [$0] } ?? []
  }
}
