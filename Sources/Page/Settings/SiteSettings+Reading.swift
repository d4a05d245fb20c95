package import Diagnostics

extension SiteSettings {
  /// How plain the text of a site is to be: `reading:` in site.yml.
  package struct Reading: Sendable {
    /// The highest school year that a text may ask for, where the formula of the language counts school years.
    package var grade = 9
    /// The lowest ease that a text may have, where the formula of the language gives ease from 0 to 100.
    package var ease = 55
    /// Where one of the two is written.
    package var location: Location?
    /// How many words a sentence may have.
    package var sentence = 20
    /// How many sentences a paragraph may have.
    package var paragraph = 3
    /// Words that readers meet anyway and that the measure of a text leaves out, in lower case.
    package var terms: Set<String> = []
  }

  /// A word that the house style avoids: a line under `words:` in site.yml.
  package struct AvoidedWord: Sendable {
    /// The word, or several words with spaces between them, in lower case.
    package let word: String
    /// What to write instead.
    package let instead: String
  }

  /// How much a page may weigh: `budgets:` in site.yml.
  package struct Budgets: Sendable {
    /// Bytes of a page and its stylesheets, compressed; `nil` for no limit.
    package var page: Int?
    /// Bytes of a picture.
    package var picture = 500_000
    /// The pages without a limit, by their path in Content.
    package var exceptions: [Located<String>] = []
  }

  static func reading(_ fields: inout Fields) -> Reading {
    fields.group("reading") { group in
      var reading = Reading()
      reading.location = group.location(of: "grade") ?? group.location(of: "ease")
      reading.grade = group.number("grade") ?? reading.grade
      reading.ease = group.number("ease") ?? reading.ease
      reading.sentence = group.number("sentence") ?? reading.sentence
      reading.paragraph = group.number("paragraph") ?? reading.paragraph
      reading.terms = Set(group.texts("terms").map { $0.value.lowercased() })
      return reading
    } ?? Reading()
  }

  static func words(_ fields: inout Fields) -> [AvoidedWord] {
    fields.group("words") { group in
      group.eachKey { group, word in
        group.required(word, "what to write instead").map {
          AvoidedWord(word: word.lowercased(), instead: $0.value)
        }
      }
    } ?? []
  }
}

extension SiteSettings {
  static func budgets(_ fields: inout Fields) -> Budgets {
    fields.group("budgets") { group in
      Budgets(
        page: group.number("page"), picture: group.number("picture") ?? Budgets().picture,
        exceptions: group.texts("except"))
    } ?? Budgets()
  }
}

extension Fields {
  /// A whole number from 1 to a thousand million.
  mutating func number(_ key: String) -> Int? {
    record?.note(key, .number)
    guard let text = text(key) else { return nil }
    guard let number = Int(text.value), (1...1_000_000_000).contains(number) else {
      complain(
        "'\(key)' must be a whole number, not '\(text.value)'", at: text.location, fix: "write \(key): 9")
      return nil
    }
    return number
  }
}
