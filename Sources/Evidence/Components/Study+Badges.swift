package import Words

extension Study {
  /// How far to trust it, in facts and without a grade: size, allocation, blinding, placebo.
  ///
  /// Only what the file says; the rest is "not in our source", which is no verdict on the study.
  package func badges(in words: Words) -> [String] {
    [
      people.map(words.people) ?? words.peopleNotStated, words.name(of: allocation), words.name(of: blinding),
      comparison(in: words),
    ]
  }

  private func comparison(in words: Words) -> String {
    switch placebo {
    case .arm: words.placebo
    case .active: words.activeControl
    case .none: arms.count == 1 ? words.noComparison : words.noPlacebo
    case .unknown: words.placeboNotStated
    }
  }
}

extension Words {
  fileprivate func name(of allocation: Study.Allocation) -> String {
    switch allocation {
    case .randomised: randomised
    case .notRandomised: notRandomised
    case .unknown: randomisationNotStated
    }
  }

  fileprivate func name(of blinding: Study.Blinding) -> String {
    switch blinding {
    case .double: doubleBlind
    case .single: singleBlind
    case .none: notBlinded
    case .unknown: blindingNotStated
    }
  }
}
