/// A kind of mistake, with the stable code that editors see in brackets.
///
/// Each room declares its checks as static members, so that code and tests use names instead of strings:
///
/// ```swift
/// extension Check {
///   public static let unknownSource = Check("unknown-source", .error)
/// }
/// ```
public struct Check: Sendable, Hashable {
  /// The stable code in kebab-case, for example `broken-link`.
  ///
  /// Never changed once released: sites name it in `checks:`.
  public let code: String
  /// The severity, unless a site says otherwise.
  public let severity: Severity
  /// Whether the check protects readers or the machine.
  ///
  /// Such a check can be neither lowered nor turned off.
  public let isSafety: Bool

  /// Whether what it finds is often only what another mistake leads to.
  public let isFollower: Bool

  /// Whether it stays an error, whatever a site says.
  public var isLocked: Bool { isSafety && severity == .error }

  /// Declares a kind of mistake.
  public init(_ code: String, _ severity: Severity, isSafety: Bool = false, isFollower: Bool = false) {
    self.code = code
    self.severity = severity
    self.isSafety = isSafety
    self.isFollower = isFollower
  }
}
