internal import Page
internal import Site

/// Days as formats for programs write them, in English whatever the site's language.
extension Day {
  /// The start of the day in UTC as RFC 3339 writes it: `2026-11-20T00:00:00Z`.
  var rfc3339: String { iso + "T00:00:00Z" }

  /// The start of the day in UTC as RFC 822 writes it, with the four digits of RFC 2822: `Fri, 20 Nov 2026 00:00:00 +0000`.
  var rfc822: String {
    "\(Self.weekdays[weekday]), \(day < 10 ? "0" : "")\(day) \(Self.months[month - 1]) \(iso.prefix(4)) 00:00:00 +0000"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  /// The day of the week from Sunday on, by Sakamoto's method for the Gregorian calendar.
  private var weekday: Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day) % 7
  }
}
