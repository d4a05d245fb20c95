/// Named values, in the order in which they were added.
///
/// ```swift
/// let page: Object = ["title": "Side effects", "isHome": false]
/// ```
///
/// An object is one array of fields. Objects in pages are small, and a scan over a few hashes is faster than a
/// dictionary to build and to ask.
public struct Object: Sendable {
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
  public var fields: some RandomAccessCollection<Field> { storage.lazy.map { Field($0.0, $0.1) } }

  /// The fields as the compiler builds them from a literal, so that they need not be copied: pages are made of literals.
  private var storage: [(Name, Value)]

  /// Takes fields as they are.
  public init(_ fields: [Field] = []) {
    storage = fields.map { ($0.name, $0.value) }
  }

  /// Makes room for a number of fields at once.
  public mutating func reserveCapacity(_ count: Int) {
    storage.reserveCapacity(count)
  }

  /// Adds a field without looking whether its name is taken: the cheapest way to build an object.
  public mutating func append(_ name: Name, _ value: Value) {
    storage.append((name, value))
  }

  /// The value under a name; `nil` where there is none.
  ///
  /// Setting `nil` takes the field away.
  public subscript(_ name: Name) -> Value? {
    get { value(of: name) }
    set {
      let index = storage.firstIndex { $0.0 == name }
      switch (index, newValue) {
      case (let index?, let value?): storage[index].1 = value
      case (let index?, nil): storage.remove(at: index)
      case (nil, let value?): storage.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// How many bytes of HTML all fields hold together.
  var lengthOfHTML: Int { storage.reduce(0) { $0 + $1.1.lengthOfHTML } }

  @inline(__always)
  func value(of name: borrowing Name) -> Value? {
    let hash = name.hash
    return storage.withUnsafeBufferPointer { fields in
      for index in fields.indices where fields[index].0.hash == hash {
        if fields[index].0.text == name.text { return fields[index].1 }
      }
      return nil
    }
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  /// Takes fields as a literal, in its order.
  public init(dictionaryLiteral elements: (Name, Value)...) {
    storage = elements
  }

  /// Takes the fields of a literal.
  init(literal elements: [(Name, Value)]) { storage = elements }
}

extension Object: Hashable {
  /// Objects are equal if their fields are, in the same order.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.storage.elementsEqual(rhs.storage) { $0.0 == $1.0 && $0.1 == $1.1 }
  }

  /// Feeds all fields.
  public func hash(into hasher: inout Hasher) {
    for (name, value) in storage {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}
