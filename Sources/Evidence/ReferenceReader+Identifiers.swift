import Text

extension ReferenceReader {
  /// The DOI, whatever it was written with.
  mutating func doi(of item: [String: JSONValue]) -> DOI? {
    guard let text = text("DOI", of: item), let value = item["DOI"] else { return nil }
    guard let doi = DOI(text) else {
      report(
        .badSourceIdentifier, "'\(text)' is not a DOI", at: value.range,
        fix: "a DOI looks like 10.1176/appi.ajp.2019.18101123")
      return nil
    }
    return doi
  }

  /// The number of a book.
  mutating func isbn(of item: [String: JSONValue]) -> ISBN? {
    guard let text = text("ISBN", of: item), let value = item["ISBN"] else { return nil }
    guard let isbn = ISBN(text) else {
      report(
        .badSourceIdentifier, "'\(text)' is not an ISBN", at: value.range,
        fix: "an ISBN has 10 or 13 digits, and the last one follows from the others: look at the book again")
      return nil
    }
    return isbn
  }

  /// The number in PubMed.
  mutating func pubMedNumber(of item: [String: JSONValue]) -> String? {
    number("PMID", prefix: "PMID:", of: item)
  }

  /// The number in PubMed Central with its letters, which some programs leave out.
  mutating func pubMedCentralNumber(of item: [String: JSONValue]) -> String? {
    number("PMCID", prefix: "PMC", of: item).map { "PMC\($0)" }
  }

  private mutating func number(_ name: String, prefix: String, of item: [String: JSONValue]) -> String? {
    guard let text = text(name, of: item), let value = item[name] else { return nil }
    var digits = text[...]
    for prefix in ["PMCID:", prefix] where digits.hasLowercasedPrefix(prefix.lowercased()) {
      digits = digits.dropFirst(prefix.count).drop { $0 == " " }
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isASCIIDigit) else {
      report(
        .badSourceIdentifier, "'\(text)' is not a \(name)", at: value.range,
        fix: name == "PMID" ? "a PMID is a number" : "a PMCID looks like PMC6094990")
      return nil
    }
    return String(digits)
  }

  /// The address, where it is safe to link to.
  mutating func webAddress(of item: [String: JSONValue]) -> WebAddress? {
    guard let value = item["URL"], !isEmpty(value) else { return nil }
    guard case .string(let text) = value.content else {
      report(.wrongSourceField, "'URL' must be a text, not \(value.kind)", at: value.range)
      return nil
    }
    // Spaces around an address are harmless; a line break within it is not, so it must not be smoothed over.
    let address = text.trimmingSpaces
    do {
      return try WebAddress(address)
    } catch {
      report(error, of: address, at: value.range)
      return nil
    }
  }

  private mutating func report(_ mistake: WebAddress.Mistake, of address: String, at range: Range<Int>) {
    let address = address.onOneLine
    switch mistake {
    case .unsafeScheme(let scheme):
      report(
        .unsafeSourceURL, "a source's address must start with http:// or https://, not \(scheme):", at: range)
    case .missingScheme:
      report(
        .malformedSourceURL, "the address '\(address)' does not start with http:// or https://", at: range,
        fix: "did you mean 'https://\(address)'?")
    case .malformedHost:
      report(.malformedSourceURL, "the address '\(address)' names no web site", at: range)
    case .controlCharacter:
      report(
        .malformedSourceURL, "the address '\(address)' holds a line break or control character", at: range,
        fix: "remove it")
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let isSpace = { (character: Character) in character == " " || character == "\u{A0}" }
    var text = self[...].drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(text)
  }
}
