package import Diagnostics
import Text

extension Check {
  /// A time zone that nobody knows.
  package static let badTimeZone = Check("bad-time-zone", .error)
}

extension SiteSettings {
  /// The zone that decides which day it is where site.yml says nothing.
  package static let usualTimeZone = "UTC"

  /// Reads `time-zone:`; whether there is such a zone, the machine knows that builds.
  static func timeZone(_ fields: inout Fields) -> Located<String>? {
    guard let zone = fields.text("time-zone") else { return nil }
    let isName = zone.value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isLetterOrDigit || "+-_".utf8.contains($0) }
      }
    guard isName else {
      fields.report(
        Diagnostic(
          .badTimeZone, "'\(zone.value)' is not the name of a time zone", at: zone.location,
          fix: "write area and city, as in time-zone: Pacific/Auckland"))
      return nil
    }
    return zone
  }
}
