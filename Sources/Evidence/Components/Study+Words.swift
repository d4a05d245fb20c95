extension Study {
  /// What a table calls the study: `Alcohol, 2022`.
  var shortName: String { substance.capitalisedFirst + (year.map { ", \($0)" } ?? "") }

  /// How many people, and how many in each group; where both groups had ketamine, it does not tell them apart.
  var peopleText: String? {
    guard let people else { return nil }
    guard let ketaminePeople, let controlPeople else { return String(people) }
    let groups =
      comparison == .sameTreatment
      ? Words.groups(ketaminePeople, controlPeople) : Words.arms(ketaminePeople, controlPeople)
    return "\(people) (\(groups))"
  }

  /// What was found: the outcome with its counts, then the effect with its interval, then the p-value.
  var resultText: String? {
    let sides = [ketamine, control].map { arm in
      arm.counts.map { counts in Words.of(counts) + (arm.percentText.map { " (\($0))" } ?? "") }
        ?? arm.percentText
    }
    let comparison = sides.compactMap { $0 }.joined(separator: Words.against)
    let finding = [outcome, comparison.isEmpty ? nil : comparison].compactMap { $0 }.joined(separator: ": ")
    let parts = [finding.isEmpty ? nil : finding, effectSentence?.capitalisedFirst, pValueText]
    let text = parts.compactMap { $0 }.joined(separator: ". ")
    return text.isEmpty ? nil : text
  }

  /// The effect in the words of the file, with its interval.
  var effectSentence: String? {
    guard let effectText, let effect else { return effectText }
    return "\(effectText) (95% CI \(effect.low.text) to \(effect.high.text))"
  }

  private var pValueText: String? {
    pValue.map { "<>=≤≥".contains($0.prefix(1)) ? "p\u{A0}\($0)" : "p\u{A0}=\u{A0}\($0)" }
  }

  /// The badges in a row.
  var badgeLine: String { badges.joined(separator: " · ") }
}

extension Study.Dose {
  /// `0.5 mg/kg IV, 40 minutes, sessions: 1`.
  var text: String? {
    let amount = perKilogram.map { $0.contains("kg") ? $0 : $0.withUnit("mg/kg") }
    let start = [amount, route].compactMap { $0 }.joined(separator: " ")
    let parts = [
      start.isEmpty ? nil : start, minutes.map { "\($0) minutes" }, sessions.map { "sessions: \($0)" },
    ]
    let text = parts.compactMap { $0 }.joined(separator: ", ")
    return text.isEmpty ? nil : text
  }
}

extension String {
  /// The text with a unit behind each number that starts a part: `0.41; 0.71` becomes `0.41 mg/kg; 0.71 mg/kg`, and
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
