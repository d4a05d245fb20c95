package import Words

/// A day of the calendar.
package struct Day: Sendable, Hashable, Comparable {
  /// The digits of the day as ISO 8601 writes it, 20261120: small, and in the order of the calendar.
  private let number: Int32

  /// The year, for example 2026.
  package var year: Int { Int(number) / 10_000 }
  /// The month, from 1.
  package var month: Int { Int(number) / 100 % 100 }
  /// The day of the month, from 1.
  package var day: Int { Int(number) % 100 }

  /// Makes a day; `nil` where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    number = Int32(year * 10_000 + month * 100 + day)
  }

  /// Reads a day as ISO 8601 writes it, `2026-11-20`.
  package init?(iso text: String) {
    guard text.utf8.count == 10 else { return nil }
    let bytes = Array(text.utf8)
    var digits = 0
    for index in bytes.indices {
      if index == 4 || index == 7 {
        guard bytes[index] == UInt8(ascii: "-") else { return nil }
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
        digits = 10 * digits + Int(bytes[index] - UInt8(ascii: "0"))
      }
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The texts that ``init(iso:)`` takes, as a regular expression for the schema; it takes every 29 February.
  static let pattern =
    "^(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$"

  /// The day as ISO 8601 writes it.
  package var iso: String {
    var rest = (year * 100 + month) * 100 + day
    var text = Array("0000-00-00".utf8)
    for index in [9, 8, 6, 5, 3, 2, 1, 0] {
      text[index] += UInt8(rest % 10)
      rest /= 10
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The day as messages to editors have it: `20 November 2026`.
  package var text: String { text(in: .english) }

  /// The day as readers get it.
  package func text(in words: Words) -> String { words.date(year: year, month: month, day: day) }

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
    lhs.number < rhs.number
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
