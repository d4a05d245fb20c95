/// Named values, in the order in which they were added.
///
/// ```swift
/// let page: Object = ["title": "Side effects", "isHome": false]
/// ```
///
/// An object is one array of fields. Objects in pages are small, and a scan over a few hashes is faster than a
/// dictionary to build and to ask.
public struct Object: Sendable, Hashable {
  /// One named value.
  public struct Field: Sendable, Hashable {
    /// What templates call the value.
    public let name: Name
    /// What stands under the name.
    public var value: Value

    /// Names a value.
    public init(_ name: Name, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The fields in order.
  ///
  /// Of two with the same name the first counts.
  public private(set) var fields: [Field]

  /// Takes fields as they are.
  public init(_ fields: [Field] = []) {
    self.fields = fields
  }

  /// Makes room for a number of fields at once.
  public mutating func reserveCapacity(_ count: Int) {
    fields.reserveCapacity(count)
  }

  /// Adds a field without looking whether its name is taken: the cheapest way to build an object.
  public mutating func append(_ name: Name, _ value: Value) {
    fields.append(Field(name, value))
  }

  /// The value under a name; `nil` where there is none.
  ///
  /// Setting `nil` takes the field away.
  public subscript(_ name: Name) -> Value? {
    get { value(of: name) }
    set {
      let index = fields.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): fields[index].value = value
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.append(Field(name, value))
      case (nil, nil): break
      }
    }
  }

  @inline(__always)
  func value(of name: borrowing Name) -> Value? {
    let hash = name.hash
    return fields.withUnsafeBufferPointer { fields in
      for index in fields.indices where fields[index].name.hash == hash {
        if fields[index].name.text == name.text { return fields[index].value }
      }
      return nil
    }
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  /// Takes fields as a literal, in its order.
  public init(dictionaryLiteral elements: (Name, Value)...) {
    self.init(elements.map { Field($0.0, $0.1) })
  }
}
