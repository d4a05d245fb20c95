import Text

/// Finds what an editor probably meant among a few names; ``Suggestions`` does so among many.
public enum Suggestion {
  /// The candidate nearest to `word`; `nil` if none is near enough.
  ///
  /// Distance is counted in letters added, left out, changed, or swapped with their neighbour (the restricted
  /// Damerau–Levenshtein distance); one in three letters may differ, and case does not count. Of two equally near, the
  /// first in alphabetical order wins, so that the same mistake always gets the same answer.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    var measure = NameDistance(from: word)
    var best: (distance: Int, candidate: String)?
    var steps = 0
    defer { StepCounter.add(steps) }
    for candidate in candidates where candidate != word {
      steps += 1
      // Nothing farther away than the best so far is worth measuring to its end.
      guard let distance = measure.distance(to: candidate, atMost: best?.distance) else { continue }
      if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// A fix such as `did you mean 'side-effects'?`; `nil` if no candidate is near enough.
  public static func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
  }
}
