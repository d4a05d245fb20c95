import SiteTesting
import Testing

@Suite("The contents of a page")
struct ContentsTests {
  private func contents(_ headings: [String], _ template: String) async throws -> String {
    var site = TestSite(article: headings.map { "## \($0)\n\nText.\n\n" }.joined())
    site.files["Templates/article.mustache"] = "{{#page.contents}}\(template){{/page.contents}}"
    return try await site.pages()["a/index.html"] ?? ""
  }

  private static let folded =
    "{{#entries}}{{#isFolded}}({{id}}){{/isFolded}}{{^isFolded}}{{id}}{{/isFolded}} {{/entries}}{{#hasFolded}}{{foldedText}}{{/hasFolded}}"
  private static let cut =
    "{{#first}}{{id}} {{/first}}{{#hasRest}}/{{#rest}} {{id}}{{/rest}} {{restText}}{{/hasRest}}"

  @Test(
    "fold what comes after the sixth, but never one or two, and nothing important",
    arguments: [
      (["a", "b"], ""), (["a", "b", "c"], "a b c "),
      (["a", "b", "c", "d", "e", "f", "g", "h"], "a b c d e f g h "),
      (["a", "b", "c", "d", "e", "f", "g", "h", "i"], "a b c d e f (g) (h) (i) 3 more"),
      (["a", "b", "c", "d", "e", "f", "g", "h {.important}", "i"], "a b c d e f g h i "),
      (["a", "b", "c", "d", "e", "f", "g", "h {.important}", "i", "j"], "a b c d e f (g) h (i) (j) 3 more"),
    ])
  func folds(headings: [String], expected: String) async throws {
    #expect(try await contents(headings, Self.folded) == expected)
  }

  @Test("are cut below the last important section by templates that cut them")
  func cuts() async throws {
    let headings = ["a", "b", "c", "d", "e", "f", "g", "h {.important}", "i", "j", "k"]
    #expect(try await contents(headings, Self.cut) == "a b c d e f g h / i j k 3 more")
    #expect(try await contents(Array(headings.dropLast()), Self.cut) == "a b c d e f g h i j ")
  }
}
