import Diagnostics
import Evidence

/// The options that several components have in common.
extension ComponentReader {
  func text(_ fields: inout Fields) -> FigureText {
    FigureText(title: fields.text("title")?.value, note: fields.text("note")?.value)
  }

  struct Key {
    let study: Study
    let location: Location
  }

  /// A study and the outcome that a picture shows of it.
  private struct Shown {
    let key: Key
    let outcome: Study.Outcome
  }

  mutating func keys(_ fields: inout Fields) -> [Key] {
    let written = fields.texts("keys")
    if written.isEmpty { missing("keys", "the key of a study", in: fields) }
    return studies(written).compactMap { study in
      written.first { $0.value == study.key }.map { Key(study: study, location: $0.location) }
    }
  }

  mutating func studies(_ keys: [Located<String>]) -> [Study] {
    diagnostics += keys.compactMap { library.unknownStudy($0.value, at: $0.location) }
    return keys.compactMap { library[$0.value] }.unique()
  }

  mutating func counts(_ fields: inout Fields) -> [ComparedCounts] {
    let items = shown(
      &fields, whatIsMissing: "no counts for all its groups",
      fix: "fill in 'events' and 'total' of each group, or show it in a table"
    ) { $0.counts != nil }
    let names = fields.texts("groups")
    return items.compactMap { item in
      let study = item.key.study
      if let location = names.first?.location, names.count != study.arms.count {
        wrong(
          "'groups' has \(names.count == 1 ? "1 name" : "\(names.count) names"), but the study '\(study.key)' has \(study.arms.count == 1 ? "1 group" : "\(study.arms.count) groups")",
          at: location,
          fix:
            "name each in its order, or leave 'groups' out: \(study.arms.map(\.name).joined(separator: ", "))"
        )
        return nil
      }
      return ComparedCounts(study, item.outcome, names: names.isEmpty ? nil : names.map(\.value), in: words)
    }
  }

  mutating func measuredEffects(_ fields: inout Fields) -> [MeasuredEffect] {
    shown(
      &fields, whatIsMissing: "no effect with an interval",
      fix: "fill in measure, estimate, low and high, or show it in a table"
    ) { $0.effect?.interval != nil }
    .compactMap { MeasuredEffect($0.key.study, $0.outcome) }
  }

  /// The studies with the outcome that is asked for, otherwise with their first one that can be drawn.
  private mutating func shown(
    _ fields: inout Fields, whatIsMissing: String, fix: String, _ canBeDrawn: (Study.Outcome) -> Bool
  ) -> [Shown] {
    let wanted = fields.text("outcome")
    return keys(&fields).compactMap { key in
      var outcomes = key.study.outcomes
      if let wanted {
        guard let outcome = key.study.outcome(named: wanted.value) else {
          diagnostics.append(library.unknownOutcome(wanted.value, of: key.study, at: wanted.location))
          return nil
        }
        outcomes = [outcome]
      }
      if let outcome = outcomes.first(where: canBeDrawn) { return Shown(key: key, outcome: outcome) }
      diagnostics.append(
        Diagnostic(
          .studyWithoutNumbers, "the study '\(key.study.key)' has \(whatIsMissing)", at: key.location,
          fix: fix))
      return nil
    }
  }

  mutating func columns(_ names: [Located<String>]) -> [StudiesTable.Column] {
    let known = StudiesTable.Column.allCases.map(\.rawValue)
    let columns = names.compactMap { name in
      let column = StudiesTable.Column(rawValue: name.value)
      if column == nil {
        wrong(
          "a table of studies has no column '\(name.value)'", at: name.location,
          fix: Suggestion.didYouMean(name.value, among: known)
            ?? "known columns: \(known.joined(separator: ", "))")
      }
      return column
    }
    return columns.isEmpty ? StudiesTable.Column.usual : columns.unique()
  }

  /// Reports a missing option, unless its value is of the wrong kind, which is reported already.
  mutating func missing(_ key: String, _ example: String, in fields: Fields) {
    guard !fields.diagnostics.contains(where: { $0.check == .wrongType }) else { return }
    diagnostics.append(
      Diagnostic(
        .missingKey, "the key '\(key)' is missing", at: fields.location(of: key) ?? fields.location,
        fix: "add \(key): \(example)"))
  }

  mutating func wrong(_ message: String, at location: Location, fix: String) {
    diagnostics.append(Diagnostic(.wrongOption, message, at: location, fix: fix))
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, in their order.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
