/// How many syllables a word has, by its letters.
enum Syllables: Sendable {
  /// Each run of vowels is one: `Bau-er` counts as one too few, as in all such counts by machine.
  case german
  /// Each strong vowel (a, e, o) and each accented one is one, and so is a run of weak ones (i, u); u is silent after q, and
  /// after g before e and i.
  case spanish

  /// The count for a word in any case, at least 1.
  func count(in word: some Sequence<Unicode.Scalar>) -> Int {
    var letters: [Character] = []
    for scalar in String(String.UnicodeScalarView(word)).lowercased() where scalar.isLetter {
      letters.append(scalar)
    }
    return max(1, self == .german ? germanCount(letters) : spanishCount(letters))
  }

  private func germanCount(_ letters: [Character]) -> Int {
    var count = 0
    var isVowel = false
    for letter in letters {
      let wasVowel = isVowel
      isVowel = "aeiouyäöü".contains(letter)
      if isVowel, !wasVowel { count += 1 }
    }
    return count
  }

  private func spanishCount(_ letters: [Character]) -> Int {
    var count = 0
    var run: (strong: Int, weak: Bool) = (0, false)
    func syllables(_ run: (strong: Int, weak: Bool)) -> Int { run.strong > 0 ? run.strong : run.weak ? 1 : 0 }
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : " "
      let last = index > 0 ? letters[index - 1] : " "
      let isSilent = letter == "u" && (last == "q" || last == "g") && "eiéí".contains(next)
      if "aeoáéíóú".contains(letter) {
        run.strong += 1
      } else if !isSilent, "iuü".contains(letter) || (letter == "y" && index + 1 == letters.count) {
        run.weak = true
      } else if !isSilent {
        count += syllables(run)
        run = (0, false)
      }
    }
    return count + syllables(run)
  }
}
