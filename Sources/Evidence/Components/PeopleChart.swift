import Text
package import Words

/// Figures of people, ten in a row, those counted filled: natural frequencies.
///
/// A figure has the same size in all groups. Each stands for one person of the study unless all groups are large enough to
/// show each as, for example, of 100: then the denominators are equal and the words say "about".
package struct PeopleChart: Sendable {
  /// Why a picture would not be honest, or would not fit.
  package enum Mistake: Error, Hashable {
    /// A group has fewer people than the picture would show.
    case invented(people: Int)
    /// A group has more people than can be drawn one by one.
    case tooMany(people: Int)
  }

  /// How many people are drawn one by one at most.
  package static let most = 200

  private let items: [ComparedCounts]
  private let denominator: Int?
  private let text: FigureText

  /// Takes the studies in the order in which they are shown.
  ///
  /// - Parameter denominator: How many figures each group has; as many as people if `nil`.
  package init(_ items: [ComparedCounts], of denominator: Int? = nil, text: FigureText = FigureText())
    throws(Mistake)
  {
    for total in items.flatMap(\.groups).map(\.counts.total) {
      if let denominator, total < denominator { throw .invented(people: total) }
      if denominator == nil, total > Self.most { throw .tooMany(people: total) }
    }
    (self.items, self.denominator, self.text) = (items, denominator, text)
  }

  /// The chart; its studies join the page's citations.
  package func html(in words: Words, citing citations: inout CitationList) -> [UInt8] {
    let note = denominator == nil ? words.eachFigure : words.figuresRounded
    return items.figure(text, notes: [note], in: words).html(in: words) { markup in
      for item in items {
        let needsOutcome = items.count > 1 || text.title != nil
        markup.studyLine(
          item.study, item.outcome, title: needsOutcome ? item.title(in: words) : nil, in: words, &citations)
        markup.html("<div class=\"people\">")
        for group in item.groups {
          write(group, isHatched: !item.study.isComparison, in: words, to: &markup)
        }
        markup.html("</div>\n")
      }
    }
  }

  private func write(
    _ group: ComparedCounts.Group, isHatched: Bool, in words: Words, to markup: inout Markup
  ) {
    let shown = shown(group.counts)
    markup.html("<div><p>")
    markup.text(words.named(name: group.name.capitalisedFirst, value: ""))
    markup.element(
      "b", "", shown == group.counts ? words.share(shown) : words.about(share: words.share(shown)))
    if shown != group.counts { markup.text(" (\(words.share(group.counts)))") }
    markup.html("</p>")
    let rows = (shown.total + Pictogram.perRow - 1) / Pictogram.perRow
    markup.html(
      "<svg role=\"img\" width=\"200\" viewBox=\"0 0 100 \(rows * 24)\" \(Markup.ink) stroke-width=\".6\"")
    markup.html(" aria-label=\"")
    markup.text(words.figures(name: group.name.capitalisedFirst, share: words.share(shown)))
    markup.html("\">")
    // People are symmetrical, so that the whole picture can be turned.
    if words.isRightToLeft { markup.html("<g transform=\"matrix(-1 0 0 1 100 0)\">") }
    if shown.events > 0 {
      let fill = isHatched ? "none" : "currentColor"
      markup.html("<path fill=\"\(fill)\" d=\"\(Pictogram.path(0..<shown.events))\"/>")
      if isHatched { markup.html("<path fill=\"none\" d=\"\(Pictogram.stripes(0..<shown.events))\"/>") }
    }
    if shown.events < shown.total {
      markup.html("<path fill=\"none\" d=\"\(Pictogram.path(shown.events..<shown.total))\"/>")
    }
    if words.isRightToLeft { markup.html("</g>") }
    markup.html("</svg></div>")
  }

  /// The counts as they are drawn.
  private func shown(_ counts: Counts) -> Counts {
    guard let denominator else { return counts }
    return Counts(Int((counts.proportion * Double(denominator)).rounded()), of: denominator) ?? counts
  }
}

/// A person as an outline of 10 by 24 units: the same few commands each time, which compress to almost nothing.
private enum Pictogram {
  static let perRow = 10

  /// A head, and a body to its left and below; it ends where the body started.
  private static let figure = "a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 1 1 0-5.2zm-3.5 18v-6.5a3.5 3.5 0 0 1 7 0v6.5z"

  /// Stripes across the bodies, for people of a study that compares nothing.
  static func stripes(_ people: Range<Int>) -> String {
    people.map { "M\($0 % perRow * 10) \($0 / perRow * 24)m1.5 12h7m-7 3h7m-7 3h7m-7 3h7" }.joined()
  }

  static func path(_ people: Range<Int>) -> String {
    var path = ""
    for person in people {
      if path.isEmpty {
        path += "M\(person % perRow * 10 + 5) \(person / perRow * 24 + 2)"
      } else {
        path += person.isMultiple(of: perRow) ? "m-86.5 6" : "m13.5-18"
      }
      path += figure
    }
    return path
  }
}
