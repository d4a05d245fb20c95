package import Words

extension Study {
  /// How far to trust it, in facts and without a grade: size, allocation, blinding, comparison.
  package func badges(in words: Words) -> [String] {
    [
      people.map(words.people) ?? words.peopleNotStated, words.name(of: allocation), words.name(of: blinding),
      words.name(of: comparison),
    ]
  }
}

extension Words {
  fileprivate func name(of allocation: Study.Allocation) -> String {
    switch allocation {
    case .randomised: randomised
    case .notRandomised: notRandomised
    case .notStated: randomisationNotStated
    }
  }

  fileprivate func name(of blinding: Study.Blinding) -> String {
    switch blinding {
    case .double: doubleBlind
    case .single: singleBlind
    case .blinded: blinded
    case .none: notBlinded
    case .notStated: blindingNotStated
    }
  }

  fileprivate func name(of comparison: Study.Comparison) -> String {
    switch comparison {
    case .placebo: placebo
    case .activeControl: activeControl
    case .sameTreatment: sameTreatment
    case .otherTreatment: noPlacebo
    case .nothing: noComparison
    case .notStated: comparisonNotStated
    }
  }
}
