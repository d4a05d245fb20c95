/// The counts of the two groups of a study: what charts of counts need.
package struct ComparedCounts: Sendable, Hashable {
  /// One group.
  struct Group: Sendable, Hashable {
    let name: String
    let counts: Counts
    let percentText: String
  }

  /// The study.
  package let study: Study
  let groups: [Group]

  /// Takes a study; `nil` where the counts of a group are not known.
  ///
  /// - Parameter names: What the two groups are called; otherwise `Ketamine`, and what it was compared with.
  package init?(_ study: Study, names: (ketamine: String, control: String)? = nil) {
    guard let ketamine = study.ketamine.counts, let control = study.control.counts else { return nil }
    self.study = study
    groups = [
      Group(
        name: names?.ketamine ?? Words.ketamine, counts: ketamine,
        percentText: study.ketamine.percentText ?? Words.notKnown),
      Group(
        name: names?.control ?? study.comparator?.withoutEditorsMarks.capitalisedFirst ?? Words.comparison,
        counts: control, percentText: study.control.percentText ?? Words.notKnown),
    ]
  }

  var outcome: String { (study.outcome?.withoutEditorsMarks ?? Words.notStated).capitalisedFirst }

  /// What must be said where the study itself gives no counts.
  var basisNote: String? {
    study.countsBasis.flatMap { $0 == "reported" ? nil : $0.withoutEditorsMarks.capitalisedFirst.asSentence }
  }
}

extension [ComparedCounts] {
  /// The numbers behind a picture; the study is named where there are several.
  func figure(_ text: FigureText, notes: [String]) -> StudyFigure {
    let isOne = count == 1
    return StudyFigure(
      title: text.title ?? (isOne ? first?.outcome : nil) ?? Words.studiesTogether(count),
      notes: notes + compactMap(\.basisNote).unique() + (text.note.map { [$0.asSentence] } ?? []),
      columns: [Words.group, Words.count, Words.interval],
      rows: flatMap { item in
        item.groups.map { group in
          [
            isOne ? group.name : "\(item.study.shortName): \(group.name.lowercasedFirst)",
            "\(Words.of(group.counts)) (\(group.percentText))", WilsonInterval(group.counts).text,
          ]
        }
      })
  }
}

extension [String] {
  /// The texts, each once, in their order.
  fileprivate func unique() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
