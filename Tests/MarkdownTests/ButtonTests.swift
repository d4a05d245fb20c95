import Diagnostics
import Testing

@Suite("A link that is marked as a button")
struct ButtonTests {
  @Test(
    "is one, alone in its paragraph",
    arguments: ["[Start *now*](https://a.b) {.button}\n", "[Start *now*](https://a.b){.button}\n"])
  func button(text: String) {
    #expect(html(text) == "<p class=\"button\"><a href=\"https://a.b\">Start <em>now</em></a></p>")
    #expect(parse(text).found == [])
  }

  @Test("shows its mark among other text")
  func others() {
    #expect(html("See [this](https://a.b) {.button} now\n").contains("{.button}"))
    #expect(html("[a](https://a.b) [b](https://a.b) {.button}\n").contains("{.button}"))
  }

  @Test("has no other mark")
  func mistakes() {
    #expect(parse("Text.\n\n[Start](https://a.b) {.buton}\n").found == ["3:22+8 foreign-markup"])
  }
}
