import Text

extension ReferenceReader {
  /// The people and institutions of a field, in order.
  mutating func contributors(_ field: String, of item: [String: JSONValue]) -> [Contributor] {
    guard let value = item[field], !isEmpty(value) else { return [] }
    guard case .array(let names) = value.content else {
      report(
        .wrongSourceField, "'\(field)' must be a list of names, not \(value.kind)", at: value.range,
        fix: "write [{\"literal\": \"…\"}]")
      return []
    }
    return names.compactMap { contributor(from: $0, field: field) }
  }

  private mutating func contributor(from value: JSONValue, field: String) -> Contributor? {
    guard case .object(let members) = value.content else {
      report(
        .wrongSourceField, "a name in '\(field)' must be an object, not \(value.kind)", at: value.range,
        fix: "write {\"family\": \"…\", \"given\": \"…\"} or {\"literal\": \"…\"}")
      return nil
    }
    let parts = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    let literal = markedUpText("literal", of: parts)
    let family = markedUpText("family", of: parts)
    let given = markedUpText("given", of: parts)
    let suffix = text("suffix", of: parts)
    // Both kinds of particle are shown before the family name; CSL tells them apart only for sorting.
    let particles = [text("dropping-particle", of: parts), text("non-dropping-particle", of: parts)]
    let particle = particles.compactMap { $0 }.joined(separator: " ")
    // Converters from BibTeX leave the word that stands for all other authors.
    if let name = literal ?? family, name.lowercased() == "others", given == nil { return .others }
    if let family {
      return .person(
        PersonName(family: family, given: given, particle: particle.isEmpty ? nil : particle, suffix: suffix))
    }
    if let name = literal ?? text("name", of: parts) ?? given { return .institution(name) }
    if parts.values.allSatisfy(isEmpty) {
      report(.wrongSourceField, "a name in '\(field)' needs 'family' or 'literal'", at: value.range)
    }
    return nil
  }
}
