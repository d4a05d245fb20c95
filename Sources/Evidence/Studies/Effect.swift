/// A ratio or difference between two groups.
package struct Effect: Sendable, Hashable {
  /// What the number is, and so what "no effect" is.
  package enum Measure: Sendable, Hashable {
    case riskRatio, oddsRatio, hazardRatio
    /// How much more or less, in a unit.
    case difference(unit: String)

    /// Whether twice and half are equally far from no effect.
    package var isRatio: Bool { if case .difference = self { false } else { true } }

    /// Whether it is a difference of two shares of a hundred, which every language has words for.
    package var isOfShares: Bool { self == .difference(unit: "percentage points") }

    /// As the file of studies has it.
    package var code: String {
      switch self {
      case .riskRatio: "RR"
      case .oddsRatio: "OR"
      case .hazardRatio: "HR"
      case .difference(let unit): "difference (\(unit))"
      }
    }
  }

  /// A 95 % confidence interval.
  package struct Interval: Sendable, Hashable {
    /// The lower end.
    package let low: WrittenNumber
    /// The upper end.
    package let high: WrittenNumber
  }

  /// What the number is.
  package let measure: Measure
  /// The number.
  package let estimate: WrittenNumber
  /// Its interval, which contains it.
  package let interval: Interval?

  /// Takes a number with or without an interval; `nil` where the interval does not contain it, or where a ratio is not above 0.
  package init?(_ measure: Measure, _ estimate: WrittenNumber, _ interval: Interval? = nil) {
    let (low, high) = (interval?.low ?? estimate, interval?.high ?? estimate)
    guard low.value <= estimate.value, estimate.value <= high.value, !measure.isRatio || low.value > 0
    else { return nil }
    (self.measure, self.estimate, self.interval) = (measure, estimate, interval)
  }
}

/// An effect with its interval: what a picture needs.
package struct MeasuredEffect: Sendable, Hashable {
  /// The study.
  package let study: Study
  let outcome: Study.Outcome
  let effect: Effect
  let interval: Effect.Interval

  /// The measure.
  package var measure: Effect.Measure { effect.measure }

  /// Takes an outcome; `nil` where its effect has no interval.
  package init?(_ study: Study, _ outcome: Study.Outcome) {
    guard let effect = outcome.effect, let interval = effect.interval else { return nil }
    (self.study, self.outcome, self.effect, self.interval) = (study, outcome, effect, interval)
  }
}
