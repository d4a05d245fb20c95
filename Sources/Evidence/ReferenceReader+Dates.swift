import Text

extension ReferenceReader {
  /// A date such as `issued`: `date-parts`, `raw`, `literal`, or a plain text such as `2019-11`.
  mutating func publicationDate(_ field: String = "issued", of item: [String: JSONValue]) -> PublicationDate?
  {
    guard let issued = item[field], !isEmpty(issued) else { return nil }
    switch issued.content {
    case .string, .number:
      return writtenDate(field, of: item)
    case .object(let members):
      let parts = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
      if let value = parts["date-parts"], !isEmpty(value) {
        return date(from: value).map { withSeason($0, of: parts) }
      }
      return writtenDate("raw", of: parts) ?? writtenDate("literal", of: parts)
    default:
      report(
        .wrongSourceField, "'\(field)' must be an object, not \(issued.kind)", at: issued.range,
        fix: "write {\"date-parts\": [[2019, 11, 1]]}")
      return nil
    }
  }

  /// A date as somebody wrote it: one of ISO 8601 is understood, anything else is kept in its words.
  private mutating func writtenDate(_ field: String, of parts: [String: JSONValue]) -> PublicationDate? {
    guard let words = text(field, of: parts), let value = parts[field] else { return nil }
    let day = words.prefix { $0 != "T" }
    guard day.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") })
    else {
      return .words(words)
    }
    if let span = span(String(day), at: value.range) { return span }
    let numbers = day.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard numbers[0].utf8.count == 4, numbers.count <= 3 else { return .words(words) }
    return date(numbers.map { Int($0) }, at: value.range)
  }

  /// The two dates of `2007/2008` and `2007-10-01/2008-01-31` (ISO 8601).
  private mutating func span(_ text: String, at range: Range<Int>) -> PublicationDate? {
    let ends = text.split(separator: "/")
    guard ends.count == 2, ends.allSatisfy({ $0.prefix { $0 != "-" }.utf8.count == 4 }) else { return nil }
    let dates = ends.map { end in
      let numbers = end.split(separator: "-").map { Int($0) }
      return numbers.count <= 3 ? PublicationDate(numbers.compactMap(\.self)) : nil
    }
    guard let start = dates[0], let end = dates[1] else { return nil }
    return .span(start, end)
  }

  /// A year with the season that stands beside it: `"season": 2`.
  private mutating func withSeason(_ date: PublicationDate, of parts: [String: JSONValue]) -> PublicationDate
  {
    guard case .year(let year) = date, let season = text("season", of: parts) else { return date }
    let names = ["spring", "summer", "autumn", "winter"]
    let written = season.lowercased() == "fall" ? "autumn" : season.lowercased()
    let number = Int(written) ?? names.firstIndex(of: written).map { $0 + 1 }
    return number.flatMap { 1...4 ~= $0 ? .season(year: year, season: $0) : nil }
      ?? .words("\(year) \(season)")
  }

  /// The date of `[[2019, 11, 1]]`, or the span of `[[2007], [2008]]`.
  private mutating func date(from value: JSONValue) -> PublicationDate? {
    guard case .array(let dates) = value.content, dates.count <= 2 else {
      return badDate("'date-parts' must hold one date in two pairs of brackets", at: value.range)
    }
    guard let first = dates.first, let start = singleDate(first, of: value) else { return nil }
    guard dates.count == 2, let end = singleDate(dates[1], of: value), end != start else { return start }
    return .span(start, end)
  }

  private mutating func singleDate(_ first: JSONValue, of value: JSONValue) -> PublicationDate? {
    guard !isEmpty(first) else { return nil }
    guard case .array(let parts) = first.content else {
      return badDate("'date-parts' must hold one date in two pairs of brackets", at: value.range)
    }
    // Crossref writes [[null]] for a date that it does not know, and some programs fill up with empty texts.
    var numbers: [Int?] = []
    for part in parts.prefix(while: { !isEmpty($0) }) {
      switch part.content {
      case .number(let text), .string(let text): numbers.append(Int(text.onOneLine))
      default: numbers.append(nil)
      }
    }
    return numbers.isEmpty ? nil : date(numbers, at: first.range)
  }

  private mutating func date(_ numbers: [Int?], at range: Range<Int>) -> PublicationDate? {
    let known = numbers.compactMap { $0 }
    guard known.count == numbers.count, 1...3 ~= known.count,
      let date = PublicationDate(
        year: known[0], month: known.count > 1 ? known[1] : nil, day: known.count > 2 ? known[2] : nil)
    else {
      return badDate("there is no date '\(source.string(range).onOneLine)'", at: range)
    }
    return date
  }

  private mutating func badDate(_ message: String, at range: Range<Int>) -> PublicationDate? {
    report(.badSourceDate, message, at: range, fix: "write [[year, month, day]], for example [[2019, 11, 1]]")
    return nil
  }
}
