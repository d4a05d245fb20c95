package import Words

/// When a source was published, as far as it is known.
package enum PublicationDate: Sendable, Hashable {
  /// A year.
  case year(Int)
  /// A month of a year, from 1.
  case month(year: Int, month: Int)
  /// A day.
  case day(year: Int, month: Int, day: Int)
  /// A date in words: `Spring 2019`.
  case words(String)

  /// Takes the parts of a date of the Gregorian calendar; `nil` where there is no such day.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard 1...9999 ~= year else { return nil }
    guard let month else {
      guard day == nil else { return nil }
      self = .year(year)
      return
    }
    guard 1...12 ~= month else { return nil }
    guard let day else {
      self = .month(year: year, month: month)
      return
    }
    guard 1...Self.days(in: month, of: year) ~= day else { return nil }
    self = .day(year: year, month: month, day: day)
  }

  /// The year, where it is known.
  package var year: Int? {
    switch self {
    case .year(let year), .month(let year, _), .day(let year, _, _): year
    case .words: nil
    }
  }

  /// The date as a list of sources shows it: `2019 Nov 1`.
  package func citedText(in words: Words) -> String {
    switch self {
    case .year(let year): "\(year)"
    case .month(let year, let month): words.monthOfSource(year: year, month: month)
    case .day(let year, let month, let day): words.dateOfSource(year: year, month: month, day: day)
    case .words(let text): text
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
