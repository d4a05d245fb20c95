import Diagnostics

extension StudyRow {
  /// The effect as numbers: only where the file gives an interval, and the words of the effect hold one number, so that
  /// nobody has to guess which of several is the estimate.
  mutating func effect() -> Effect? {
    let (low, high) = (number(.low), number(.high))
    if (field(.low) == nil) != (field(.high) == nil) {
      let (given, missing): (StudyColumn, StudyColumn) = field(.low) == nil ? (.high, .low) : (.low, .high)
      report(
        .badInterval, "an interval needs both its ends, but '\(missing.rawValue)' is empty", at: given,
        fix: "fill in '\(missing.rawValue)'")
    }
    guard let low, let high else { return nil }
    guard low.value <= high.value else {
      report(
        .badInterval, "the interval from \(low.text) to \(high.text) is upside down", at: .low,
        fix: "'ci_low' is the smaller of the two")
      return nil
    }
    let text = text(.effect) ?? ""
    let numbers = text.numbers
    guard let estimate = numbers.first, numbers.count == 1 else {
      report(
        .badInterval,
        numbers.isEmpty
          ? "there is an interval, but no number in 'effect' that it belongs to"
          : "'effect' has several numbers, so that nobody can tell which one the interval belongs to",
        at: field(.effect) == nil ? .low : .effect,
        fix: "write one number into 'effect', as in hazard ratio 0.47")
      return nil
    }
    let kind: Effect.Kind = text.lowercased().contains("ratio") ? .ratio : .difference
    if kind == .ratio, low.value <= 0 {
      report(.badInterval, "a ratio is above 0, so its interval cannot start at \(low.text)", at: .low)
      return nil
    }
    let effect = Effect(kind, estimate, low: low, high: high)
    if effect == nil {
      report(
        .badInterval, "\(estimate.text) does not lie between \(low.text) and \(high.text)", at: .effect,
        fix: "fix the estimate or its interval")
    }
    return effect
  }

  /// A p-value as it is written: `<0.01`, `0.012`, `0.03 (hazard ratio)`.
  mutating func pValue() -> String? {
    guard let text = text(.pValue) else { return nil }
    let remark = text.firstIndex(of: "(").map { text[$0...] } ?? ""
    let value = String(text.dropLast(remark.count)).onOneLine
    let number = value.drop { "<>=≤≥ ".contains($0) }
    guard let parsed = WrittenNumber(number), (0...1).contains(parsed.value),
      remark.isEmpty || remark.hasSuffix(")"),
      value.count - number.count <= 2
    else {
      report(
        .badPValue, "'\(text)' is not a p-value", at: .pValue,
        fix:
          "write a number from 0 to 1 such as 0.03 or <0.01, with a remark in parentheses after it if needed"
      )
      return nil
    }
    return text
  }
}

extension String {
  /// The numbers in a text, a minus sign counted where it follows a space or nothing.
  fileprivate var numbers: [WrittenNumber] {
    split { !($0.isASCII && $0.isNumber) && !".-\u{2212}".contains($0) }
      .compactMap { word in
        var word = word
        while let last = word.last, !last.isNumber { word.removeLast() }
        return WrittenNumber(word)
      }
  }
}
