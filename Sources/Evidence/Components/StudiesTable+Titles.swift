import Words

extension StudiesTable.Column {
  /// What stands above the column, and beside each value on a card.
  func title(in words: Words) -> String {
    switch self {
    case .design: words.columnDesign
    case .people: words.columnPeople
    case .dose: words.columnDose
    case .compared: words.columnCompared
    case .alongside: words.columnAlongside
    case .result: words.columnResult
    case .followUp: words.columnFollowUp
    case .limits: words.columnLimits
    case .funding: words.columnFunding
    case .groups: words.columnGroups
    case .trust: words.columnTrust
    }
  }
}
