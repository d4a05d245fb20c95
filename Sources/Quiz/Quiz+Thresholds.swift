import Diagnostics
import Text

extension Quiz {
  /// The thresholds that decide nothing, because no total that occurs lies between them and the next graver one.
  func unreachableTotals(_ search: Search) -> [(result: Int, refusal: Diagnostic)] {
    guard isScored else { return [] }
    let totals = search.totals
    var limit: Int?
    var refused: [(Int, Diagnostic)] = []
    for (index, result) in results.enumerated() {
      guard let from = result.from else { continue }
      defer { limit = from }
      guard !totals.contains(where: { $0 >= from && $0 < limit ?? .max }) else { continue }
      refused.append((index, refusal(of: result, from: from, below: limit, totals)))
    }
    return refused
  }

  private func refusal(of result: Result, from: Int, below limit: Int?, _ totals: [Int]) -> Diagnostic {
    guard let greatest = totals.last, greatest >= from, let limit else {
      let reason = totals.last.map { "the largest total that occurs is \($0)" } ?? "no total occurs"
      return Diagnostic(
        .unreachableTotal,
        "nobody reaches the \(counted(from, "point")) of \(quoted(result.title)): \(reason)",
        at: result.location, fix: "lower from=\(from), or let answers add more points")
    }
    let range = limit - from == 1 ? "a total of \(from)" : "a total from \(from) to \(limit - 1)"
    let next = totals.first { $0 >= limit }.map { ": the next that occurs is \($0)" } ?? ""
    return Diagnostic(
      .unreachableTotal, "nobody has \(range), which leads to \(quoted(result.title))\(next)",
      at: result.location, fix: "lower from=\(from), or change the points")
  }
}
