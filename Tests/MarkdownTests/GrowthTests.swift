import Diagnostics
import Markdown
import Testing

/// Texts in which something is there, or wrong, as often as one likes.
struct GrowingText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: @Sendable (Int) -> String

  init(_ description: String, _ text: @escaping @Sendable (Int) -> String) {
    (testDescription, self.text) = (description, text)
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  private static func words(_ count: Int, _ word: (Int) -> String) -> String {
    (0..<count).map(word).joined(separator: " ") + "\n"
  }

  static let all = [
    GrowingText("headings of one name") { lines($0) { _ in "## News\n" } },
    GrowingText("headings whose ids are taken by others") { count in
      lines(count) { "## A {#news-\($0 + 2)}\n" } + lines(count) { _ in "## News\n" }
    },
    GrowingText("headings with one id") { lines($0) { _ in "## A {#a}\n" } },
    GrowingText("headings with former ids") { lines($0) { "## A {#a\($0) .was-b\($0) .was-c}\n" } },
    GrowingText("headings without text") { lines($0) { _ in "##\n" } },
    GrowingText("links in a paragraph") { words($0) { "[a\($0)](b\($0).md)" } },
    GrowingText("links of one address in a paragraph") { words($0) { _ in "[a](b.md)" } },
    GrowingText("links with their addresses elsewhere") { count in
      words(count) { "[a][b\($0)]" } + "\n" + lines(count) { "[b\($0)]: /c\($0)" }
    },
    GrowingText("links without their definitions") { words($0) { "[a][b\($0)]" } },
    GrowingText("links with spaces in their addresses") { words($0) { "[a](b c\($0).md)" } },
    GrowingText("pictures without texts") { words($0) { "![](b\($0).png)" } },
    GrowingText("bare addresses") { words($0) { "https://example.org/\($0)" } },
    GrowingText("definitions that no link uses") { lines($0) { "[b\($0)]: /c\($0)" } },
    GrowingText("definitions of one name") { lines($0) { "[b]: /c\($0)" } },
    GrowingText("footnotes") { count in
      words(count) { "a[^b\($0)]" } + "\n" + lines(count) { "[^b\($0)]: c\n" }
    },
    GrowingText("marks of one footnote") { words($0) { _ in "a[^b]" } + "\n[^b]: c\n" },
    GrowingText("marks without a footnote") { words($0) { "a[^b\($0)]" } },
    GrowingText("footnotes without a mark") { lines($0) { "[^b\($0)]: c\n" } },
    GrowingText("rows of a table") { "| a | b |\n| - | - |\n" + lines($0) { "| [a](b\($0).md) | c |" } },
    GrowingText("rows with a cell too many") { "| a |\n| - |\n" + lines($0) { "| a | b\($0) |" } },
    GrowingText("tables") { lines($0) { _ in "| a |\n| - |\n| b |\n" } },
    GrowingText("callouts") { lines($0) { _ in "> [!WARNING]\n> Text.\n" } },
    GrowingText("callouts of unknown kinds") { lines($0) { "> [!WARN\($0)]\n> Text.\n" } },
    GrowingText("tasks") { lines($0) { _ in "- [x] a" } },
    GrowingText("items of a list with links") { lines($0) { "- [a](b\($0).md)" } },
    GrowingText("citations in a paragraph") { words($0) { "a [@b\($0)]" } },
    GrowingText("citations of one source") { words($0) { _ in "a [@b, p. 3]" } },
    GrowingText("citations over line ends") { lines($0) { "a [@b\($0),\np. 3] c" } },
    GrowingText("names after at signs") { words($0) { "as @b\($0) says" } },
    GrowingText("brackets that nothing closes") { words($0) { _ in "[a" } },
    GrowingText("brackets over line ends that nothing closes") { lines($0) { _ in "[a" } },
    GrowingText("code with brackets") { words($0) { "`[a\($0)]`" } },
    GrowingText("emphasis at digits") { words($0) { _ in "2*3* mg" } },
    GrowingText("fences of components") { lines($0) { "```box\na\($0)\n```\n" } },
    GrowingText("HTML with ids, links and comments") {
      lines($0) { "<p id=\"a\($0)\"><a href=\"b\($0).md\">A</a> <!-- b --></p>" }
    },
    GrowingText("HTML with scripts and styles that nothing ends") {
      "<div>\n" + lines($0) { _ in "<script> <style>" }
    },
    GrowingText("lists as choices") { "## A\n\n" + lines($0) { "- ( ) a\($0) -> [b](#b\($0))" } },
    GrowingText("questions with choices") {
      lines($0) { "## A\n\n- [ ] a\($0) -> [b](#b\($0))\n- [ ] c -> [d](#d)\n" }
    },
  ]
}

@Suite("What parsing a text takes")
struct GrowthTests {
  @Test("grows no faster than the text", arguments: GrowingText.all)
  func grows(_ text: GrowingText) async {
    let (few, many) = (2_000, 4_000)
    var options = Document.Options()
    options.allowsRawHTML = true
    options.readsChoices = text.testDescription.contains("choices")
    let small = await steps(text.text(few), options)
    let large = await steps(text.text(many), options)
    guard let small, let large else { return }
    #expect(small >= few && large * 10 < small * 25, "\(small), \(large)")
  }

  private func steps(_ text: String, _ options: Document.Options) async -> Int? {
    await StepCounter.count { _ = parse(text, options: options) }
  }
}
