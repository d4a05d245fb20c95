/// How many people of a group: never more than there are.
package struct Counts: Sendable, Hashable {
  /// How many.
  package let events: Int
  /// Of how many, at least one.
  package let total: Int

  /// Takes two counts; `nil` where they cannot be.
  package init?(_ events: Int, of total: Int) {
    guard total > 0, (0...total).contains(events) else { return nil }
    (self.events, self.total) = (events, total)
  }

  /// The share, from 0 to 1.
  package var proportion: Double { Double(events) / Double(total) }
}
