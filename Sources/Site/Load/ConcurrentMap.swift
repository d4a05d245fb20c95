extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// What `work` makes of each element, in order, worked out on all cores.
  ///
  /// Elements are taken in chunks, since a task for each would cost more than most of the work; there are several chunks to a
  /// core, so that one slow chunk does not leave the other cores idle.
  ///
  /// - Throws: What `work` threw for the first element that it threw for.
  package func concurrentMap<Result: Sendable, Failure: Error>(
    _ work: @escaping @Sendable (Element) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    typealias Outcome = Swift.Result<[Result], Failure>
    let size = Swift.max(1, count / 64)
    let outcomes = await withTaskGroup(of: (number: Int, outcome: Outcome).self) { group in
      for (number, start) in stride(from: startIndex, to: endIndex, by: size).enumerated() {
        let chunk = start..<Swift.min(start + size, endIndex)
        group.addTask {
          (
            number,
            Outcome { () throws(Failure) in
              var results: [Result] = []
              results.reserveCapacity(chunk.count)
              for index in chunk { results.append(try work(self[index])) }
              return results
            }
          )
        }
      }
      var outcomes: [Outcome?] = Array(repeating: nil, count: (count + size - 1) / size)
      for await (number, outcome) in group { outcomes[number] = outcome }
      return outcomes.compactMap(\.self)
    }
    var results: [Result] = []
    results.reserveCapacity(count)
    for outcome in outcomes { results += try outcome.get() }
    return results
  }
}
