internal import Diagnostics

/// Collects mistakes, up to a number that nobody makes by hand.
///
/// Each diagnostic holds its line. Without a limit, one long line full of mistakes would take memory that grows with
/// the square of its length.
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
