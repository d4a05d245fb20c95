/// An array that never changes or moves, read in place.
///
/// To read an element of an ordinary array, the reference to its memory is often counted up and down, which all threads
/// would do to one and the same counter. Here nothing is counted: the memory belongs to this value alone, and whoever has
/// the value may read. Every index is checked.
struct FrozenArray<Element: Sendable>: ~Copyable, @unchecked Sendable {
  // The pointer is all that has to be proven: after `init` nothing writes to the memory until `deinit`, which only the one owner
  // of this value reaches; and the elements may be read by any thread.
  private let elements: UnsafeMutableBufferPointer<Element>

  /// Copies an array.
  init(_ array: [Element]) {
    elements = .allocate(capacity: array.count)
    _ = elements.initialize(fromContentsOf: array)
  }

  deinit {
    elements.deinitialize()
    elements.deallocate()
  }

  /// A copy of an element, for small ones without references.
  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(elements.indices.contains(index))
      return elements[index]
    }
  }

  /// The bytes in a range, which are there as long as the array.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer where Element == UInt8 {
    precondition(range.lowerBound >= 0 && range.upperBound <= elements.count)
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(elements)[range])
  }

  /// Lends an element without copying it.
  @inline(__always)
  func withElement<Result>(_ index: Int, _ body: (borrowing Element) -> Result) -> Result {
    precondition(elements.indices.contains(index))
    return body(elements[index])
  }
}
