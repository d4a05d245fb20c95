import Diagnostics
import Evidence

/// The options that several components have in common.
extension ComponentReader {
  func text(_ fields: inout Fields, _ undrawn: [Study] = []) -> FigureText {
    let (title, note) = (fields.text("title")?.value, fields.text("note")?.value)
    return FigureText(
      title: title.map(foreign.marked), note: note.map(foreign.marked), undrawn: undrawn)
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

  /// What pictures show: the studies that were asked for, and those of a subject that have nothing to draw.
  typealias Drawn<Item> = (items: [Item], undrawn: [Study])

  /// The studies of a picture in the order of their keys; those about something with the best evidence first.
  ///
  /// Whoever names a study means it; of a subject, some may have no figures.
  private mutating func keys(_ fields: inout Fields) -> (keys: [Key], areNamed: Bool) {
    let written = fields.texts("keys")
    let subjects = fields.texts("about")
    guard written.isEmpty else {
      if let subject = subjects.first {
        wrong(
          "a picture shows either the studies of 'keys' or those of 'about'", at: subject.location,
          fix: "leave one of the two out")
      }
      return (
        studies(written).compactMap { study in
          written.first { $0.value == study.key }.map { Key(study: study, location: $0.location) }
        }, true
      )
    }
    guard let first = subjects.first else {
      missing("keys", "the key of a study", in: fields)
      return ([], true)
    }
    diagnostics += subjects.compactMap { library.unknownSubject($0.value, at: $0.location) }
    let found = subjects.flatMap { library.studies(about: $0.value) }.unique().byEvidence()
    return (found.map { Key(study: $0, location: first.location) }, false)
  }

  mutating func studies(_ keys: [Located<String>]) -> [Study] {
    diagnostics += keys.compactMap { library.unknownStudy($0.value, at: $0.location) }
    return keys.compactMap { library[$0.value] }.unique()
  }

  mutating func counts(_ fields: inout Fields) -> Drawn<ComparedCounts> {
    let (items, undrawn) = shown(
      &fields, whatIsMissing: "no counts for all its groups",
      fix: "fill in 'events' and 'total' of each group, or show it in a table"
    ) { $0.counts != nil }
    let names = fields.texts("groups")
    let counts: [ComparedCounts] = items.compactMap { item in
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
      return ComparedCounts(
        study, item.outcome, names: names.isEmpty ? nil : names.map { foreign.marked($0.value) }, in: words)
    }
    return (counts, undrawn)
  }

  mutating func measuredEffects(_ fields: inout Fields) -> Drawn<MeasuredEffect> {
    let (items, undrawn) = shown(
      &fields, whatIsMissing: "no effect with an interval",
      fix: "fill in measure, estimate, low and high, or show it in a table"
    ) { $0.effect?.interval != nil }
    return (items.compactMap { MeasuredEffect($0.key.study, $0.outcome) }, undrawn)
  }

  /// The studies with the outcome that is asked for, otherwise with their first one that can be drawn.
  private mutating func shown(
    _ fields: inout Fields, whatIsMissing: String, fix: String, _ canBeDrawn: (Study.Outcome) -> Bool
  ) -> Drawn<Shown> {
    let wanted = fields.text("outcome")
    let (keys, areNamed) = keys(&fields)
    var drawn: Drawn<Shown> = ([], [])
    for key in keys {
      var outcomes = key.study.outcomes
      if let wanted {
        let outcome = key.study.outcome(named: wanted.value)
        if outcome == nil, areNamed {
          diagnostics.append(library.unknownOutcome(wanted.value, of: key.study, at: wanted.location))
          continue
        }
        outcomes = outcome.map { [$0] } ?? []
      }
      if let outcome = outcomes.first(where: canBeDrawn) {
        drawn.items.append(Shown(key: key, outcome: outcome))
      } else if areNamed {
        diagnostics.append(
          Diagnostic(
            .studyWithoutNumbers, "the study '\(key.study.key)' has \(whatIsMissing)", at: key.location,
            fix: fix))
      } else {
        drawn.undrawn.append(key.study)
      }
    }
    if drawn.items.isEmpty, !areNamed, let key = keys.first {
      diagnostics.append(
        Diagnostic(
          .studyWithoutNumbers, "no study about this has what is drawn here", at: key.location, fix: fix))
    }
    return drawn
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
