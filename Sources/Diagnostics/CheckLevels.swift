/// What a site decided about the severity of checks: `checks:` in site.yml, and `--strict`.
public struct CheckLevels: Sendable, Hashable {
  /// The level of a check.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// Not reported at all.
    case off
    /// Reported; the site is published.
    case warning
    /// Reported; nothing is published.
    case error
  }

  /// The name for all checks that are not named.
  public static let wildcard = "*"

  private let levels: [String: Level]
  private let isStrict: Bool

  /// Makes levels of a level for each code or for ``wildcard``; `strict` turns every remaining warning into an error.
  public init(_ levels: [String: Level] = [:], strict: Bool = false) {
    self.levels = levels
    self.isStrict = strict
  }

  /// The diagnostics with these levels, without those that are off, sorted.
  ///
  /// Where there is an error, what may only follow from it comes last, so that the cause is read first.
  /// A check that guards safety never has less than its own severity.
  ///
  /// - Parameters:
  ///   - diagnostics: What was found.
  ///   - saysAllOnce: Whether what is found twice, as in a page and in its translation, is said once.
  public func apply(to diagnostics: [Diagnostic], sayingAllOnce saysAllOnce: Bool = false) -> [Diagnostic] {
    var sorted = diagnostics.compactMap(apply(to:)).sorted()
    if saysAllOnce { sorted = sorted.withoutRepetitions }
    guard sorted.contains(where: { $0.severity == .error && !$0.check.isFollower }) else { return sorted }
    return sorted.filter { !$0.check.isFollower } + sorted.filter(\.check.isFollower)
  }

  /// Whether a check is reported nowhere, so that nobody has to work out how to fix what it finds.
  package func isOff(_ check: Check) -> Bool {
    !check.isSafety && (levels[check.code] ?? levels[Self.wildcard]) == .off
  }

  private func apply(to diagnostic: Diagnostic) -> Diagnostic? {
    let check = diagnostic.check
    var severity: Severity? = check.severity
    switch levels[check.code] ?? levels[Self.wildcard] {
    case .off: severity = nil
    case .warning: severity = .warning
    case .error: severity = .error
    case nil: break
    }
    if check.isSafety { severity = max(severity ?? check.severity, check.severity) }
    guard let severity else { return nil }
    var result = diagnostic
    result.severity = isStrict ? .error : severity
    return result
  }
}

extension [Diagnostic] {
  /// The diagnostics without those that are the same as the one before.
  fileprivate var withoutRepetitions: [Diagnostic] {
    var result: [Diagnostic] = []
    result.reserveCapacity(count)
    for diagnostic in self where result.last != diagnostic { result.append(diagnostic) }
    return result
  }
}
