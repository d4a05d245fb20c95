package import Digest

/// A value, and the key of all that it was made of.
package struct Remembered<Value: Sendable>: Sendable {
  /// The key; `nil` where it is not certain, so that nobody finds the value by it.
  let key: Digest?
  /// The value.
  package let value: Value
}

extension Optional {
  /// The remembered value where its key is this one, or else a new value.
  package func recall<Value, Failure>(
    _ key: Digest?, orMake make: () async throws(Failure) -> Value
  ) async throws(Failure) -> Remembered<Value> where Wrapped == Remembered<Value> {
    if let self, let key, self.key == key { return self }
    return Remembered(key: key, value: try await make())
  }

  /// Whether the value was made of what this key covers.
  func isFound<Value>(by key: Digest?) -> Bool where Wrapped == Remembered<Value> {
    key != nil && self?.key == key
  }
}
