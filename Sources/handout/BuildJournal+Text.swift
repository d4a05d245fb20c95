import Building

extension BuildJournal {
  /// The steps with their times in milliseconds: wall time, and processor time of all cores.
  var table: String {
    let rows =
      timings.map { ($0.step.rawValue, $0.wall, $0.processor) } + [
        (
          "total", timings.reduce(.zero) { $0 + $1.wall }, timings.reduce(.zero) { $0 + $1.processor }
        )
      ]
    let lines = rows.map { name, wall, processor in
      [
        name.padded(to: 10, isLeft: true), wall.milliseconds.padded(to: 8),
        processor.milliseconds.padded(to: 8),
      ]
      .joined(separator: " ")
    }
    return (["step        wall ms   cpu ms"] + lines).joined(separator: "\n")
  }

  /// Why each page was rendered, a line each.
  var explanation: String {
    guard !reasons.isEmpty else { return "No page was rendered." }
    return reasons.map { "\($0.path): \($0.reasons.joined(separator: "; "))" }.joined(separator: "\n")
  }
}

extension Duration {
  /// Milliseconds with one decimal.
  fileprivate var milliseconds: String {
    let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  fileprivate func padded(to width: Int, isLeft: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - count))
    return isLeft ? self + space : space + self
  }
}
