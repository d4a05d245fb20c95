/// Work on many small things, split over the cores in chunks: a task for each thing would cost more than the thing.
package enum Chunks {
  /// Calls the work for consecutive ranges that together are `0..<count`, in parallel.
  ///
  /// Always runs to the end, so that the error it throws does not depend on which task came first.
  ///
  /// - Parameters:
  ///   - count: how many things there are.
  ///   - size: how many make a chunk; some tenths of a millisecond of work are right.
  ///   - work: what to do with the things of a range.
  /// - Returns: what the work returned, in the order of the ranges.
  /// - Throws: the error of the first range that failed.
  package static func map<Result: Sendable, Failure: Error>(
    _ count: Int, size: Int = 64, _ work: @escaping @Sendable (Range<Int>) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    typealias Outcome = Swift.Result<Result, Failure>
    let outcomes = await withTaskGroup(of: (lower: Int, outcome: Outcome).self) { group in
      for lower in stride(from: 0, to: count, by: size) {
        group.addTask {
          (lower, Outcome { () throws(Failure) in try work(lower..<min(lower + size, count)) })
        }
      }
      var outcomes = [Outcome?](repeating: nil, count: (count + size - 1) / size)
      for await (lower, outcome) in group { outcomes[lower / size] = outcome }
      return outcomes
    }
    var results: [Result] = []
    results.reserveCapacity(outcomes.count)
    for case let outcome? in outcomes { results.append(try outcome.get()) }
    return results
  }
}
