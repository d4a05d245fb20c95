import Words

/// What a difference or a ratio means, without the words of statistics.
///
/// Odds are no shares: a sentence of "as often" would be wrong of them, and a wrong sentence is worse than none.
extension MeasuredEffect {
  /// What is said above the picture: what the file says was found, what the number means, and whether chance may have made it.
  func sentences(in words: Words) -> [String] {
    var sentences = [outcome.result?.capitalisedFirst, plainSentence(in: words)].compactMap(\.self)
    if isUnclear { sentences.append(words.noClearDifference) }
    return sentences
  }

  /// What those hear who do not see the picture.
  func pictureName(in words: Words) -> String {
    words.named(
      name: study.shortName(in: words), value: plainSentence(in: words) ?? effect.sentence(in: words))
  }

  /// Whether the interval reaches from one side of no effect to the other.
  private var isUnclear: Bool {
    let none = measure.isRatio ? 1.0 : 0
    return interval.low.value <= none && none <= interval.high.value
  }

  /// The outcome, and how much more or less of it there was.
  private func plainSentence(in words: Words) -> String? {
    let text =
      switch measure {
      case .oddsRatio: String?.none
      case .riskRatio: times(in: words)
      case .hazardRatio: times(in: words).map { words.atAnyTime(words: $0) }
      case .difference: difference(in: words)
      }
    guard let text else { return nil }
    return outcome.name.map { words.named(name: $0.capitalisedFirst, value: text) } ?? text.capitalisedFirst
  }

  // MARK: Differences

  /// What the difference may be; `nil` where a unit would have to go with 1, since editors write it as it goes with several.
  private func difference(in words: Words) -> String? {
    let (low, high, estimate) = (interval.low, interval.high, effect.estimate)
    guard measure.isOfShares || ![low, high, estimate].contains(where: { abs($0.value) == 1 }) else {
      return nil
    }
    let isOneSided = estimate.value != 0 && (low.value >= 0 || high.value <= 0)
    // Less by 1 to 19 is −19 to −1.
    let ends = isOneSided && estimate.value < 0 ? [high, low] : [low, high]
    let texts = ends.map { end in
      isOneSided && end.value != 0 ? amount(end, in: words) : change(end, in: words)
    }
    guard estimate.value != 0 else { return could(words.noDifference, texts, in: words) }
    let main =
      if measure.isOfShares {
        estimate.value > 0
          ? words.moreInHundred(number: amount(estimate, in: words))
          : words.fewerInHundred(number: amount(estimate, in: words))
      } else {
        change(estimate, in: words)
      }
    return could(words.about(share: main), texts, in: words)
  }

  /// How much, without its direction: whole where that says enough.
  private func amount(_ number: WrittenNumber, in words: Words) -> String {
    guard case .difference(let unit) = measure else { return "" }
    let written = words.decimal(number.magnitudeText)
    guard measure.isOfShares else { return words.amount(number: written, unit: unit) }
    return abs(number.value) < 1 ? written : words.number(Int(abs(number.value).rounded()))
  }

  private func change(_ number: WrittenNumber, in words: Words) -> String {
    let amount = amount(number, in: words)
    if number.value == 0 { return words.noDifference }
    if number.value > 0 { return words.moreBy(amount: amount) }
    return measure.isOfShares ? words.fewerBy(amount: amount) : words.lessBy(amount: amount)
  }

  // MARK: Ratios

  /// How many times as often; `nil` for ratios so far from 1 that no reader has words for them.
  private func times(in words: Words) -> String? {
    let numbers = [effect.estimate, interval.low, interval.high].map(\.value)
    guard numbers.allSatisfy({ (0.01...100).contains($0) }) else { return nil }
    let texts = numbers.map { Self.asOften($0, in: words) }
    return could(words.about(share: texts[0]), Array(texts[1...]), in: words)
  }

  private static func asOften(_ ratio: Double, in words: Words) -> String {
    switch ratio {
    case 0.45...0.55: return words.halfAsOften
    case ..<0.995: return words.lessOften(percent: words.percent(((1 - ratio) * 100).rounded(to: 0)))
    case ..<1.005: return words.asOften
    case 1.9...2.1: return words.twiceAsOften
    case ..<1.9: return words.moreOften(percent: words.percent(((ratio - 1) * 100).rounded(to: 0)))
    default: return words.timesAsOften(number: words.decimal(ratio.trimmed(to: 1)))
    }
  }

  private func could(_ estimate: String, _ ends: [String], in words: Words) -> String {
    // Rounded, a narrow interval may say the same twice.
    ends[0] == ends[1] ? estimate : words.couldBe(estimate: estimate, low: ends[0], high: ends[1])
  }
}

extension WrittenNumber {
  /// The number as it was written, without a minus sign.
  fileprivate var magnitudeText: String { text.replacing("\u{2212}", with: "") }
}
