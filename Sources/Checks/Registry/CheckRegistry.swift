package import Diagnostics

/// The list of all checks, made by the plugin ListChecks of what the rooms declare.
package enum CheckRegistry {
  /// The checks that a room declares.
  static func checks(of room: CheckRoom) -> [Check] { entries.filter { $0.room == room }.map(\.check) }
}

extension Check {
  /// Every check by its code: what `checks:` in site.yml may name.
  package static let all = Dictionary(
    uniqueKeysWithValues: CheckRegistry.entries.map { ($0.check.code, $0.check) })
}
