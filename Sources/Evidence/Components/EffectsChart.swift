import Text
package import Words

/// Differences or ratios with their confidence intervals against the line of no effect.
///
/// The line stands in the middle and the scale reaches equally far to both sides, so that it shows both directions alike. Ratios
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

  private let items: [(study: Study, effect: Effect)]
  private let scale: EffectScale
  private let sides: Sides
  private let text: FigureText

  /// Takes the studies in the order in which they are shown; `nil` where the effect of one is not known as a number, or where
  /// differences and ratios are mixed.
  package init?(_ studies: [Study], sides: Sides = Sides(), text: FigureText = FigureText()) {
    let items = studies.compactMap { study in study.effect.map { (study: study, effect: $0) } }
    guard items.count == studies.count, let scale = EffectScale(items.map(\.effect)) else { return nil }
    (self.items, self.scale, self.sides, self.text) = (items, scale, sides, text)
  }

  /// The chart; its studies join the page's citations.
  package func html(in words: Words, citing citations: inout CitationList) -> [UInt8] {
    figure(in: words).html(in: words) { markup in
      for item in items {
        markup.html("<p>")
        markup.text(
          (item.study.effectSentence(in: words) ?? "").withoutEditorsMarks(in: words).capitalisedFirst)
        markup.html("</p>\n")
        markup.studyLine(item.study, in: words, &citations)
        write(item.effect, in: words, to: &markup)
      }
      markup.scale(scale.ticks.map { ($0.place, words.decimal($0.label)) })
      if sides != Sides() {
        markup.html("<p class=\"sides\">")
        markup.element("span", "", sides.lower.map { "←\u{A0}\($0)" } ?? "")
        markup.element("span", "", sides.higher.map { "\($0)\u{A0}→" } ?? "")
        markup.html("</p>\n")
      }
    }
  }

  private func write(_ effect: Effect, in words: Words, to markup: inout Markup) {
    let (low, high) = (scale.place(effect.low.value).svg, scale.place(effect.high.value).svg)
    markup.html("<svg role=\"img\" width=\"100%\" height=\"32\" aria-label=\"")
    markup.text(
      words.effect(
        estimate: words.decimal(effect.estimate.text), interval: effect.interval(in: words),
        none: scale.noEffect))
    markup.html("\">")
    markup.line("50", "0", "50", "32")
    markup.line(low, "16", high, "16")
    for end in [low, high] { markup.line(end, "12", end, "20") }
    markup.html("<circle cx=\"\(scale.place(effect.estimate.value).svg)%\" cy=\"16\" r=\"5\"/></svg>\n")
  }

  private func figure(in words: Words) -> StudyFigure {
    StudyFigure(
      title: text.title ?? items.first?.study.outcome?.withoutEditorsMarks(in: words).capitalisedFirst
        ?? words.studiesTogether(count: items.count),
      notes: [words.effectNote(value: scale.noEffect)]
        + (text.note.map { [$0.asSentence] } ?? []),
      columns: [words.study, words.estimate, words.interval],
      rows: items.map { item in
        [
          item.study.shortName, words.decimal(item.effect.estimate.text), item.effect.interval(in: words),
        ]
      })
  }
}

/// A scale on which no effect is in the middle.
struct EffectScale {
  private let kind: Effect.Kind
  /// The end of the scale: the largest difference, or the largest ratio.
  private let bound: Double

  /// Takes the effects that must fit; `nil` where there are none, or of both kinds.
  init?(_ effects: [Effect]) {
    guard let kind = effects.first?.kind, effects.allSatisfy({ $0.kind == kind }) else { return nil }
    self.kind = kind
    let ends = effects.flatMap { [$0.low.value, $0.high.value] }
    let reach = ends.map { kind == .ratio ? max($0, 1 / $0) : abs($0) }.max() ?? 1
    bound = Self.roundNumber(from: kind == .ratio ? max(reach, 2) : reach > 0 ? reach : 1)
  }

  var noEffect: String { kind == .ratio ? "1" : "0" }

  /// Where a value stands, from 0 at the left to 100 at the right.
  func place(_ value: Double) -> Double {
    switch kind {
    case .difference: 50 + 50 * value / bound
    case .ratio: 50 + 50 * Logarithm.natural(value) / Logarithm.natural(bound)
    }
  }

  var ticks: [(place: Double, label: String)] {
    let values: [Double] =
      switch kind {
      case .difference: [-bound, -bound / 2, 0, bound / 2, bound]
      case .ratio: bound > 2 ? [1 / bound, 0.5, 1, 2, bound] : [0.5, 1, 2]
      }
    return values.map { (place($0), $0.shortText) }
  }

  /// The least of 1, 2, 5, 10, 20, 50 … that is not smaller.
  private static func roundNumber(from least: Double) -> Double {
    var step = 1.0
    while step < least { step *= 10 }
    while step / 10 >= least { step /= 10 }
    return [step / 5, step / 2, step].first { $0 >= least } ?? step
  }
}

extension Double {
  /// The number with as many decimals as it needs, up to four.
  fileprivate var shortText: String {
    var text = rounded(to: 4)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
