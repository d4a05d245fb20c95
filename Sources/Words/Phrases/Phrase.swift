/// A word in one language: a text, or one for each plural form of the language.
struct Phrase: Sendable {
  private let forms: [Pattern]
  private let plurals: PluralRule

  /// Takes texts in the order of the plural forms.
  init(_ forms: [Pattern], plurals: PluralRule) { (self.forms, self.plurals) = (forms, plurals) }

  /// The text with values in the places of its names.
  func text(_ values: [String]) -> String { forms[0].filled(values) }

  /// The text that goes with a number.
  func text(for count: Int, _ values: [String]) -> String {
    forms[min(plurals.form(for: count), forms.count - 1)].filled(values)
  }
}
