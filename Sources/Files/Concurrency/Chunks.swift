import Glibc
import Synchronization

/// Work on many small things, split over the cores in chunks: a task for each thing would cost more than the thing.
@usableFromInline package enum Chunks {
  /// Calls the work for consecutive ranges that together are `0..<count`, in parallel.
  ///
  /// There is a task for each core, which takes one chunk after the other as long as there are any: so no core is idle while
  /// another has more than a chunk left. Always runs to the end, so that the error it throws does not depend on which task
  /// came first.
  ///
  /// - Parameters:
  ///   - count: how many things there are.
  ///   - size: how many make a chunk; some tenths of a millisecond of work are right.
  ///   - work: what to do with the things of a range.
  /// - Returns: what the work returned, in the order of the ranges.
  /// - Throws: the error of the first range that failed.
  @inlinable
  package static func map<Result: Sendable, Failure: Error>(
    _ count: Int, size: Int = 64, _ work: @escaping @Sendable (Range<Int>) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    typealias Outcome = Swift.Result<Result, Failure>
    let queue = Queue(count: count, size: size)
    let outcomes = await withTaskGroup(of: [(chunk: Int, outcome: Outcome)].self) { group in
      for _ in 0..<min(queue.chunks, cores) {
        group.addTask {
          var done: [(chunk: Int, outcome: Outcome)] = []
          while let (chunk, range) = queue.next() {
            done.append((chunk, Outcome { () throws(Failure) in try work(range) }))
          }
          return done
        }
      }
      var outcomes = [Outcome?](repeating: nil, count: queue.chunks)
      for await done in group {
        for (chunk, outcome) in done { outcomes[chunk] = outcome }
      }
      return outcomes
    }
    var results: [Result] = []
    results.reserveCapacity(outcomes.count)
    for case let outcome? in outcomes { results.append(try outcome.get()) }
    return results
  }

  /// How many cores there are; one where the system does not say.
  ///
  /// Asked once: the system's answer is read from a file, and each build splits its work dozens of times.
  @usableFromInline static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The chunks that no task has taken yet.
  @usableFromInline final class Queue: Sendable {
    @usableFromInline let chunks: Int
    private let count: Int
    private let size: Int
    private let taken = Atomic(0)

    @usableFromInline init(count: Int, size: Int) {
      (self.count, self.size, chunks) = (count, size, (count + size - 1) / size)
    }

    /// The next chunk and the things in it; `nil` where there is none left.
    @usableFromInline func next() -> (chunk: Int, range: Range<Int>)? {
      let chunk = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      return chunk < chunks ? (chunk, chunk * size..<min((chunk + 1) * size, count)) : nil
    }
  }
}
