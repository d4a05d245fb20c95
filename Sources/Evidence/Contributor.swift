/// Somebody who wrote or edited a source.
package enum Contributor: Sendable, Hashable {
  /// A person.
  case person(PersonName)
  /// An institution, or a name that is to be shown as it is.
  case institution(String)
  /// All who are not named.
  case others

  /// The name as a list of sources shows it: `Dakwar E`, `World Health Organization`.
  package var citedName: String {
    switch self {
    case .person(let name): name.citedName
    case .institution(let name): name
    case .others: ""
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
  ///
  /// A name that is written in Chinese, Japanese or Korean has no initials: family and given name are one word.
  package var citedName: String {
    let ending = suffix.map { $0.filter { $0 != "." && $0 != "," }.onOneLine }
    if let given, (family + given).isEastAsian {
      return [family + given, ending].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }
    let (names, inner) = Self.parts(ofGiven: given ?? "")
    let particles = [particle, inner].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    let start = particles.isEmpty || particles.bindsNext ? particles : particles + " "
    return [start + family, Self.initials(of: names), ending].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The words that stand before family names, as they are written behind given names.
  private static let particles: Set<String> = [
    "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "di", "do",
    "dos", "du",
    "el", "ibn", "la", "las", "le", "los", "of", "te", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
    "d'",
    "d\u{2019}", "'t", "\u{2019}t",
  ]

  /// Given names, and what stands after them in small letters: the `van` of `Ludwig van`, which belongs to the family name.
  private static func parts(ofGiven given: String) -> (names: String, particle: String) {
    let words = given.split(whereSeparator: \.isWhitespace)
    let particles = words.dropFirst().reversed().prefix { Self.particles.contains(String($0)) }
    return (
      words.dropLast(particles.count).joined(separator: " "), particles.reversed().joined(separator: " ")
    )
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

extension String {
  /// Whether the text is written in the characters of China, Japan or Korea alone, spaces and dots aside.
  fileprivate var isEastAsian: Bool {
    var isEmpty = true
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20, 0xA0, 0x3000, 0x30FB, 0xB7: continue
      case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x30FF, 0x3130...0x318F, 0x31A0...0x31FF,
        0x3400...0x9FFF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD:
        isEmpty = false
      default: return false
      }
    }
    return !isEmpty
  }

  /// Whether a particle is written as one word with the name after it: `d'`, `el-`.
  fileprivate var bindsNext: Bool {
    ["'", "\u{2019}", "-", "\u{2010}"].contains { hasSuffix($0) }
  }
}
