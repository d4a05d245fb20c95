extension StudyLibrary {
  /// The same studies with other words for readers; pages ask for them by their own.
  ///
  /// - Parameter words: What readers get instead of a text, and what translators are told of it. The text itself for one without
  ///   a translation.
  package func translated(by words: (String, _ note: String) -> String) -> StudyLibrary {
    StudyLibrary(studies.map { $0.translated(by: words) }, from: source, isReadable: isReadable)
  }
}

extension Study {
  fileprivate func translated(by words: (String, _ note: String) -> String) -> Study {
    func text(_ text: String?, _ what: String) -> String? { text.map { words($0, "Study \(key): \(what).") } }
    return Study(
      key: key, keyRange: keyRange, textRanges: textRanges, name: text(name, "its name"),
      about: words(about, "Study \(key): what it is about."), year: year, design: text(design, "its design"),
      allocation: allocation, blinding: blinding, people: people,
      arms: arms.map {
        Arm(name: words($0.name, "Study \(key): a group."), people: $0.people, dose: text($0.dose, "a dose"))
      },
      placebo: placebo, alongside: text(alongside, "what everybody had besides"),
      limits: text(limits, "its limits"),
      funding: text(funding, "who paid for it"),
      outcomes: outcomes.map { outcome in
        Outcome(
          name: text(outcome.name, "an outcome"), figures: outcome.figures,
          effect: outcome.effect.map { $0.translated { text($0, "the unit of a difference") ?? $0 } },
          pValue: outcome.pValue, result: text(outcome.result, "a result"),
          followUp: text(outcome.followUp, "how long people were followed"),
          isSecondHand: outcome.isSecondHand,
          originalName: outcome.originalName ?? outcome.name)
      }, originalAbout: writtenAbout)
  }
}

extension Effect {
  /// A unit for which every language has words stays.
  fileprivate func translated(by words: (String) -> String) -> Effect {
    guard case .difference(let unit) = measure, !measure.isOfShares else { return self }
    return Effect(.difference(unit: words(unit)), estimate, interval) ?? self
  }
}
