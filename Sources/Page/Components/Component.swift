/// What a fenced block can stand for besides code, by the first word behind its fence.
enum Component: String, CaseIterable {
  /// A table of studies.
  case studies
  /// Two groups of people as bars.
  case chart
  /// Two groups of people as figures.
  case people
  /// Differences or ratios against the line of no effect.
  case effects
  /// Something to fill in and send.
  case form
}
