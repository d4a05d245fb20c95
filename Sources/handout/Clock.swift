import Page
import ArgumentParser
import Diagnostics
import Files
import Glibc
import Site
import Synchronization

/// The day that it is for a site, and where.
struct SiteDay {
  /// The day.
  let day: Day
  /// The time zone that decides it.
  let zone: String
  /// What is wrong with the time zone that site.yml names; the day is that of UTC then.
  var mistake: Diagnostic?

  /// The day for a site: where site.yml names no time zone, that of UTC, so that it is the same on every machine.
  static func today(in folder: String) throws -> SiteDay {
    guard let zone = SiteFiles.timeZone(ofSiteIn: folder), zone.value != SiteSettings.usualTimeZone else {
      return try today()
    }
    guard TimeZones.areThere else {
      Terminal.error.write("error: this machine knows no time zones: install the package tzdata")
      throw ExitCode.machine
    }
    guard TimeZones.contains(zone.value) else {
      var today = try today()
      today.mistake = Diagnostic(
        .badTimeZone, "there is no time zone '\(zone.value)'", at: zone.location,
        fix: Suggestion.didYouMean(zone.value, among: TimeZones.names) ?? "write it as in Pacific/Auckland")
      return today
    }
    return SiteDay(day: try day(TimeZones.now(in: zone.value)), zone: zone.value)
  }

  /// The same for a command that writes the day down, and must not guess it.
  static func certainToday(in folder: String) throws -> Day {
    let today = try today(in: folder)
    guard let mistake = today.mistake else { return today.day }
    Terminal.error.show([mistake])
    throw ExitCode.content
  }

  /// The day in UTC.
  static func today() throws -> SiteDay {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    return SiteDay(day: try day(parts), zone: SiteSettings.usualTimeZone)
  }

  private static func day(_ parts: tm) throws -> Day {
    guard
      let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else {
      Terminal.error.write("error: this machine's clock shows no day that can be used")
      throw ExitCode.machine
    }
    return day
  }
}

/// The time zones that this machine knows.
private enum TimeZones {
  /// Where Linux keeps them; one file each.
  private static var folder: String { getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo" }

  /// Whether the machine has any.
  static var areThere: Bool { access(folder, R_OK) == 0 }

  /// Whether one has a name.
  static func contains(_ name: String) -> Bool {
    var status = stat()
    return stat("\(folder)/\(name)", &status) == 0 && status.isFile
  }

  /// Their names.
  static var names: [String] {
    let names = (try? FileTree.list(folder))?.items.map(\.path) ?? []
    return names.filter { $0.first?.isUppercase == true && !$0.contains(".") }
  }

  /// The C library knows one zone at a time, which belongs to the whole process.
  private static let lock = Mutex(())

  /// Date and time in a zone.
  static func now(in zone: String) -> tm {
    lock.withLock { _ in
      let before = getenv("TZ").map { String(cString: $0) }
      setenv("TZ", ":" + zone, 1)
      tzset()
      var now = time(nil)
      var parts = tm()
      localtime_r(&now, &parts)
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
      return parts
    }
  }
}

extension Site.Options {
  /// Options for a build of the site in a folder, on the day that it is there.
  init(onTheDayOf folder: String, includesDrafts: Bool = false) throws {
    let today = try SiteDay.today(in: folder)
    self.init(today: today.day, includesDrafts: includesDrafts)
    timeZone = today.zone
    mistakes = [today.mistake].compactMap(\.self)
  }
}

extension Duration {
  /// Seconds with two decimals.
  var seconds: String {
    let hundredths = (components.seconds * 100) + components.attoseconds / 10_000_000_000_000_000
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
