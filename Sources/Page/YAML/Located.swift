package import Diagnostics

/// Something an editor wrote, and where.
///
/// Stored as a reference: a front matter has room for many such values, and few are set.
package struct Located<Value: Sendable>: Sendable {
  private final class Storage: Sendable {
    let value: Value
    let location: Location

    init(value: Value, location: Location) { (self.value, self.location) = (value, location) }
  }

  private let storage: Storage

  /// What is written.
  package var value: Value { storage.value }
  /// Where.
  package var location: Location { storage.location }

  /// Says where a value is written.
  package init(value: Value, location: Location) { storage = Storage(value: value, location: location) }
}

extension Located: Equatable where Value: Equatable {
  /// Whether the same is written at the same place.
  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.value == rhs.value && lhs.location == rhs.location
  }
}
