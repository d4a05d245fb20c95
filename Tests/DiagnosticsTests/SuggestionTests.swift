import Diagnostics
import Digest
import Testing

@Suite("A suggestion")
struct SuggestionTests {
  @Test(
    "is the nearest candidate, if it is near",
    arguments: [
      ("jonse2018", "jones2018"), ("Titel", "title"), ("descriptoin", "description"), ("tok", "toc"),
      ("xyz", nil), ("", nil),
    ])
  func nearest(word: String, expected: String?) {
    #expect(
      Suggestion.nearest(to: word, among: ["title", "description", "toc", "jones2018", "jonas2017"])
        == expected)
  }

  /// Names of few different letters, so that many are near each other.
  static func names(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let count = Int.random(in: 0...14, using: &random)
      return String((0..<count).map { _ in "abcdeä-Z".randomElement(using: &random) ?? "a" })
    }
  }

  @Test("is the one whose whole table of distances says so", arguments: 1...60)
  func agrees(seed: UInt64) {
    let names = Self.names(40, seed: seed)
    for word in Self.names(20, seed: seed &+ 1_000) {
      #expect(Suggestion.nearest(to: word, among: names) == Self.nearest(to: word, among: names))
    }
  }

  @Test("does without a guess where more than a third of the letters differ")
  func tooFar() {
    #expect(Suggestion.nearest(to: "abcdef", among: ["abxyef"]) == "abxyef")
    #expect(Suggestion.nearest(to: "abcdef", among: ["abxyzf"]) == nil)
    #expect(Suggestion.nearest(to: "", among: ["a"]) == "a")
    #expect(Suggestion.nearest(to: "a", among: [""]) == "")
    #expect(Suggestion.nearest(to: "ab", among: [""]) == nil)
    #expect(Suggestion.nearest(to: "ba", among: ["ab"]) == "ab")
    #expect(Suggestion.nearest(to: "Ärger", among: ["ärgre"]) == "ärgre")
  }

  /// The rule as it is written, each cell of each table.
  private static func nearest(to word: String, among names: [String]) -> String? {
    let limit = max(1, word.lowercased().unicodeScalars.count / 3)
    return names.filter { $0 != word }.map { (distance(word, $0), $0) }.filter { $0.0 <= limit }.min(by: <)?.1
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.lowercased().unicodeScalars), Array(right.lowercased().unicodeScalars))
    var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : row } }
    for row in left.indices {
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        table[row + 1][column + 1] = min(
          table[row][column + 1] + 1, table[row + 1][column] + 1, table[row][column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          table[row + 1][column + 1] = min(table[row + 1][column + 1], table[row - 1][column - 1] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }
}
