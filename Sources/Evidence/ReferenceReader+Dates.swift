import Text

extension ReferenceReader {
  /// The date of `issued`: `date-parts`, `raw`, `literal`, or a plain text such as `2019-11`.
  mutating func publicationDate(of item: [String: JSONValue]) -> PublicationDate? {
    guard let issued = item["issued"], !isEmpty(issued) else { return nil }
    switch issued.content {
    case .string, .number:
      return writtenDate("issued", of: item)
    case .object(let members):
      let parts = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
      if let value = parts["date-parts"], !isEmpty(value) { return date(from: value) }
      return writtenDate("raw", of: parts) ?? writtenDate("literal", of: parts)
    default:
      report(
        .wrongSourceField, "'issued' must be an object, not \(issued.kind)", at: issued.range,
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
    let numbers = day.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard numbers[0].utf8.count == 4, numbers.count <= 3 else { return .words(words) }
    return date(numbers.map { Int($0) }, at: value.range)
  }

  /// The date of `[[2019, 11, 1]]`; of a span of two dates, its start.
  private mutating func date(from value: JSONValue) -> PublicationDate? {
    guard case .array(let dates) = value.content, dates.count <= 2 else {
      return badDate("'date-parts' must hold one date in two pairs of brackets", at: value.range)
    }
    guard let first = dates.first, !isEmpty(first) else { return nil }
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
