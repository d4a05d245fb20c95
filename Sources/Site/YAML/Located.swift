package import Diagnostics

/// Something an editor wrote, with the place where it stands.
package struct Located<Value: Sendable>: Sendable {
  /// What is written.
  package let value: Value
  /// Where.
  package let location: Location
}

extension Located: Equatable where Value: Equatable {}
