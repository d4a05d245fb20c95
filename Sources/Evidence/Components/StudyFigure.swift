import Text
import Words

/// What every picture of studies has: a title, badges and citations, a note, and its numbers as a table.
///
/// ```html
/// <figure class="chart">
/// <figcaption>Slept through the night</figcaption>
/// <p class="note">Sleep, 2007 [1]: 59 people · Randomised · …</p>
/// (the picture)
/// <p class="note">…</p>
/// <details class="fold"><summary>Show the numbers</summary></details>
/// <div class="table folded" …><table>…</table></div>
/// </figure>
/// ```
struct StudyFigure {
  /// What stands above the picture.
  let title: String
  /// What the editor wrote.
  let text: FigureText
  /// What is said below it, sentence by sentence.
  let notes: [String]
  /// The header of the table.
  let columns: [String]
  /// The rows of the table; the first cell of each names it.
  let rows: [[String]]

  func html(in words: Words, _ picture: (inout Markup) -> Void) -> [UInt8] {
    var markup = Markup()
    markup.html("<figure class=\"chart\">\n")
    markup.element("figcaption", "", title)
    markup.html("\n")
    picture(&markup)
    let leftOut = words.series(text.undrawn.map { $0.shortName(in: words) }).map {
      words.notDrawn(studies: $0)
    }
    let all = notes + [text.note?.asSentence, leftOut].compactMap(\.self)
    markup.element("p", "class=\"note\"", all.joined(separator: " "))
    markup.html("\n")
    markup.fold(words.showNumbers)
    writeTable(words.numbersOf(title: title), to: &markup)
    markup.html("\n</figure>")
    return markup.bytes
  }

  private func writeTable(_ name: String, to markup: inout Markup) {
    markup.html("<div class=\"table folded\" role=\"region\" tabindex=\"0\" aria-label=\"")
    markup.text(name)
    markup.html("\"><table><thead><tr>")
    for column in columns { markup.element("th", "scope=\"col\"", column) }
    markup.html("</tr></thead><tbody>\n")
    for row in rows {
      markup.html("<tr>")
      for (index, cell) in row.enumerated() {
        markup.element(index == 0 ? "th" : "td", index == 0 ? "scope=\"row\"" : "", cell)
      }
      markup.html("</tr>\n")
    }
    markup.html("</tbody></table></div>")
  }
}

extension Markup {
  /// Adds the line that says which study a picture shows, and how far to trust it.
  ///
  /// - Parameter title: What the picture shows of it, where nothing else says so.
  mutating func studyLine(
    _ study: Study, _ outcome: Study.Outcome, title: String?, in words: Words, _ citations: inout CitationList
  ) {
    if let title { element("p", "class=\"of\"", title) }
    if !study.isComparison {
      element("p", "", words.noComparisonCaveat)
      html("\n")
    }
    html("<p class=\"note\">")
    text(study.shortName(in: words) + " ")
    citation(of: study, &citations)
    text(words.named(name: "", value: study.badgeLine(in: words)))
    if outcome.isSecondHand { text(" · " + words.secondHand.capitalisedFirst) }
    html("</p>\n")
  }

  /// Adds what opens and closes the element that follows it, of class `folded`.
  ///
  /// That element stands behind `<details>`, not inside: the stylesheet hides it on a screen while `<details>` is closed, so that
  /// paper, reader views and browsers without the stylesheet have it. Closed `<details>` are empty on the paper of many browsers,
  /// whatever a stylesheet says.
  mutating func fold(_ summary: String) {
    html("<details class=\"fold\">")
    element("summary", "", summary)
    html("</details>\n")
  }
}

/// The words that an editor gives a picture.
package struct FigureText: Sendable, Hashable {
  /// What stands above it.
  package let title: String?
  /// What stands below it.
  package let note: String?
  /// The studies that belong there and have no figures that could be drawn.
  package let undrawn: [Study]

  /// Takes the words; without a title the picture says what was counted.
  package init(title: String? = nil, note: String? = nil, undrawn: [Study] = []) {
    (self.title, self.note, self.undrawn) = (title, note, undrawn)
  }
}
