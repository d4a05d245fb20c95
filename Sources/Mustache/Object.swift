/// Named values, in the order in which they were added.
///
/// ```swift
/// let page: Object = ["title": "Side effects", "isHome": false]
/// ```
///
/// An object is one array of fields. Objects in pages are small, so an array is faster to build and to search than a
/// dictionary.
public struct Object: Sendable {
  /// One named value.
  public struct Field: Sendable, Hashable {
    /// What templates call the value.
    public let name: Name
    /// The value under the name.
    public var value: Value

    /// Names a value.
    @inlinable
    public init(_ name: Name, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The fields in the form in which the compiler builds a literal, so that literals are not copied.
  ///
  /// Of two with the same name the first counts.
  @usableFromInline private(set) var storage: [(Name, Value)]

  /// Makes an object of fields.
  public init(_ fields: [Field] = []) {
    storage = fields.map { ($0.name, $0.value) }
  }

  /// Reserves room for a number of fields.
  public mutating func reserveCapacity(_ count: Int) {
    storage.reserveCapacity(count)
  }

  /// Adds a field without checking whether its name is taken: the cheapest way to build an object.
  public mutating func append(_ name: Name, _ value: Value) {
    storage.append((name, value))
  }

  /// The value under a name; `nil` if there is no such field.
  ///
  /// Setting `nil` removes the field.
  public subscript(_ name: Name) -> Value? {
    get { index(of: name).map { storage[$0].1 } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): storage[index].1 = value
      case (let index?, nil): storage.remove(at: index)
      case (nil, let value?): storage.append((name, value))
      case (nil, nil): break
      }
    }
  }

  private func index(of name: Name) -> Int? {
    storage.firstIndex { $0.0 == name }
  }
}

extension Object {
  /// The fields of an object, in order.
  public struct Fields: RandomAccessCollection, Sendable {
    @usableFromInline let storage: [(Name, Value)]

    @usableFromInline
    init(_ storage: [(Name, Value)]) { self.storage = storage }

    /// The index of the first field.
    @inlinable public var startIndex: Int { 0 }

    /// The index after the last field.
    @inlinable public var endIndex: Int { storage.count }

    /// A field.
    @inlinable
    public subscript(position: Int) -> Field { Field(storage[position].0, storage[position].1) }
  }

  /// The fields in order.
  ///
  /// Of two with the same name the first counts.
  @inlinable public var fields: Fields { Fields(storage) }
}

extension Object: ExpressibleByDictionaryLiteral {
  /// Makes an object of a literal, in its order.
  public init(dictionaryLiteral elements: (Name, Value)...) {
    storage = elements
  }

  /// Makes an object of the fields of a literal.
  init(literal elements: [(Name, Value)]) { storage = elements }
}

extension Object: Hashable {
  /// Objects are equal if their fields are, in the same order.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.storage.elementsEqual(rhs.storage) { $0.0 == $1.0 && $0.1 == $1.1 }
  }

  /// Hashes all fields.
  public func hash(into hasher: inout Hasher) {
    for (name, value) in storage {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}
