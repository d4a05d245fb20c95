import Words

extension Study {
  /// What a table calls the study: `Alcohol, 2022`.
  var shortName: String { substance.capitalisedFirst + (year.map { ", \($0)" } ?? "") }

  /// How many people, and how many in each group; where both groups had ketamine, it does not tell them apart.
  func peopleText(in words: Words) -> String? {
    guard let people else { return nil }
    guard let ketaminePeople, let controlPeople else { return words.number(people) }
    let groups =
      comparison == .sameTreatment
      ? words.groups(first: words.number(ketaminePeople), second: words.number(controlPeople))
      : words.arms(treated: words.number(ketaminePeople), compared: words.number(controlPeople))
    return "\(words.number(people)) (\(groups))"
  }

  /// What was found: the outcome with its counts, then the effect with its interval, then the p-value.
  func resultText(in words: Words) -> String? {
    let sides = [ketamine, control].map { arm in
      arm.counts.map { counts in words.share(counts) + (arm.percentText(in: words).map { " (\($0))" } ?? "") }
        ?? arm.percentText(in: words)
    }
    .compactMap(\.self)
    let comparison = sides.count == 2 ? words.against(first: sides[0], second: sides[1]) : sides.first ?? ""
    let finding = [outcome, comparison.isEmpty ? nil : comparison].compactMap { $0 }.joined(separator: ": ")
    let parts = [
      finding.isEmpty ? nil : finding, effectSentence(in: words)?.capitalisedFirst, pValueText(in: words),
    ]
    let text = parts.compactMap { $0 }.joined(separator: ". ")
    return text.isEmpty ? nil : text
  }

  /// The effect in the words of the file, with its interval.
  func effectSentence(in words: Words) -> String? {
    guard let effectText, let effect else { return effectText }
    return words.effectWithInterval(effect: effectText, interval: effect.interval(in: words))
  }

  private func pValueText(in words: Words) -> String? {
    pValue.map {
      "<>=≤≥".contains($0.prefix(1)) ? words.pValueCompared(comparison: $0) : words.pValue(value: $0)
    }
  }

  /// The badges in a row.
  func badgeLine(in words: Words) -> String { badges(in: words).joined(separator: " · ") }
}

extension Study.Dose {
  /// `0.5 mg/kg IV, 40 minutes, sessions: 1`.
  func text(in words: Words) -> String? {
    let amount = perKilogram.map { $0.contains("kg") ? $0 : $0.withUnit(words.perKilogram) }
    let start = [amount, route].compactMap { $0 }.joined(separator: " ")
    let parts = [
      start.isEmpty ? nil : start, minutes.map(words.minutes), sessions.map(words.sessions),
    ]
    let text = parts.compactMap { $0 }.joined(separator: ", ")
    return text.isEmpty ? nil : text
  }
}

extension String {
  /// The text with a unit after each number that starts a part: `0.41; 0.71` becomes `0.41 mg/kg; 0.71 mg/kg`, and
  /// `0.5/h` becomes `0.5 mg/kg/h`.
  fileprivate func withUnit(_ unit: String) -> String {
    split(separator: ";").map { part in
      let part = part.drop { $0 == " " }
      let number = part.prefix { $0.isNumber || $0 == "." }
      return number.isEmpty ? String(part) : "\(number) \(unit)\(part.dropFirst(number.count))"
    }
    .joined(separator: "; ")
  }
}

extension Effect {
  /// The confidence interval: `0.4 to 1.2`.
  func interval(in words: Words) -> String {
    words.range(low: words.decimal(low.text), high: words.decimal(high.text))
  }
}

extension Words {
  /// How many of how many: `12 of 30`.
  func share(_ counts: Counts) -> String {
    countOf(events: number(counts.events), total: number(counts.total))
  }
}
