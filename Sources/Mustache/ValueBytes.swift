/// Values as bytes, for digests of what templates are given: different values have different bytes.
///
/// The values are read in place, without copies: see ``BorrowedValue`` for what that saves.
package struct ValueBytes: ~Copyable {
  private var output = Output(capacity: 8 << 10)

  /// Starts empty.
  package init() {}

  /// Removes what was added but keeps the memory.
  package mutating func removeAll() { output.removeAll() }

  /// Adds a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - hasFixedNames: Whether its objects, at any depth, always have the same names, which are then left out.
  package mutating func append(_ value: borrowing Value, hasFixedNames: Bool = false) {
    BorrowedValue.with(value) { Self.append($0, hasFixedNames, to: &output) }
  }

  /// Adds fields of an object that always have the same names.
  ///
  /// - Parameters:
  ///   - range: The fields, by their place in the object.
  ///   - object: The object.
  ///   - free: The field whose value may hold objects with any names.
  package mutating func append(fields range: Range<Int>, of object: Object, except free: Name) {
    object.storage.withUnsafeBufferPointer { fields in
      BorrowedValue.forEachField(in: range, of: fields) { name, value in
        Self.append(value, name.pointee != free, to: &output)
      }
    }
  }

  /// Gives a closure the bytes.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    output.withBytes(body)
  }

  private static func append(_ value: BorrowedValue, _ hasFixedNames: Bool, to output: inout Output) {
    output.append(byte: value.tag)
    if let length = value.length {
      output.append(number: length)
      output.append(count: length) { value.copyText(to: $0) }
    } else if let elements = value.elements {
      output.append(number: elements.count)
      for element in elements { append(element, hasFixedNames, to: &output) }
    } else if let count = value.countOfFields {
      output.append(number: count)
      value.forEachField { name, value in
        if !hasFixedNames {
          let length = name.pointee.text.utf8.count
          output.append(number: length)
          output.append(count: length) { $0.copyBytes(from: name.pointee.text.utf8) }
        }
        append(value, hasFixedNames, to: &output)
      }
    } else if let bits = value.bits {
      withUnsafeBytes(of: bits) { output.append($0) }
    }
  }
}

extension BorrowedValue {
  /// The kind of value; true and false are two kinds.
  fileprivate var tag: UInt8 {
    switch value.pointee {
    case .null: 0
    case .bool(let flag): flag ? 2 : 1
    case .integer: 3
    case .decimal: 4
    case .text: 5
    case .html: 6
    case .list: 7
    case .object: 8
    }
  }

  /// The bits of a number; `nil` for other values.
  fileprivate var bits: UInt64? {
    switch value.pointee {
    case .integer(let number): UInt64(bitPattern: Int64(number))
    case .decimal(let number): number.bitPattern
    default: nil
    }
  }
}

extension Output {
  fileprivate mutating func append(byte: UInt8) {
    append(count: 1) { $0.storeBytes(of: byte, as: UInt8.self) }
  }

  /// Adds a number that is seldom large.
  fileprivate mutating func append(number: Int) {
    guard number >= 0xFF else { return append(byte: UInt8(truncatingIfNeeded: number)) }
    append(byte: 0xFF)
    withUnsafeBytes(of: UInt64(number)) { append($0) }
  }
}
