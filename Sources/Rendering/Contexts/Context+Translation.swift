import Mustache
import Page
internal import Site

extension Context {
  static let translationShape: Shape = [
    "original": linkShape, "isComplete": .bool, "partsText": .text, "isChanged": .bool, "changed": dayShape,
    "hasUntranslatedWarning": .bool, "isStandIn": .bool, "checkedBy": .text, "checked": dayShape,
  ]

  /// What a page says of itself as a translation.
  static func translation(_ facts: TranslationFacts, in shared: SharedValues) -> Value {
    [
      "original": shared.site.index(of: facts.original).map { link(toPage: $0, in: shared) } ?? .null,
      "isComplete": .bool(facts.isComplete),
      "partsText": .text(
        facts.isComplete
          ? "" : shared.words.untranslatedParts(count: facts.untranslated, total: String(facts.blocks))),
      "isChanged": .bool(facts.changed > 0),
      "changed": facts.changed > 0 ? shared.day(facts.originalChange) : .null,
      "hasUntranslatedWarning": .bool(facts.hasUntranslatedWarning), "isStandIn": .bool(facts.isStandIn),
      "checkedBy": .text(facts.check?.name ?? ""), "checked": shared.day(facts.check?.day),
    ]
  }
}
