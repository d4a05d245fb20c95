package import Words

/// The counts of the groups of a study for one outcome: what charts of counts need.
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
  let outcome: Study.Outcome

  /// Takes an outcome; `nil` where the counts or the name of a group are not known.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - outcome: One of its outcomes.
  ///   - names: What the groups are called, one for each; otherwise as the file of studies has them.
  ///   - words: The words for readers.
  package init?(_ study: Study, _ outcome: Study.Outcome, names: [String]? = nil, in words: Words) {
    guard let counts = outcome.counts, names.map({ $0.count == counts.count }) ?? true else { return nil }
    (self.study, self.outcome) = (study, outcome)
    groups = study.arms.indices.map { index in
      Group(
        name: names?[index] ?? study.arms[index].name, counts: counts[index],
        percentText: outcome.figures[index].percentText(in: words) ?? words.notKnown)
    }
  }

  /// What was counted, as a title.
  func title(in words: Words) -> String { (outcome.name ?? words.notKnown).capitalisedFirst }
}

extension [ComparedCounts] {
  /// The numbers of a picture; the study is named where there are several.
  func figure(_ text: FigureText, notes: [String], in words: Words) -> StudyFigure {
    let isOne = count == 1
    return StudyFigure(
      title: text.title ?? (isOne ? first?.title(in: words) : nil) ?? words.studiesTogether(count: count),
      text: text, notes: notes,
      columns: [words.group, words.count, words.interval],
      rows: flatMap { item in
        item.groups.map { group in
          [
            isOne
              ? group.name.capitalisedFirst
              : words.named(name: item.study.shortName(in: words), value: group.name),
            "\(words.share(group.counts)) (\(group.percentText))",
            WilsonInterval(group.counts).text(in: words),
          ]
        }
      })
  }
}
