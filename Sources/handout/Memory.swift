import Glibc

/// How this process gets its memory from the system.
enum Memory {
  /// Asks for much at once, and keeps it.
  ///
  /// The C library lets the memory of a thread grow page by page, each time by a system call for which all other threads have to
  /// wait: 12,000 of them, a tenth of the time of all cores, in a build of 10,000 articles. What is asked for and not used is
  /// nothing but addresses.
  static func takeInLargePieces() {
    // Swift's Glibc module leaves <malloc.h> out; another C library has no such function.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: MallocOption.self)
    // As much as glibc gives a thread in one piece (HEAP_MAX_SIZE in its arena.c).
    let piece: Int32 = 64 << 20
    _ = mallopt(Parameter.padding, piece)
    _ = mallopt(Parameter.trimThreshold, piece)
    // Setting one of the others ends glibc's own choice of what is so large that it gets pages of its own, given back at once.
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
