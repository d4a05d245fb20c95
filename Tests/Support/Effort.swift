import Glibc

/// How much the tests do that try many cases: `make test` does a part of it, and `make test-long` all.
package enum Effort {
  /// Whether all of it is wanted.
  package static let isWhole = getenv("HANDOUT_ALL_CASES") != nil

  /// The seeds of the cases to try: all, or the first few.
  package static func seeds(_ all: ClosedRange<UInt64>, usually few: Int) -> ClosedRange<UInt64> {
    isWhole ? all : all.lowerBound...min(all.upperBound, all.lowerBound + UInt64(few) - 1)
  }

  /// How many cases to try: all, or a few.
  package static func cases(_ all: Int, usually few: Int) -> Int { isWhole ? all : few }
}
