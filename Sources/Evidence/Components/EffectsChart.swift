import Text
package import Words

/// Ratios or differences of one measure, with their confidence intervals, against its line of no effect.
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
      title: title ?? words.studiesTogether(count: items.count),
      notes: [words.effectNote(value: scale.noEffect)] + (text.note.map { [$0.asSentence] } ?? []),
      columns: [words.study, words.estimate, words.interval],
      rows: items.map { item in
        [
          item.study.shortName(in: words), words.decimal(item.effect.estimate.text),
          item.interval.text(in: words),
        ]
      })
    return figure.html(in: words) { markup in
      for item in items {
        if names.count > 1 { markup.element("p", "class=\"of\"", (item.outcome.name ?? "").capitalisedFirst) }
        markup.element("p", "", item.outcome.findings(in: words).joined(separator: ". "))
        markup.html("\n")
        markup.studyLine(item.study, item.outcome, title: nil, in: words, &citations)
        write(item, in: words, to: &markup)
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

  private func write(_ item: MeasuredEffect, in words: Words, to markup: inout Markup) {
    let (low, high) = (scale.place(item.interval.low.value).svg, scale.place(item.interval.high.value).svg)
    markup.html("<svg role=\"img\" width=\"100%\" height=\"32\" aria-label=\"")
    markup.text(
      words.effect(
        estimate: words.decimal(item.effect.estimate.text), interval: item.interval.text(in: words),
        none: scale.noEffect))
    markup.html("\">")
    markup.line("50", "0", "50", "32")
    markup.line(low, "16", high, "16")
    for end in [low, high] { markup.line(end, "12", end, "20") }
    markup.html("<circle cx=\"\(scale.place(item.effect.estimate.value).svg)%\" cy=\"16\" r=\"5\"/></svg>\n")
  }
}

/// A scale on which no effect is in the middle.
struct EffectScale {
  private let isRatio: Bool
  /// The end of the scale: the largest difference, or the largest ratio.
  private let bound: Double

  /// Takes the effects that must fit; `nil` where there are none, or of several measures.
  init?(_ effects: [MeasuredEffect]) {
    guard let measure = effects.first?.measure, effects.allSatisfy({ $0.measure == measure }) else {
      return nil
    }
    let isRatio = measure.isRatio
    let ends = effects.flatMap { [$0.interval.low.value, $0.interval.high.value] }
    let reach = ends.map { isRatio ? max($0, 1 / $0) : abs($0) }.max() ?? 1
    bound = Self.roundNumber(from: isRatio ? max(reach, 2) : reach > 0 ? reach : 1)
    self.isRatio = isRatio
  }

  /// Where there is no effect: both groups alike.
  var noEffect: String { isRatio ? "1" : "0" }

  /// Where a value stands, from 0 at the left to 100 at the right.
  func place(_ value: Double) -> Double {
    50 + 50 * (isRatio ? Logarithm.natural(value) / Logarithm.natural(bound) : value / bound)
  }

  var ticks: [(place: Double, label: String)] {
    let values =
      if isRatio {
        bound > 2 ? [1 / bound, 1 / inner, 1, inner, bound] : [0.5, 1, 2]
      } else {
        [-bound, -bound / 2, 0, bound / 2, bound]
      }
    return values.map { (place($0), $0.shortText) }
  }

  /// A ratio between 1 and the end of the scale: 2, unless that would be too near to 1 for both to have room.
  private var inner: Double {
    var inner = bound > 50 ? 10.0 : 2
    while inner * inner * 100 <= bound { inner *= 10 }
    return inner
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
  /// The number with as many decimals as it needs, up to six.
  fileprivate var shortText: String {
    var text = rounded(to: 6)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
