/// The bytes of a page while it is rendered.
///
/// It has room for most pages from the start and doubles it where that is not enough. Bytes are added by nothing but a
/// copy of memory, where an array would ask each time whether somebody else holds it.
struct Output: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var count = 0
  private var capacity: Int

  /// Makes an empty output.
  init(capacity: Int = 32 << 10) {
    self.capacity = capacity
    start = .allocate(byteCount: capacity, alignment: 1)
  }

  deinit { start.deallocate() }

  /// Adds bytes as they are.
  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    append(count: bytes.count) { $0.copyMemory(from: bytes) }
  }

  /// Adds a text of the program.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes that a function copies into room that has been made for them.
  @inline(__always)
  mutating func append(count more: Int, copying: (UnsafeMutableRawBufferPointer) -> Void) {
    makeRoom(for: more)
    copying(UnsafeMutableRawBufferPointer(start: start + count, count: more))
    count += more
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if more > capacity - count { grow(toHold: more) }
  }

  @inline(never)
  private mutating func grow(toHold more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }

  /// Lends the bytes that were added last, with some more to write to behind them.
  @inline(__always)
  mutating func withLast<Result>(
    _ last: Int, more: Int = 0, _ body: (UnsafeMutableRawBufferPointer) -> Result
  ) -> Result {
    makeRoom(for: more)
    precondition(last >= 0 && last <= count && more >= 0)
    defer { count += more }
    return body(UnsafeMutableRawBufferPointer(start: start + count - last, count: last + more))
  }

  /// What was rendered.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: start, count: count)) }

  /// Adds what was rendered to an array.
  func append(to array: inout [UInt8]) {
    array.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }
}
