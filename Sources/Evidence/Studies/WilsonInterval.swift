package import Words

/// The 95 % confidence interval of a proportion by Wilson's score method, without correction for continuity.
///
/// With p = events / n and z the standard normal deviate:
///
///     (2np + z² ± z √(z² + 4np(1 − p))) / 2(n + z²)
///
/// It stays between 0 and 1 and is sound for small groups, where the usual p ± z √(p(1 − p)/n) is not.
///
/// Sources: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
/// Statistical Association 22 (1927), pp. 209–212; R. G. Newcombe, "Two-sided confidence intervals for the single proportion:
/// comparison of seven methods", Statistics in Medicine 17 (1998), pp. 857–872, method 3, whose worked examples are the tests.
package struct WilsonInterval: Sendable, Hashable {
  /// The lower end, from 0 to 1.
  package let low: Double
  /// The upper end, from 0 to 1.
  package let high: Double

  /// The standard normal deviate that leaves 2.5 % on each side.
  private static let z = 1.959_963_984_540_054

  /// Works out the interval for counts.
  package init(_ counts: Counts) {
    let (events, total) = (Double(counts.events), Double(counts.total))
    let square = Self.z * Self.z
    let middle = 2 * events + square
    let reach = Self.z * (square + 4 * events * (1 - events / total)).squareRoot()
    let scale = 2 * (total + square)
    // The formula gives exactly 0 and 1 where nobody or everybody has the event; rounding must not say otherwise.
    low = counts.events == 0 ? 0 : max(0, (middle - reach) / scale)
    high = counts.events == counts.total ? 1 : min(1, (middle + reach) / scale)
  }

  /// The interval as a reader sees it, in per cent: `30.7% to 66.0%`.
  package func text(in words: Words) -> String {
    let (low, high) = ends(in: words)
    return words.range(low: low, high: high)
  }

  /// Its ends as a reader sees them, in per cent.
  func ends(in words: Words) -> (low: String, high: String) {
    (words.percent((low * 100).rounded(to: 1)), words.percent((high * 100).rounded(to: 1)))
  }
}
