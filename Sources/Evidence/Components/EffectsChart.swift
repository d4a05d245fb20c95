import Text
package import Words

/// Ratios or differences of one measure, with their confidence intervals, against its line of no effect.
///
/// What came out is said in plain words above each; the interval is a pale band, and the scale says in words what its ticks
/// mean. The line stands in the middle and the scale reaches equally far to both sides, so that it shows both directions alike. Ratios
/// stand on a logarithmic scale, on which twice and half are equally far from 1 (J. M. Bland and D. G. Altman, "The use of
/// transformation when comparing two means", BMJ 312 (1996), p. 1153).
package struct EffectsChart: Sendable {
  /// What the two sides of the line mean.
  package struct Sides: Sendable, Hashable {
    let lower: String?
    let higher: String?

    /// Takes the meaning of less and of more than no effect.
    package init(lower: String? = nil, higher: String? = nil) { (self.lower, self.higher) = (lower, higher) }
  }

  private let items: [MeasuredEffect]
  private let scale: EffectScale
  private let sides: Sides
  private let text: FigureText

  /// Takes the effects in the order in which they are shown; `nil` where there are none, or of several measures.
  package init?(_ items: [MeasuredEffect], sides: Sides = Sides(), text: FigureText = FigureText()) {
    guard let scale = EffectScale(items) else { return nil }
    (self.items, self.scale, self.sides, self.text) = (items, scale, sides, text)
  }

  /// The chart; its studies join the page's citations.
  package func html(in words: Words, citing citations: inout CitationList) -> [UInt8] {
    let names = Set(items.map { $0.outcome.name ?? words.notKnown })
    let title = text.title ?? (names.count == 1 ? names.first?.capitalisedFirst : nil)
    let figure = StudyFigure(
      title: title ?? words.studiesTogether(count: items.count), text: text, notes: [words.effectNote],
      columns: [words.study, words.estimate, words.interval],
      rows: items.map { item in
        [item.study.shortName(in: words), item.effect.name(in: words), item.interval.text(in: words)]
      })
    let axis = Axis(in: words)
    return figure.html(in: words) { markup in
      for item in items {
        if names.count > 1 { markup.element("p", "class=\"of\"", (item.outcome.name ?? "").capitalisedFirst) }
        let sentences = item.sentences(in: words)
        if !sentences.isEmpty {
          markup.element("p", "", sentences.map(\.asSentence).joined(separator: " "))
          markup.html("\n")
        }
        markup.studyLine(item.study, item.outcome, title: nil, in: words, &citations)
        write(item, on: axis, in: words, to: &markup)
      }
      markup.scale(axis, scale.labels(in: words))
      if sides != Sides() {
        let (before, after) = words.isRightToLeft ? ("→", "←") : ("←", "→")
        markup.html("<p class=\"sides\">")
        markup.element("span", "", sides.lower.map { "\(before)\u{A0}\($0)" } ?? "")
        markup.html(" ")
        markup.element("span", "", sides.higher.map { "\($0)\u{A0}\(after)" } ?? "")
        markup.html("</p>\n")
      }
    }
  }

  private func write(_ item: MeasuredEffect, on axis: Axis, in words: Words, to markup: inout Markup) {
    let (height, thickness) = (32, item.study.thickness)
    markup.startPicture(height: height, name: item.pictureName(in: words))
    markup.upright(axis, at: 50, height: height)
    markup.band(
      axis, from: scale.place(item.interval.low.value), to: scale.place(item.interval.high.value),
      y: (height - thickness) / 2, height: thickness, item.study.isComparison ? ".2" : nil)
    markup.html("<circle cx=\"\(axis.place(scale.place(item.effect.estimate.value)))%\" cy=\"16\" r=\"5\"")
    markup.html(" fill=\"currentColor\"/></svg>\n")
  }
}
