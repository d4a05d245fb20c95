/// A fenced block that is not code: the first word after its fence.
enum Component: String, CaseIterable {
  /// A table of studies.
  case studies
  /// Groups of people as bars.
  case chart
  /// Groups of people as figures.
  case people
  /// Differences or ratios against the line of no effect.
  case effects
  /// Something to fill in and send.
  case form
}
