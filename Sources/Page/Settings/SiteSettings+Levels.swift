package import Diagnostics

extension SiteSettings {
  /// A line under `checks:` in site.yml.
  package struct WrittenLevel: Sendable {
    /// The code of a check, as it is written.
    package let code: Located<String>
    /// Its level; `nil` where no level has that name.
    package let level: CheckLevels.Level?
  }

  static func writtenLevels(_ fields: inout Fields) -> [WrittenLevel] {
    guard let value = fields.value("checks") else { return [] }
    return fields.group(value) { group in
      guard case .mapping(let entries) = value.content else { return [] }
      return entries.map { entry in
        _ = group.value(entry.key)
        let level: CheckLevels.Level? =
          if case .text(let text) = entry.value.content { CheckLevels.Level(rawValue: text) } else { nil }
        if level == nil {
          group.report(
            Diagnostic(
              .wrongType, "a check is off, warning or error", at: group.location(of: entry.value),
              fix: "write \(entry.key): warning"))
        }
        return WrittenLevel(
          code: Located(value: entry.key, location: group.location(of: entry.key) ?? group.location),
          level: level)
      }
    }
  }
}
