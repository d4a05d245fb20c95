import Testing
import Text

@Suite("A title")
struct TitleTextTests {
  @Test(
    "is made of the name of a file or folder",
    arguments: [
      ("sleep-and-rest", "Sleep and rest"), ("alcohol_and_diabetes", "Alcohol and diabetes"),
      ("Anna's site", "Anna's site"), ("--a--b-", "A b"), ("école", "École"), ("", ""), ("---", ""),
    ])
  func names(name: String, title: String) {
    #expect(name.asTitle == title)
  }

  @Test("is words on one line", arguments: ["", " ", "\u{A0}", "a\nb", "a\u{7}", "a\u{7F}"])
  func mistakes(text: String) {
    #expect(!text.isTitle)
    #expect("A \"b\" – ج".isTitle)
  }
}
