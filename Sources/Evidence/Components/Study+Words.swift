import Words

extension Study {
  /// What a table calls the study: its name, or `Sleep, 2022`.
  func shortName(in words: Words) -> String {
    let about = about.capitalisedFirst
    return words.isolated(name ?? year.map { words.aboutAndYear(about: about, year: String($0)) } ?? about)
  }

  /// How many people, and how many in each group.
  func peopleText(in words: Words) -> String? {
    let groups = arms.compactMap { arm in
      arm.people.map { words.named(name: arm.name, value: words.number($0)) }
    }
    let total = people.map(words.number)
    guard let list = words.series(groups), arms.count > 1 else { return total }
    return total.map { words.withRemark(words: $0, remark: list) } ?? list.capitalisedFirst
  }

  /// How each group was treated: its dose, with its name where there are several groups.
  func doseText(in words: Words) -> String? {
    words.series(
      arms.compactMap { arm in
        arm.dose.map { dose in
          arms.count > 1 ? words.named(name: arm.name, value: dose) : words.isolated(dose)
        }
      })
  }

  /// What the first group was compared with.
  ///
  /// - Parameter doses: Whether to say how it was given.
  func comparedText(doses: Bool, in words: Words) -> String? {
    if arms.count == 1, placebo == .none { return words.nobody }
    return words.series(
      arms.dropFirst().map { arm in
        if doses, let dose = arm.dose { words.withRemark(words: arm.name, remark: dose) } else { arm.name }
      })
  }

  /// How long people were followed, by outcome where that differs.
  func followUpTexts(in words: Words) -> [String] {
    let known = outcomes.filter { $0.followUp != nil }
    if Set(known.map(\.followUp)).count == 1, let first = known.first?.followUp { return [first] }
    return known.map { outcome in
      outcome.name.map { words.named(name: $0, value: outcome.followUp ?? "") } ?? outcome.followUp ?? ""
    }
  }

  /// The badges in a row.
  func badgeLine(in words: Words) -> String { badges(in: words).joined(separator: " · ") }
}

extension Study.Outcome {
  /// What came out: the outcome with its figures, then what was found, then the p-value; `nil` where the file has no outcome.
  func text(of study: Study, in words: Words) -> String? {
    guard let name else { return nil }
    var sentences = [comparison(of: study, in: words).map { words.named(name: name, value: $0) } ?? name]
    sentences += [figuresByName(of: study, in: words)].compactMap { $0?.capitalisedFirst }
    sentences += findings(in: words) + [pValueText(in: words)].compactMap(\.self)
    if sentences == [name] { sentences = [words.named(name: name, value: words.notKnown)] }
    let text = sentences.joined(separator: ". ")
    return isSecondHand ? words.withRemark(words: text, remark: words.secondHand) : text
  }

  /// What was found in words, and the effect with its interval.
  func findings(in words: Words) -> [String] {
    [result, effect?.sentence(in: words)].compactMap { $0?.capitalisedFirst }
  }

  /// The figures of one group, or of two against each other, which need no names.
  private func comparison(of study: Study, in words: Words) -> String? {
    let known = figures.compactMap { $0.text(in: words) }
    guard known.count == study.arms.count else { return nil }
    switch known.count {
    case 1: return known[0]
    case 2: return words.against(first: known[0], second: known[1])
    default: return nil
    }
  }

  /// The figures with the names of their groups, where there are more, or where some are not known.
  private func figuresByName(of study: Study, in words: Words) -> String? {
    guard comparison(of: study, in: words) == nil else { return nil }
    return words.series(
      zip(study.arms, figures).compactMap { arm, figure in
        figure.text(in: words).map { words.named(name: arm.name, value: $0) }
      })
  }

  private func pValueText(in words: Words) -> String? {
    pValue.map {
      "<>=≤≥".contains($0.prefix(1))
        ? words.pValueCompared(comparison: words.decimal($0)) : words.pValue(value: words.decimal($0))
    }
  }
}

extension Study.Figure {
  /// How many of how many, and the percentage.
  func text(in words: Words) -> String? {
    let percent = percentText(in: words)
    guard let counts else { return percent }
    return percent.map { words.withRemark(words: words.share(counts), remark: $0) } ?? words.share(counts)
  }

  /// The percentage as a reader sees it: that of the study, or that of the counts with at most one decimal.
  func percentText(in words: Words) -> String? {
    if let percent { return words.percent(percent.text) }
    guard let text = counts.map({ ($0.proportion * 100).rounded(to: 1) }) else { return nil }
    return words.percent(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}

extension Effect {
  /// The measure with its number and interval: `Hazard ratio 0.47 (95% CI 0.24 to 0.92)`.
  func sentence(in words: Words) -> String {
    let name = name(in: words)
    return interval.map { words.effectWithInterval(effect: name, interval: $0.text(in: words)) } ?? name
  }

  /// The measure with its number: `Hazard ratio 0.47`.
  func name(in words: Words) -> String {
    let value = words.decimal(estimate.text)
    return switch measure {
    case .riskRatio: words.riskRatio(value: value)
    case .oddsRatio: words.oddsRatio(value: value)
    case .hazardRatio: words.hazardRatio(value: value)
    case .difference(let unit):
      words.difference(value: value, unit: measure.isOfShares ? words.percentagePoints : unit)
    }
  }
}

extension Effect.Interval {
  /// From its lower to its upper end: `0.4 to 1.2`.
  func text(in words: Words) -> String {
    words.range(low: words.decimal(low.text), high: words.decimal(high.text))
  }
}

extension Words {
  /// How many of how many: `12 of 30`.
  func share(_ counts: Counts) -> String {
    countOf(events: number(counts.events), total: number(counts.total))
  }

  /// Texts one after the other; `nil` where there are none.
  func series(_ texts: [String]) -> String? {
    texts.dropFirst().reduce(texts.first) { start, next in start.map { series(start: $0, next: next) } }
  }
}
