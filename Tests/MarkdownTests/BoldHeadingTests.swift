import Diagnostics
import Testing

@Suite("A paragraph that is all bold")
struct BoldHeadingTests {
  @Test(
    "is found where it looks like a heading",
    arguments: [
      ("**What to do next**\n\nText.\n", ["1:1+19 bold-heading"]),
      ("Text.\n\n__Is it safe?__\n\n- a\n", ["3:1+15 bold-heading"]),
      ("**United Kingdom:**\n\n- a\n", ["1:1+19 bold-heading"]),
    ])
  func found(text: String, expected: [String]) { #expect(parse(text).found == expected) }

  @Test(
    "is emphasis, a link or the end elsewhere",
    arguments: [
      "**Call now, even if you are not sure.**\n\n- a\n", "Text.\n\n**The end**\n",
      "**Bold** and more.\n\nText.\n",
      "**[Start](https://example.org)**\n\nText.\n", "**Before a heading**\n\n## A\n",
      "- **In a list**\n\n  Text.\n",
      "*Only emphasis*\n\nText.\n",
    ])
  func notFound(text: String) { #expect(parse(text).found == []) }
}
