import SiteTesting
import Testing

@Suite("The length of a text")
struct LengthTests {
  private static let template =
    "{{page.isLong}}{{#page.sections}} {{id}} {{isLong}}{{/page.sections}}"

  @Test("is told of each section and of the whole, against the screen of a phone")
  func length() async throws {
    let paragraphs = { (count: Int) in
      String(repeating: "About a line and a half of text on a phone.\n\n", count: count)
    }
    for (text, expected) in [
      ("## A\n\n\(paragraphs(3))", "false a false"), ("## A\n\n\(paragraphs(12))", "true a true"),
      ("\(paragraphs(6))## A\n\n\(paragraphs(6))", "true a false"),
    ] {
      var site = TestSite(article: text)
      site.files["Templates/article.mustache"] = Self.template
      #expect(try await site.pages()["a/index.html"] == expected)
    }
  }
}
