import Glibc

/// How this process gets memory from the system.
enum Memory {
  /// Asks for memory in large pieces, and keeps it.
  ///
  /// By default the C library grows the memory of a thread page by page, each time with a system call that stops all
  /// other threads: 12,000 calls, a tenth of the processor time, in a build of 10,000 articles. Memory that is asked for
  /// and not used takes only addresses.
  static func takeInLargePieces() {
    // Swift's Glibc module lacks <malloc.h>; another C library lacks the function.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: MallocOption.self)
    // The most that glibc gives a thread in one piece (HEAP_MAX_SIZE in its arena.c).
    let piece: Int32 = 64 << 20
    _ = mallopt(Parameter.padding, piece)
    _ = mallopt(Parameter.trimThreshold, piece)
    // Setting one of the others fixes the size from which glibc gives a piece its own pages and returns them at once.
    _ = mallopt(Parameter.mapThreshold, 4 << 20)
  }

  /// What `<malloc.h>` calls `M_TRIM_THRESHOLD`, `M_TOP_PAD` and `M_MMAP_THRESHOLD`; see mallopt(3).
  private enum Parameter {
    static let trimThreshold: Int32 = -1
    static let padding: Int32 = -2
    static let mapThreshold: Int32 = -3
  }

  /// `int mallopt(int, int)`.
  private typealias MallocOption = @convention(c) (Int32, Int32) -> Int32
}
