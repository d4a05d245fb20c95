package import Words

/// A study as its row in the file of studies describes it; what is `nil` is not known.
///
/// What could not be is not here: counts with more events than people, and intervals without their estimate, are mistakes in
/// the file and never become values.
package struct Study: Sendable, Hashable {
  /// The key, which is also that of its source.
  package let key: String
  /// Where the key stands in the file, in bytes.
  let keyRange: Range<Int>
  /// When it was published.
  package let year: Int?
  /// What the people were dependent on: `alcohol`, `opioids (withdrawal)`.
  package let substance: String
  /// What kind of study it is, in its authors' terms.
  package let design: String?
  /// How many people took part.
  package let people: Int?
  /// How many of them had the treatment.
  package let ketaminePeople: Int?
  /// How many of them were compared with these.
  package let controlPeople: Int?
  /// The dose, its route and how often it was given.
  package let dose: Dose
  /// What the treatment was compared with.
  package let comparator: String?
  /// What everybody had besides.
  package let coTreatment: String?
  /// How long people were watched.
  package let followUp: String?
  /// What was counted or measured.
  package let outcome: String?
  /// What happened with the treatment.
  package let ketamine: Arm
  /// What happened without it.
  package let control: Arm
  /// The difference or ratio in the words of the file.
  package let effectText: String?
  /// The same as numbers, where the file gives an interval.
  package let effect: Effect?
  /// The p-value as it is written, with its remark.
  package let pValue: String?
  /// Where the counts come from: `reported`, or how they were worked out.
  package let countsBasis: String?
  /// Why not to trust it too far.
  package let limitations: String?

  /// How the treatment was given.
  package struct Dose: Sendable, Hashable {
    /// Milligrams for each kilogram of body weight, as the file writes it.
    package let perKilogram: String?
    /// How it got into the body, for example `IV`.
    package let route: String?
    /// How long an infusion took, in minutes.
    package let minutes: Int?
    /// How often it was given.
    package let sessions: String?
  }

  /// What happened in one group.
  package struct Arm: Sendable, Hashable {
    /// How many of how many.
    package let counts: Counts?
    /// The percentage as the study gives it.
    package let percent: WrittenNumber?

    /// The percentage as a reader sees it: that of the study, or that of the counts with at most one decimal.
    package func percentText(in words: Words) -> String? {
      if let percent { return words.percent(percent.text) }
      guard let text = counts.map({ ($0.proportion * 100).rounded(to: 1) }) else { return nil }
      return words.percent(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }
  }
}

/// How many people of a group: never more than there are.
package struct Counts: Sendable, Hashable {
  /// How many.
  package let events: Int
  /// Of how many, at least one.
  package let total: Int

  /// Takes two counts; `nil` where they cannot be.
  package init?(_ events: Int, of total: Int) {
    guard total > 0, (0...total).contains(events) else { return nil }
    (self.events, self.total) = (events, total)
  }

  /// The share, from 0 to 1.
  package var proportion: Double { Double(events) / Double(total) }
}

/// A difference or ratio with its confidence interval, which contains it.
package struct Effect: Sendable, Hashable {
  /// What "no effect" is, and on which scale effects are compared.
  package enum Kind: Sendable, Hashable {
    /// No effect is 0.
    case difference
    /// No effect is 1; twice and half are equally far from it.
    case ratio
  }

  /// Whether it is a difference or a ratio.
  package let kind: Kind
  /// The estimate.
  package let estimate: WrittenNumber
  /// The lower end of the interval.
  package let low: WrittenNumber
  /// The upper end of the interval.
  package let high: WrittenNumber

  /// Takes an estimate with its interval; `nil` where the interval does not contain it, or where a ratio is not above 0.
  package init?(_ kind: Kind, _ estimate: WrittenNumber, low: WrittenNumber, high: WrittenNumber) {
    guard low.value <= estimate.value, estimate.value <= high.value, kind == .difference || low.value > 0
    else { return nil }
    (self.kind, self.estimate, self.low, self.high) = (kind, estimate, low, high)
  }
}
