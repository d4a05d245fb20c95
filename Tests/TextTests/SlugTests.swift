import Testing
import Text

@Suite("A slug")
struct SlugTests {
  @Test(
    "is made of letters, digits and hyphens",
    arguments: [
      ("What it's like: the day", "what-its-like-the-day"), (" -Side  effects- ", "side-effects"), ("", ""),
      ("...", ""),
      ("Größe 10 µm", "größe-10-µm"), ("It\u{2019}s", "its"), ("E\u{301}t\u{E9}", "\u{E9}t\u{E9}"),
      ("हिन्दी", "हिन्दी"),
    ])
  func words(text: String, expected: String) {
    #expect(Slug.words(of: text).utf8.elementsEqual(expected.utf8))
  }
}
