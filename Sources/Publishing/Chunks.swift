internal import Site

/// Work on many small things, split over the cores in chunks: a task for each thing would cost more than the thing.
enum Chunks {
  /// How many files make a chunk: some tenths of a millisecond of work.
  private static let size = 64

  /// Calls the work for consecutive ranges that together are `0..<count`, in parallel.
  ///
  /// - Returns: what it returned, in the order of the ranges.
  /// - Throws: the first range's error that was met; the ranges that had not begun are then left out.
  static func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Range<Int>) throws(FileError) -> Result
  ) async throws(PublishingError) -> [Result] {
    typealias Outcome = Swift.Result<Result, FileError>
    let outcomes = await withTaskGroup(of: (lower: Int, outcome: Outcome).self) { group in
      for lower in stride(from: 0, to: count, by: size) {
        _ = group.addTaskUnlessCancelled {
          (lower, Outcome { () throws(FileError) in try work(lower..<min(lower + size, count)) })
        }
      }
      var outcomes = [Outcome?](repeating: nil, count: (count + size - 1) / size)
      for await (lower, outcome) in group {
        outcomes[lower / size] = outcome
        if case .failure = outcome { group.cancelAll() }
      }
      return outcomes
    }
    for case .failure(let error) in outcomes { throw .file(error) }
    var results: [Result] = []
    for case .success(let result) in outcomes { results.append(result) }
    guard results.count == outcomes.count, !Task.isCancelled else { throw .cancelled }
    return results
  }
}
