package import Words

/// When a source was published, as far as it is known.
package indirect enum PublicationDate: Sendable, Hashable {
  /// A year.
  case year(Int)
  /// A month of a year, from 1.
  case month(year: Int, month: Int)
  /// A day.
  case day(year: Int, month: Int, day: Int)
  /// A season of a year, from 1 for spring.
  case season(year: Int, season: Int)
  /// From one date to a later one.
  case span(PublicationDate, PublicationDate)
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
    // CSL writes seasons as months from 13 on, and ISO 8601-2 from 21 on.
    if day == nil, let season = [13...16, 21...24].first(where: { $0 ~= month })?.lowerBound {
      self = .season(year: year, season: month - season + 1)
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

  /// Takes year, month and day, as many as are known.
  init?(_ numbers: [Int]) {
    guard let year = numbers.first else { return nil }
    self.init(
      year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The year, where it is known.
  package var year: Int? {
    switch self {
    case .year(let year), .month(let year, _), .day(let year, _, _), .season(let year, _): year
    case .span(let start, _): start.year
    case .words: nil
    }
  }

  /// The date as a list of sources shows it: `2019 Nov 1`.
  package func citedText(in words: Words) -> String {
    switch self {
    case .year(let year): "\(year)"
    case .month(let year, let month): words.monthOfSource(year: year, month: month)
    case .day(let year, let month, let day): words.dateOfSource(year: year, month: month, day: day)
    case .season(let year, let season): words.seasonOfSource(year: year, season: season)
    case .span(let start, let end): Self.span(from: start, to: end, in: words)
    case .words(let text): text
    }
  }

  /// The date as a sentence has it: `1 November 2019`; as a list of sources shows it where the day is not known.
  package func text(in words: Words) -> String {
    guard case .day(let year, let month, let day) = self else { return citedText(in: words) }
    return words.date(year: year, month: month, day: day)
  }

  /// Two dates with what they have in common said once: `2012 Jan 5–8`, `2012 Jan–Mar`, `2007–2008`.
  private static func span(from start: PublicationDate, to end: PublicationDate, in words: Words) -> String {
    let (first, last) = (start.citedText(in: words), end.citedText(in: words))
    let shared = zip(first.split(separator: " "), last.split(separator: " ")).prefix { $0 == $1 }.count
    let rest = last.split(separator: " ").dropFirst(shared).joined(separator: " ")
    return rest.isEmpty ? first : "\(first)\u{2013}\(rest)"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
