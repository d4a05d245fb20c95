import Diagnostics

extension StudyRow {
  /// The ratio or difference of a row, with its interval where the row has one.
  mutating func effect() -> Effect? {
    let measure = measure()
    let (estimate, low, high) = (number(.estimate), number(.low), number(.high))
    for (given, missing) in [(StudyColumn.low, StudyColumn.high), (.high, .low)]
    where field(given) != nil && field(missing) == nil {
      report(
        .badInterval, "an interval needs both its ends, but '\(missing.rawValue)' is empty", at: given,
        fix: "fill in '\(missing.rawValue)'")
      return nil
    }
    if field(.estimate) == nil, let other = [StudyColumn.measure, .low].first(where: { field($0) != nil }) {
      report(
        .badInterval, "'\(other.rawValue)' is filled in, but there is no estimate that it belongs to",
        at: other,
        fix: "fill in 'estimate', or write what was found into 'result'")
      return nil
    }
    if field(.estimate) != nil, field(.measure) == nil {
      report(
        .unknownMeasure, "nothing says what this estimate is", at: .estimate,
        fix: "fill in 'measure': \(Effect.Measure.known)")
      return nil
    }
    guard let measure, let estimate, (low == nil) == (field(.low) == nil),
      (high == nil) == (field(.high) == nil)
    else { return nil }
    return effect(measure, estimate, low, high)
  }

  private mutating func effect(
    _ measure: Effect.Measure, _ estimate: WrittenNumber, _ low: WrittenNumber?, _ high: WrittenNumber?
  ) -> Effect? {
    if measure.isRatio,
      let (column, number) = [(StudyColumn.estimate, estimate), (.low, low ?? estimate)].first(
        where: { $0.1.value < Effect.Measure.leastRatio })
    {
      report(
        .badInterval, "a ratio is above 0, so '\(column.rawValue)' cannot be \(number.text)", at: column,
        fix: "a difference has the measure 'difference' and its unit, such as difference (days)")
      return nil
    }
    guard let low, let high else { return Effect(measure, estimate) }
    guard low.value <= high.value else {
      report(
        .badInterval, "the interval from \(low.text) to \(high.text) is upside down", at: .low,
        fix: "'low' is the smaller of the two")
      return nil
    }
    let effect = Effect(measure, estimate, Effect.Interval(low: low, high: high))
    if effect == nil {
      report(
        .badInterval, "\(estimate.text) does not lie between \(low.text) and \(high.text)", at: .estimate,
        fix: "fix the estimate or its interval")
    }
    return effect
  }

  private mutating func measure() -> Effect.Measure? {
    guard let text = text(.measure) else { return nil }
    if let measure = Effect.Measure(code: text) { return measure }
    report(
      .unknownMeasure, "'\(text)' is not a measure", at: .measure,
      fix: Effect.Measure.mend(text)
        ?? "write \(Effect.Measure.known); anything else goes into 'result', in words")
    return nil
  }

  /// A p-value as it is written: `<0.01`, `0.012`.
  mutating func pValue() -> String? {
    guard let text = text(.p) else { return nil }
    let number = text.drop { "<>=≤≥ ".contains($0) }
    guard let parsed = WrittenNumber(number), (0...1).contains(parsed.value), text.count - number.count <= 2
    else {
      let mended = text.replacing(",", with: ".")
      report(
        .badPValue, "'\(text)' is not a p-value", at: .p,
        fix: mended != text && WrittenNumber(mended.drop { "<>=≤≥ ".contains($0) }) != nil
          ? "write a decimal point: \(mended)"
          : "write a number from 0 to 1 such as 0.03 or <0.01; a remark goes into 'result'")
      return nil
    }
    return text
  }
}
