extension Value: ExpressibleByNilLiteral {
  /// Takes `nil` as nothing.
  public init(nilLiteral: ()) { self = .null }
}

extension Value: ExpressibleByBooleanLiteral {
  /// Takes `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// Takes a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension Value: ExpressibleByFloatLiteral {
  /// Takes a number with a fraction.
  public init(floatLiteral value: Double) { self = .decimal(value) }
}

extension Value: ExpressibleByStringInterpolation {
  /// Takes a text.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByArrayLiteral {
  /// Takes values as a list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// Takes named values as an object, in their order.
  public init(dictionaryLiteral elements: (Name, Value)...) {
    self = .object(Object(literal: elements))
  }
}
