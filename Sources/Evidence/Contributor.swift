/// Somebody who wrote or edited a source.
package enum Contributor: Sendable, Hashable {
  /// A person.
  case person(PersonName)
  /// An institution, or a name that is to be shown as it is.
  case institution(String)

  /// The name as a list of sources shows it: `Dakwar E`, `World Health Organization`.
  package var citedName: String {
    switch self {
    case .person(let name): name.citedName
    case .institution(let name): name
    }
  }
}

/// The name of a person in the parts that CSL knows.
package struct PersonName: Sendable, Hashable {
  /// The family name.
  package let family: String
  /// The given names, in full or as initials.
  package let given: String?
  /// What stands before the family name and belongs to it: `van der`.
  package let particle: String?
  /// What follows: `Jr.`, `III`.
  package let suffix: String?

  /// Takes the parts of a name.
  package init(family: String, given: String? = nil, particle: String? = nil, suffix: String? = nil) {
    self.family = family
    self.given = given
    self.particle = particle
    self.suffix = suffix
  }

  /// Family name first, initials without full stops, then the suffix, as the NLM's guide "Citing Medicine" has it.
  package var citedName: String {
    let ending = suffix.map { $0.filter { $0 != "." && $0 != "," }.onOneLine }
    return [particle, family, given.map(Self.initials), ending]
      .compactMap { $0 }
      .filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The first letters of given names: `Jean-Pierre` is `JP`, `E. M.` is `EM`, and `JL` stays.
  static func initials(of given: String) -> String {
    given
      .split { $0.isWhitespace || $0 == "." || $0 == "-" || $0 == "\u{2010}" || $0 == "," }
      .map { word in
        if word.count <= 3, word.allSatisfy({ $0.isLetter && $0.isUppercase }) { return String(word) }
        // "(Ted)" and the like are what somebody is called, not a given name.
        guard word.first != "(", word.first != "\"", let letter = word.first(where: \.isLetter) else {
          return ""
        }
        return letter.uppercased()
      }
      .joined()
  }
}
