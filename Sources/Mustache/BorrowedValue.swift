/// A value, or a value inside one, that is pointed to instead of copied, so that no reference is counted to look at it.
///
/// It is good as long as the outermost value is lent to ``with(_:_:)``: nobody can change that value meanwhile, and the
/// memory of its lists and objects, which it holds, stays where it is.
struct BorrowedValue {
  let value: UnsafePointer<Value>

  /// Lends a value for as long as a rendering takes.
  static func with<Result, Failure: Error>(
    _ value: borrowing Value, _ body: (Self) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafePointer(to: value) { pointer throws(Failure) in try body(Self(value: pointer)) }
  }

  /// See ``Value/isFalsey``.
  @inline(__always)
  var isFalsey: Bool { value.pointee.isFalsey }

  /// The values of a list; `nil` where it is none.
  @inline(__always)
  var elements: Elements? {
    guard case .list(let values) = value.pointee else { return nil }
    return values.withUnsafeBufferPointer { Elements($0) }
  }

  /// How many fields an object has; `nil` where it is none.
  @inline(__always)
  var countOfFields: Int? {
    guard case .object(let object) = value.pointee else { return nil }
    return object.storage.count
  }

  /// The value under a name; `nil` where it is no object or has no such value.
  @inline(__always)
  func member(_ name: borrowing Name) -> Self? {
    guard case .object(let object) = value.pointee else { return nil }
    return object.storage.withUnsafeBufferPointer { fields -> Self? in
      for index in fields.indices where fields[index].0 == name {
        return Self(fieldAt: index, of: fields)
      }
      return nil
    }
  }
}

extension BorrowedValue {
  /// The values of a list, one after the other.
  struct Elements: Sequence, IteratorProtocol {
    private var start: UnsafePointer<Value>?
    /// How many are left.
    private(set) var count: Int

    fileprivate init(_ values: UnsafeBufferPointer<Value>) {
      (start, count) = (values.baseAddress, values.count)
    }

    @inline(__always)
    mutating func next() -> BorrowedValue? {
      guard count > 0, let value = start else { return nil }
      (start, count) = (value + 1, count - 1)
      return BorrowedValue(value: value)
    }
  }

  /// Points to the value of a field.
  @inline(__always)
  private init?(fieldAt index: Int, of fields: UnsafeBufferPointer<(Name, Value)>) {
    guard let start = UnsafeRawPointer(fields.baseAddress) else { return nil }
    let field = start + index * MemoryLayout<(Name, Value)>.stride
    value = (field + Self.offsetOfValue).assumingMemoryBound(to: Value.self)
  }

  /// The name and the value of each field of an object, in order; nothing where it is none.
  @inline(__always)
  func forEachField(_ body: (UnsafePointer<Name>, Self) -> Void) {
    guard case .object(let object) = value.pointee else { return }
    object.storage.withUnsafeBufferPointer { Self.forEachField(in: $0.indices, of: $0, body) }
  }

  /// The same for some of the fields.
  @inline(__always)
  static func forEachField(
    in range: Range<Int>, of fields: UnsafeBufferPointer<(Name, Value)>,
    _ body: (UnsafePointer<Name>, Self) -> Void
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= fields.count)
    for index in range {
      guard let value = Self(fieldAt: index, of: fields) else { return }
      // The name is the first element.
      let name = UnsafeRawPointer(value.value) - offsetOfValue
      body(name.assumingMemoryBound(to: Name.self), value)
    }
  }

  /// How far into a field its value begins: tuples are laid out in order, each element where its alignment lets it be.
  private static var offsetOfValue: Int {
    @inline(__always) get {
      let alignment = MemoryLayout<Value>.alignment
      return (MemoryLayout<Name>.size + alignment - 1) & ~(alignment - 1)
    }
  }
}
