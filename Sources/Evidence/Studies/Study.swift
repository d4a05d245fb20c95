/// A study as its rows in the file of studies describe it; what is `nil` or `unknown` is not in the file.
///
/// What could not be is not here: counts with more events than people, and intervals without their estimate, are mistakes in
/// the file and never become values.
package struct Study: Sendable, Hashable {
  /// The key, which is also that of its source.
  package let key: String
  /// Where the key stands in the file, in bytes.
  let keyRange: Range<Int>
  /// Where the texts that readers get of it stand in the file, each once.
  let textRanges: [Range<Int>]
  /// What readers call it.
  package let name: String?
  /// The condition or substance that it is about: `sleep`, `sleep (in shift workers)`.
  package let about: String
  /// When it was published.
  package let year: Int?
  /// What kind of study it is, in words for readers.
  package let design: String?
  /// Whether chance decided who got what.
  package let allocation: Allocation
  /// Who did not know what people got.
  package let blinding: Blinding
  /// How many people took part.
  package let people: Int?
  /// Its groups: what was tried first, what it was compared with behind it.
  package let arms: [Arm]
  /// Whether a group had a placebo.
  package let placebo: Placebo
  /// What everybody had besides.
  package let alongside: String?
  /// Why not to trust it too far.
  package let limits: String?
  /// Who paid for it.
  package let funding: String?
  /// What was counted or measured, the outcome that is shown first before the others.
  package let outcomes: [Outcome]
  /// What it is about in the words of its file, by which pages ask for it; `nil` where these are not translated.
  var originalAbout: String?

  /// Whether chance decided who got what.
  package enum Allocation: String, Sendable, CaseIterable {
    case randomised
    case notRandomised = "not randomised"
    case unknown
  }

  /// Who did not know what people got.
  package enum Blinding: String, Sendable, CaseIterable { case double, single, none, unknown }

  /// Whether a group had something that looks like the treatment and does nothing.
  package enum Placebo: Sendable, Hashable {
    /// The group with this index had.
    case arm(Int)
    /// A group had another treatment in its place, which people can feel.
    case active
    case none, unknown
  }

  /// One group.
  package struct Arm: Sendable, Hashable {
    /// What it was given.
    package let name: String
    /// How many people it had.
    package let people: Int?
    /// How it was given.
    package let dose: String?
  }

  /// What was counted or measured, and what came out.
  package struct Outcome: Sendable, Hashable {
    /// What was counted or measured; `nil` where the row only says how long people were followed.
    package let name: String?
    /// What happened in each group.
    package let figures: [Figure]
    /// The ratio or difference.
    package let effect: Effect?
    /// The p-value as it is written.
    package let pValue: String?
    /// What was found, in words.
    package let result: String?
    /// How long people were followed.
    package let followUp: String?
    /// Whether all this was read in an account of the paper.
    package let isSecondHand: Bool
    /// The name in the words of its file, by which pages ask for it; `nil` where these are not translated.
    var originalName: String?

    /// The counts of all groups; `nil` where those of one are not known.
    package var counts: [Counts]? {
      let counts = figures.compactMap(\.counts)
      return counts.isEmpty || counts.count < figures.count ? nil : counts
    }
  }

  /// What happened in one group.
  package struct Figure: Sendable, Hashable {
    /// How many of how many.
    package let counts: Counts?
    /// The percentage as the study gives it.
    package let percent: WrittenNumber?
  }

  /// Its outcome of a name; case does not count.
  package func outcome(named name: String) -> Outcome? {
    outcomes.first { ($0.originalName ?? $0.name)?.lowercased() == name.lowercased() }
  }
}
