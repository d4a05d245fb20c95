extension Words {
  /// A day as a sentence has it: `20 November 2026`.
  package func date(year: Int, month: Int, day: Int) -> String {
    dates.long[month - 1].filled([day == 1 ? firstDay : String(day), String(year)])
  }

  /// A day as a list of sources has it: `2026 Nov 20`.
  package func dateOfSource(year: Int, month: Int, day: Int) -> String {
    dates.short[month - 1].filled([String(day), String(year)])
  }

  /// A month as a list of sources has it: `2026 Nov`.
  package func monthOfSource(year: Int, month: Int) -> String {
    monthOfSource(year: String(year), month: text(Self.shortMonths[month - 1]))
  }

  /// A season as a list of sources has it: `2026 Spring`.
  ///
  /// - Parameter season: From 1 for spring.
  package func seasonOfSource(year: Int, season: Int) -> String {
    seasonOfSource(year: String(year), season: text(Self.seasons[season - 1]))
  }

  private static let seasons: [Key] = [.spring, .summer, .autumn, .winter]

  /// The dates of each month with everything but their numbers filled in: pages have many dates.
  static func dates(_ phrases: [Phrase]) -> (long: [Pattern], short: [Pattern]) {
    let dates = { (date: Key, months: [Key]) in
      months.map { month in
        let values = Pattern.names(in: Catalogue.english.words[date.rawValue].english[0]).map { name in
          name == "month" ? phrases[month.rawValue].text([]) : "{\(name)}"
        }
        return Pattern(phrases[date.rawValue].text(values), names: ["day", "year"])
      }
    }
    return (dates(.date, longMonths), dates(.dateOfSource, shortMonths))
  }

  private static let longMonths: [Key] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november,
    .december,
  ]

  private static let shortMonths: [Key] = [
    .shortJanuary, .shortFebruary, .shortMarch, .shortApril, .shortMay, .shortJune, .shortJuly, .shortAugust,
    .shortSeptember, .shortOctober, .shortNovember, .shortDecember,
  ]
}
