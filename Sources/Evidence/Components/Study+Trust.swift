import Words

extension Study {
  /// How far to trust it, in plain words: only what the file says, and what it does not say at the end.
  ///
  /// - Parameter columns: What the table says elsewhere.
  func trustTexts(besides columns: [StudiesTable.Column], in words: Words) -> [String] {
    var known: [String] = []
    var unknown: [String] = []
    func add(_ text: String?, orUnknown name: String) {
      if let text { known.append(text) } else { unknown.append(name) }
    }
    if !columns.contains(.people) {
      add(people.map { words.tookPart(count: $0) }, orUnknown: words.howManyTookPart)
    }
    if isComparison || placebo != .none {
      add(words.plainName(of: allocation), orUnknown: words.howGrouped)
    }
    add(words.plainName(of: blinding), orUnknown: words.whoKnew)
    add(plainComparison(in: words), orUnknown: words.whetherPlacebo)
    let last = words.series(unknown).map { words.notInSource(list: $0) }
    return [
      known.isEmpty ? nil : known.joined(separator: " "),
      columns.contains(.design) ? nil : design,
      columns.contains(.followUp)
        ? nil
        : words.series(followUpTexts(in: words)).map { words.named(name: words.columnFollowUp, value: $0) },
      columns.contains(.limits) ? nil : limits,
      last,
    ].compactMap(\.self)
  }

  /// What each group was given, and how many people it had.
  func groupTexts(in words: Words) -> [String] {
    let texts = arms.map { arm in
      arm.people.map { words.named(name: arm.name, value: words.people(count: $0)) } ?? arm.name
    }
    return isComparison || placebo != .none ? texts : texts + [words.noComparison]
  }

  private func plainComparison(in words: Words) -> String? {
    switch placebo {
    case .arm: words.onePlacebo
    case .active: words.oneOtherTreatment
    case .none: isComparison ? words.nonePlacebo : words.nobodyToCompare
    case .unknown: nil
    }
  }
}

extension Words {
  fileprivate func plainName(of allocation: Study.Allocation) -> String? {
    switch allocation {
    case .randomised: groupedByChance
    case .notRandomised: groupedOtherwise
    case .unknown: nil
    }
  }

  fileprivate func plainName(of blinding: Study.Blinding) -> String? {
    switch blinding {
    case .double: neitherKnew
    case .single: oneSideKnew
    case .none: everybodyKnew
    case .unknown: nil
    }
  }
}
