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
    let keys = keys(&fields)
    let names = names(&fields, forOne: keys.count <= 1)
    return keys.compactMap { key in
      if let counts = ComparedCounts(key.study, names: names, in: words) { return counts }
      withoutNumbers(
        key, "no counts for both groups", fix: "fill in its events and totals, or show it in a table")
      return nil
    }
  }

  /// The names of the two groups; only a block with one study can name them.
  mutating func names(_ fields: inout Fields, forOne isOne: Bool) -> (
    ketamine: String, control: String
  )? {
    let names = fields.texts("groups")
    guard let location = names.first?.location else { return nil }
    guard names.count == 2, isOne else {
      wrong(
        isOne
          ? "'groups' must name two groups, not \(names.count)"
          : "'groups' can name the groups of one study only",
        at: location, fix: isOne ? "write groups: [Ketamine, Midazolam]" : "make a block for each study")
      return nil
    }
    return (names[0].value, names[1].value)
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

  mutating func withoutNumbers(_ key: Key, _ what: String, fix: String) {
    diagnostics.append(
      Diagnostic(
        .studyWithoutNumbers, "the study '\(key.study.key)' has \(what)", at: key.location, fix: fix))
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
