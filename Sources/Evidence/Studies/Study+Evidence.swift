/// How well a study can tell what a treatment does, by its design and size alone.
extension Study {
  /// Whether the file names a group to compare with.
  var isComparison: Bool { arms.count > 1 }

  /// What stands first where nobody chose an order: chance made the groups, then any comparison, then none.
  private var rank: Int { isComparison ? allocation == .randomised ? 0 : 1 : 2 }

  /// How thick its bars and bands are drawn.
  var thickness: Int { [20, 16, 12][rank] }

  /// Whether it stands before another: by ``rank``, then the larger one.
  fileprivate func isBetter(than other: Study) -> Bool {
    (rank, -(people ?? 0)) < (other.rank, -(other.people ?? 0))
  }
}

extension [Study] {
  /// The studies with the best comparison first, the larger before the smaller, otherwise as they are.
  package func byEvidence() -> [Study] {
    enumerated().sorted {
      if $0.element.isBetter(than: $1.element) { return true }
      return !$1.element.isBetter(than: $0.element) && $0.offset < $1.offset
    }.map(\.element)
  }
}
