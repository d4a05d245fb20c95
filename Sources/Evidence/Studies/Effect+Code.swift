extension Effect.Measure {
  /// What may stand in the file, for messages.
  static let known = "RR, OR, HR, or difference with its unit, such as difference (days)"

  /// The least ratio that a scale can show.
  static let leastRatio = 0.000_001

  /// Reads what the file of studies has; `nil` for anything but the four official forms.
  init?(code: String) {
    switch code {
    case "RR": self = .riskRatio
    case "OR": self = .oddsRatio
    case "HR": self = .hazardRatio
    default:
      guard code.hasPrefix("difference"), code.hasSuffix(")"), let open = code.firstIndex(of: "("),
        code[..<open].dropFirst("difference".count).allSatisfy({ $0 == " " })
      else { return nil }
      let unit = String(code[code.index(after: open)...].dropLast()).onOneLine
      guard !unit.isEmpty else { return nil }
      self = .difference(unit: unit)
    }
  }

  /// What to write instead of another name of a measure; `nil` for names that nobody knows.
  static func mend(_ written: String) -> String? {
    var name = written.lowercased().filter { $0.isLetter }
    var isAdjusted = false
    for prefix in ["adjusted", "adj"] where name.hasPrefix(prefix) {
      name = String(name.dropFirst(prefix.count))
      isAdjusted = true
    }
    if ["arr", "aor", "ahr"].contains(name) {
      name = String(name.dropFirst())
      isAdjusted = true
    }
    let ratios = [
      "RR": ["rr", "riskratio", "relativerisk"], "OR": ["or", "oddsratio", "relativeodds"],
      "HR": ["hr", "hazardratio", "hazardsratio"],
    ]
    if let code = ratios.first(where: { $0.value.contains(name) })?.key {
      return "write \(code)" + (isAdjusted ? ", and say in 'result' that it is adjusted" : "")
    }
    let differences = [
      "difference", "meandifference", "md", "riskdifference", "rd", "absoluteriskdifference", "ard", "smd",
      "standardisedmeandifference", "standardizedmeandifference", "percentagepoints",
    ]
    return differences.contains(where: name.hasPrefix)
      ? "write difference with its unit: difference (percentage points), difference (days)" : nil
  }
}
