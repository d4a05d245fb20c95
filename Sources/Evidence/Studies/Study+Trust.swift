extension Study {
  /// Whether chance decided who got what.
  package enum Allocation: Sendable, Hashable { case randomised, notRandomised, notStated }

  /// Who knew what people got.
  package enum Blinding: Sendable, Hashable { case double, single, blinded, none, notStated }

  /// What the treatment was compared with.
  package enum Comparison: Sendable, Hashable {
    /// Something that looks like the treatment and does nothing.
    case placebo
    /// Another medicine that people can feel.
    case activeControl
    /// Less of the same treatment: everybody had it.
    case sameTreatment
    /// Another treatment, or none, without a placebo.
    case otherTreatment
    /// Nobody.
    case nothing
    /// The file does not say.
    case notStated
  }

  /// Whether chance decided: read from the words of `design`.
  ///
  /// "Randomised" in either spelling, unless "not" or "non-" stands before it. A study with one group, and one that looks back
  /// on a series of treated people, cannot be. Anything else does not say: "controlled" alone is not "randomised".
  package var allocation: Allocation {
    guard let design = design?.lowercased() else { return .notStated }
    if ["not random", "non-random", "nonrandom", "single-arm", "no control group", "retrospective"]
      .contains(where: design.contains)
    {
      return .notRandomised
    }
    return ["randomised", "randomized"].contains(where: design.contains) ? .randomised : .notStated
  }

  /// Who knew: read from the words of `design`.
  ///
  /// A study with one group has nothing that could be hidden. Anything that does not speak of it does not say: a placebo alone
  /// is no proof that nobody knew.
  package var blinding: Blinding {
    guard let design = design?.lowercased() else { return .notStated }
    if ["open-label", "unblinded", "not blind", "non-blind", "single-arm", "no control group"]
      .contains(where: design.contains)
    {
      return .none
    }
    if design.contains("double-blind") { return .double }
    if design.contains("single-blind") { return .single }
    return design.contains("blind") ? .blinded : .notStated
  }

  /// With what it was compared: read from `comparator` and, for the words that end in "-controlled", from `design`.
  ///
  /// A medicine that people can feel comes before salt water, because studies that give both add the salt water in place of
  /// another injection. "Without ketamine" is not ketamine.
  package var comparison: Comparison {
    let design = design?.lowercased() ?? ""
    guard let comparator = comparator?.lowercased() else {
      return design.contains("single-arm") || design.contains("no control group") ? .nothing : .notStated
    }
    if comparator == "none" { return .nothing }
    let activeMedicines = ["midazolam", "lorazepam", "diphenhydramine", "active control", "active placebo"]
    if activeMedicines.contains(where: comparator.contains) { return .activeControl }
    if ["placebo", "saline", "salt water"].contains(where: comparator.contains)
      || design.contains("placebo-controlled")
    {
      return .placebo
    }
    return comparator.contains("ketamine") && !comparator.contains("without ketamine")
      ? .sameTreatment : .otherTreatment
  }
}
