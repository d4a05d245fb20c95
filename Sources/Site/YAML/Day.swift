/// A day of the calendar.
package struct Day: Sendable, Hashable, Comparable {
  /// The year, for example 2026.
  package let year: Int
  /// The month, from 1.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// Makes a day; `nil` where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads a day as ISO 8601 writes it, `2026-11-20`.
  package init?(iso text: String) {
    guard text.utf8.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    for (index, byte) in text.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let part = index < 4 ? 0 : index < 7 ? 1 : 2
        numbers[part] = 10 * numbers[part] + Int(byte - UInt8(ascii: "0"))
      }
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The texts that ``init(iso:)`` takes, as a regular expression for the schema; it takes every 29 February.
  static let pattern =
    "^(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$"

  /// The day as ISO 8601 writes it.
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { text in
      var rest = (year * 100 + month) * 100 + day
      for index in stride(from: 9, through: 0, by: -1) {
        if index == 4 || index == 7 {
          text.initializeElement(at: index, to: UInt8(ascii: "-"))
        } else {
          text.initializeElement(at: index, to: UInt8(ascii: "0") + UInt8(rest % 10))
          rest /= 10
        }
      }
      return 10
    }
  }

  /// The day as a reader says it: `20 November 2026`.
  package var text: String { String(day) + Self.months[month - 1] + String(year) }

  /// The day some days later; the calendar ends with the year 9999.
  package func adding(days: Int) -> Day {
    var result = self
    for _ in 0..<max(0, days) {
      guard
        let next = Day(year: result.year, month: result.month, day: result.day + 1)
          ?? Day(year: result.year, month: result.month + 1, day: 1)
          ?? Day(year: result.year + 1, month: 1, day: 1)
      else { break }
      result = next
    }
    return result
  }

  /// The same day of the next year; the last of February where that year has no such day.
  package var oneYearOn: Day {
    Day(year: year + 1, month: month, day: day) ?? Day(year: year + 1, month: month, day: 28) ?? self
  }

  /// An earlier day is less than a later one.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }

  /// The names of the months between the day and the year.
  private static let months = [
    " January ", " February ", " March ", " April ", " May ", " June ", " July ", " August ", " September ",
    " October ", " November ", " December ",
  ]

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
