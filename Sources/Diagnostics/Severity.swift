/// The severity of a finding.
public enum Severity: String, Sendable, Hashable, Comparable {
  /// Worth fixing; the site is published.
  case warning
  /// The site is not published until this is fixed.
  case error

  /// An error is more severe than a warning.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs == .warning && rhs == .error }
}
