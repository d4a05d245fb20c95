internal import Diagnostics

/// Collects mistakes, up to a number that nobody makes by hand.
///
/// Every diagnostic carries its line with it, so that a template that is one long line full of mistakes would otherwise
/// take memory that grows with the square of its size.
struct Mistakes {
  static let limit = 500

  private(set) var diagnostics: [Diagnostic] = []

  var isFull: Bool { diagnostics.count >= Self.limit }

  mutating func add(
    _ check: Check, _ message: @autoclosure () -> String, _ source: SourceText, _ range: Range<Int>,
    fix: @autoclosure () -> String? = nil
  ) {
    guard !isFull else { return }
    diagnostics.append(Diagnostic(check, message(), at: source.location(of: range), fix: fix()))
  }
}
