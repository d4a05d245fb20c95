/// The bytes of a page while it is rendered.
///
/// It starts with room for most pages and doubles that when it is full. Adding bytes is only a copy of memory; an array
/// would check each time whether it is shared. With an array, escaped byte by byte, rendering 10,000 articles takes
/// 0.122 s of processor time instead of 0.077 s.
struct Output: ~Copyable {
  private var start: UnsafeMutableRawPointer
  /// How many bytes there are.
  private(set) var count = 0
  private var capacity: Int
  /// Whether the memory belongs to the caller.
  private var isLent: Bool

  /// Makes an empty output.
  init(capacity: Int = usualCapacity) {
    self.capacity = capacity
    isLent = false
    start = .allocate(byteCount: capacity, alignment: 1)
  }

  /// Makes an empty output in the caller's memory, used until it is full.
  init(in memory: UnsafeMutableRawBufferPointer) {
    isLent = memory.baseAddress != nil
    capacity = memory.count
    start = memory.baseAddress ?? .allocate(byteCount: capacity, alignment: 1)
  }

  deinit { if !isLent { start.deallocate() } }

  /// The room that most pages need.
  static let usualCapacity = 32 << 10

  /// Adds bytes as they are.
  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    append(count: bytes.count) { $0.copyMemory(from: bytes) }
  }

  /// Adds a literal.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes that a closure copies into the room made for them.
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
    if !isLent { start.deallocate() }
    (start, isLent) = (larger, false)
  }

  /// Gives a closure the bytes that were added last, with room for more after them.
  @inline(__always)
  mutating func withLast<Result>(
    _ last: Int, more: Int = 0, _ body: (UnsafeMutableRawBufferPointer) -> Result
  ) -> Result {
    makeRoom(for: more)
    precondition(last >= 0 && last <= count && more >= 0)
    defer { count += more }
    return body(UnsafeMutableRawBufferPointer(start: start + count - last, count: last + more))
  }

  /// Removes all bytes but keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Gives a closure what was rendered.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// What was rendered; `nil` if it is still in the caller's memory.
  var ownBytes: [UInt8]? { isLent ? nil : Array(UnsafeRawBufferPointer(start: start, count: count)) }

  /// Adds what was rendered to an array.
  func append(to array: inout [UInt8]) {
    array.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }
}
