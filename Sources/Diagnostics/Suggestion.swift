import Text

/// Finds what an editor probably meant among a few names; ``Suggestions`` does so among many.
public enum Suggestion {
  /// The candidate nearest to `word`; `nil` if none is near enough.
  ///
  /// Distance is counted in letters added, left out, changed, or swapped with their neighbour (the restricted
  /// Damerau–Levenshtein distance); one in three letters may differ, and case does not count. Of two equally near, the
  /// first in alphabetical order wins, so that the same mistake always gets the same answer.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = letters(of: word)
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, candidate: String)?
    var steps = 0
    defer { StepCounter.add(steps) }
    for candidate in candidates where candidate != word {
      steps += 1
      let letters = letters(of: candidate)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      guard distance <= limit else { continue }
      if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// A fix such as `did you mean 'side-effects'?`; `nil` if no candidate is near enough.
  public static func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// The small letters of a text; those of ASCII without a text in between.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return Array(text.lowercased().unicodeScalars) }
    return text.utf8.map { Unicode.Scalar($0.lowercased) }
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = Array(0...right.count)
    var (last, current) = (beforeLast, beforeLast)
    for row in 1...left.count {
      current[0] = row
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          value = min(value, beforeLast[column - 2] + 1)
        }
        current[column] = value
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
  }
}
