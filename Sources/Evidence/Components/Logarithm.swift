import Glibc

/// The one function of the system's mathematics that charts need.
enum Logarithm {
  /// The natural logarithm of a number above 0.
  static func natural(_ value: Double) -> Double { log(value) }
}
