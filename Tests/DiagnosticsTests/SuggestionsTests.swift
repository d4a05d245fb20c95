import Diagnostics
import Testing

@Suite("Suggestions among many names")
struct SuggestionsTests {
  static let folders = ["docs", "help", "treatment", "evidence"]

  static func names(_ count: Int) -> [String] {
    (0..<count).map { "\(folders[$0 % 4])/how-sleep-returns-\($0)/page-of-\($0 * 7).md" }
  }

  @Test(
    "find a name with a letter less, more, changed or swapped, and one in another folder",
    arguments: [
      ("help/how-sleep-returns-1/page-of-7.md", "help/how-sleep-returns-1/pge-of-7.md"),
      ("evidence/how-sleep-returns-1203/page-of-8421.md", "evidence/how-sleep-returns-1203/pagee-of-8421.md"),
      ("evidence/how-sleep-returns-1203/page-of-8421.md", "evidence/how-sleep-returns-1203/page-if-8421.md"),
      ("evidence/how-sleep-returns-1203/page-of-8421.md", "evidence/how-sleep-returns-1203/apge-of-8421.md"),
      ("evidence/how-sleep-returns-1203/page-of-8421.md", "evidence/how-sleep-retruns-1203/page-of-8421.md"),
    ])
  func finds(meant: String, written: String) {
    let names = Self.names(2000)
    #expect(Suggestions { names }.nearest(to: written) == meant)
  }

  @Test("are those of all names where there are few")
  func few() {
    let names = ["sleep.md", "help/sleep.md", "apart.md"]
    for word in ["slep.md", "parts.md", "help/slp.md", "nothing-like-it"] {
      #expect(Suggestions { names }.nearest(to: word) == Suggestion.nearest(to: word, among: names))
    }
  }

  @Test(
    "compare a mistake with no more names where there are twice as many", arguments: [500, 1000, 2000, 4000])
  func bounded(count: Int) {
    let suggestions = Suggestions { Self.names(count) }
    for written in ["docs/standard/missing-thing-17.md", "how-sleep-returns-3/page-of.md", "page-of.md", ""] {
      #expect(suggestions.candidates(for: written).count <= Suggestions.most)
    }
  }

  @Test("make their index once, and only for a mistake")
  func once() async {
    let names = Self.names(1000)
    let unused = await StepCounter.count { _ = Suggestions { names } }
    let used = await StepCounter.count {
      let suggestions = Suggestions { names }
      for _ in 0..<50 { _ = suggestions.candidates(for: "pag-of-7.md") }
    }
    guard let unused, let used else { return }
    #expect(unused == 0 && used == names.count)
  }
}
