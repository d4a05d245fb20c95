package import Words

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
  /// What was counted.
  let outcome: String
  /// What must be said where the study itself gives no counts.
  let basisNote: String?

  /// Takes a study; `nil` where the counts of a group are not known.
  ///
  /// - Parameters:
  ///   - names: What the two groups are called; otherwise by the treatment, and by what it was compared with.
  ///   - words: The words for readers.
  package init?(_ study: Study, names: (ketamine: String, control: String)? = nil, in words: Words) {
    guard let ketamine = study.ketamine.counts, let control = study.control.counts else { return nil }
    self.study = study
    outcome = (study.outcome?.withoutEditorsMarks(in: words) ?? words.notStated).capitalisedFirst
    basisNote = study.countsBasis.flatMap { basis in
      basis == "reported" ? nil : basis.withoutEditorsMarks(in: words).capitalisedFirst.asSentence
    }
    groups = [
      Group(
        name: names?.ketamine ?? words.treatment, counts: ketamine,
        percentText: study.ketamine.percentText(in: words) ?? words.notKnown),
      Group(
        name: names?.control ?? study.comparator?.withoutEditorsMarks(in: words).capitalisedFirst
          ?? words.comparison,
        counts: control, percentText: study.control.percentText(in: words) ?? words.notKnown),
    ]
  }
}

extension [ComparedCounts] {
  /// The numbers of a picture; the study is named where there are several.
  func figure(_ text: FigureText, notes: [String], in words: Words) -> StudyFigure {
    let isOne = count == 1
    return StudyFigure(
      title: text.title ?? (isOne ? first?.outcome : nil) ?? words.studiesTogether(count: count),
      notes: notes + compactMap(\.basisNote).unique() + (text.note.map { [$0.asSentence] } ?? []),
      columns: [words.group, words.count, words.interval],
      rows: flatMap { item in
        item.groups.map { group in
          [
            isOne ? group.name : "\(item.study.shortName): \(group.name.lowercasedFirst)",
            "\(words.share(group.counts)) (\(group.percentText))",
            WilsonInterval(group.counts).text(in: words),
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
