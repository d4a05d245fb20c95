import Words

/// A scale on which no effect is in the middle, with one tick on either side of it.
///
/// The ticks stand a sixth and five sixths across, so that each of the three has a third of the width for its words, however
/// large these are.
struct EffectScale {
  private let measure: Effect.Measure
  /// What the tick on the side of more means: a difference, or a ratio.
  private let tick: Double

  /// Takes the effects that must fit; `nil` where there are none, or of several measures.
  init?(_ effects: [MeasuredEffect]) {
    guard let measure = effects.first?.measure, effects.allSatisfy({ $0.measure == measure }) else {
      return nil
    }
    let isRatio = measure.isRatio
    let ends = effects.flatMap { [$0.interval.low.value, $0.interval.high.value] }
    let reach = ends.map { isRatio ? max($0, 1 / $0) : abs($0) }.max() ?? 1
    self.measure = measure
    let tick =
      isRatio
      // The scale ends half as far again, where it means the tick times its root.
      ? Self.roundNumber(from: 2) { $0 * $0.squareRoot() >= reach }
      : Self.roundNumber { $0 * 1.5 >= (reach > 0 ? reach : 1) }
    // Editors write a unit as it goes with several, so that "1 days" would stand there.
    self.tick = tick == 1 && !measure.isOfShares ? 2 : tick
  }

  /// Where a value stands, from 0 to 100.
  func place(_ value: Double) -> Double {
    50 + 100 / 3 * (measure.isRatio ? Logarithm.natural(value) / Logarithm.natural(tick) : value / tick)
  }

  /// What the three ticks mean, in plain words.
  func labels(in words: Words) -> [String] {
    let (number, inverse) = (words.decimal(tick.trimmed(to: 6)), words.decimal((1 / tick).trimmed(to: 6)))
    switch measure {
    case .oddsRatio:
      return tick == 2
        ? [words.halfTheOdds, words.noDifference, words.twiceTheOdds]
        : [words.timesTheOdds(number: inverse), words.noDifference, words.timesTheOdds(number: number)]
    case .riskRatio, .hazardRatio:
      let less =
        switch tick {
        case 2: words.halfAsOften
        case 5: words.fifthAsOften
        case 10: words.tenthAsOften
        default: words.timesAsOften(number: inverse)
        }
      return [
        less, words.noDifference, tick == 2 ? words.twiceAsOften : words.timesAsOften(number: number),
      ]
    case .difference where measure.isOfShares:
      return [words.fewerBy(amount: number), words.noDifference, words.moreBy(amount: number)]
    case .difference(let unit):
      let amount = words.amount(number: number, unit: unit)
      return [words.lessBy(amount: amount), words.noDifference, words.moreBy(amount: amount)]
    }
  }

  /// The least of 1, 2, 5, 10, 20, 50 … and of 0.5, 0.2, 0.1 … that is large enough.
  private static func roundNumber(from least: Double = 0, _ isEnough: (Double) -> Bool) -> Double {
    var power = 1.0
    while !isEnough(power), power < 1e12 { power *= 10 }
    while isEnough(power / 10), power > 1e-12 { power /= 10 }
    return [power / 5, power / 2, power].first { $0 >= least && isEnough($0) } ?? max(power, least)
  }
}
