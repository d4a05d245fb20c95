/// Which form of a text goes with a number, as the header `Plural-Forms` of a PO file says it for its language.
///
///     nplurals=2; plural=(n != 1);
package struct PluralRule: Sendable {
  /// How many forms there are.
  package let formCount: Int
  private let expression: PluralExpression

  /// As many forms as any language has: Arabic has six.
  static let mostForms = 6

  /// English, German, Spanish and many others: one, and any other number.
  static let oneAndOther = PluralRule(formCount: 2, expression: .binary(.notEqual, .number, .constant(1)))

  private init(formCount: Int, expression: PluralExpression) {
    (self.formCount, self.expression) = (formCount, expression)
  }

  /// Reads a rule; `nil` where it is none.
  package init?(_ text: String) {
    let parts = text.split(separator: ";").map { $0.split(separator: "=", maxSplits: 1) }
    var count: Int?
    var expression: PluralExpression?
    for part in parts where part.count == 2 {
      let value = String(part[1])
      switch part[0].filter({ $0 != " " }) {
      case "nplurals": count = Int(value.filter { $0 != " " })
      case "plural": expression = PluralExpression(value)
      default: return nil
      }
    }
    guard let count, let expression, (1...Self.mostForms).contains(count) else { return nil }
    (formCount, self.expression) = (count, expression)
  }

  /// The form for a number, from 0.
  package func form(for number: Int) -> Int {
    let form = expression.value(Int(number.magnitude))
    return (0..<formCount).contains(form) ? form : formCount - 1
  }
}
