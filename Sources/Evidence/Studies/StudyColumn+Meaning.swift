extension StudyColumn {
  /// What it says, for editors, as Markdown.
  var meaning: String {
    switch self {
    case .key:
      "The key of its source in `references.json`: `smith2019`. Rows with the same key are one study."
    case .name: "What readers call the study: `SLUMBER-2`. Without it, what it is about, and the year."
    case .about:
      "The condition or substance: `sleep`. A remark may follow: `sleep (in shift workers)`, which is found under both."
    case .year: "The year in which it was published."
    case .design: "What kind of study it is, in words for readers."
    case .allocation: "How people came into the groups: `randomised`, `not randomised` or `unknown`."
    case .blinding: "Who did not know who got what: `double`, `single`, `none` or `unknown`."
    case .participants: "How many people took part."
    case .arm:
      "What each group was given, in a word or two: `light therapy`. What it was compared with is a group, too."
    case .n: "How many people the group had."
    case .dose: "How it was given, with every unit: `50 mg a day`, `5 IU before meals`."
    case .placebo:
      "The number of the group that had a placebo; `active` for another treatment in its place that people can feel; `none`; or `unknown`."
    case .outcome: "What was counted or measured: `slept through the night`. A study has a row for each."
    case .events: "In how many people of the group it happened."
    case .total: "Of how many people of the group."
    case .percent: "The percentage as the study gives it, without `%`. It must fit the counts."
    case .measure:
      "What the estimate is, of group 1 against group 2: `RR` (risk ratio), `OR` (odds ratio), `HR` (hazard ratio), or `difference` with its unit: `difference (days)`, `difference (percentage points)`. No effect is 1 for a ratio and 0 for a difference."
    case .estimate: "The ratio or the difference, as a number."
    case .low: "The lower end of its 95% confidence interval."
    case .high: "The upper end of its 95% confidence interval."
    case .p: "The p-value: `0.03` or `<0.01`."
    case .result:
      "What was found, in words: where there are no such numbers, or to explain them. With three groups or more it says which ones the estimate compares."
    case .followUp: "How long people were followed for this outcome."
    case .alongside: "What everybody had besides."
    case .limits: "Why not to trust it too far."
    case .funding: "Who paid for it."
    case .account:
      "`yes` where this row was read in an account of the paper, not in the paper. Readers are told."
    case .notes: "For editors. It is never published."
    case .first:
      "`yes` in one row of a study: the outcome that is shown first. Otherwise it is that of its first row."
    }
  }

  /// Every column and what it says, as a table in Markdown.
  package static var table: String {
    let rows = allCases.map { column in
      let name = column.rawValue
      let names = column.isOfArm ? "`\(name)-1` … `\(name)-\(arms.upperBound)`" : "`\(name)`"
      return "| \(names) | \(column.isOfStudy ? "study" : "row") | \(column.meaning) |"
    }
    return (["| column | of | what it says |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }
}
