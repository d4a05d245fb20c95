/// How much a finding weighs.
public enum Severity: String, Sendable, Hashable, Comparable {
  /// Worth mending; the site is published all the same.
  case warning
  /// The site is not published until this is mended.
  case error

  /// An error weighs more than a warning.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs == .warning && rhs == .error }
}
