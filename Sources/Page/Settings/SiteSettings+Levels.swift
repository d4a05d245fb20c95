package import Diagnostics

extension SiteSettings {
  /// A line under `checks:` in site.yml.
  package struct WrittenLevel: Sendable {
    /// The code of a check, as it is written.
    package let code: Located<String>
    /// Its level; `nil` where there is no such level.
    package let level: CheckLevels.Level?
    /// Where the level is written.
    package let location: Location
  }

  static func writtenLevels(_ fields: inout Fields) -> [WrittenLevel] {
    guard let value = fields.value("checks") else { return [] }
    return fields.group(value) { group in
      guard case .mapping(let entries) = value.content else { return [] }
      return entries.map { entry in
        _ = group.value(entry.key)
        let level: CheckLevels.Level? =
          if case .text(let text) = entry.value.content { CheckLevels.Level(rawValue: text) } else { nil }
        return WrittenLevel(
          code: Located(value: entry.key, location: group.location(of: entry.key) ?? group.location),
          level: level, location: group.location(of: entry.value))
      }
    }
  }
}
