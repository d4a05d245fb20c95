extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// What `work` makes of each element, in order, worked out on all cores.
  ///
  /// There are many more chunks than cores, and none is long, so that the last one does not leave the other cores idle.
  ///
  /// - Throws: What `work` threw for the first element that it threw for.
  @inlinable
  package func concurrentMap<Result: Sendable, Failure: Error>(
    _ work: @escaping @Sendable (Element) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    let parts = try await Chunks.map(count, size: Swift.max(1, Swift.min(count / 64, 16))) {
      range throws(Failure) in
      var results: [Result] = []
      results.reserveCapacity(range.count)
      for offset in range { results.append(try work(self[startIndex + offset])) }
      return results
    }
    var all: [Result] = []
    all.reserveCapacity(count)
    for part in parts { all += part }
    return all
  }
}
