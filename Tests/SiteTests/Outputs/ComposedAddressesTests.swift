import Page
import Site
import SiteTesting
import Testing
import Text

@Suite("A name with accents")
struct ComposedAddressesTests {
  /// As macOS writes the names of files, and as keyboards write them.
  static let (apart, composed) = ("fu\u{308}r", "f\u{FC}r")

  static let template = """
    {{{page.introduction}}}{{#page.sections}}<h2 id="{{id}}">{{{title}}}</h2>{{{body}}}{{/page.sections}}
    """

  @Test("has one form in addresses, ids and links, however its file and its links are written")
  func oneForm() async throws {
    let (apart, composed) = (Self.apart, Self.composed)
    let text = """
      [a](\(apart).md#\(apart)) [b](\(composed).md#\(composed)) [c](#\(apart)) [d](/\(apart)/) [e](/leaf-\(composed).txt)
      ![f](\(composed).png) [g](fu%CC%88r.md)

      ## \(apart)

      A.

      ## One {#\(apart)-2}

      """
    let site = TestSite([
      "Content/a.md": TestSite.articleStart + text,
      "Content/\(apart).md": TestSite.articleStart + "## \(apart)\n", "Content/\(apart).png": "x",
      "Public/leaf-\(apart).txt": "x", "Templates/article.mustache": Self.template,
    ])
    #expect(await site.diagnostics().map(\.short) == [])
    let pages = try await site.pages()
    #expect(pages.keys.contains { Array($0.utf8) == Array("\(composed)/index.html".utf8) })
    let html = try #require(pages["a/index.html"])
    #expect(!html.contains("%CC%88"))
    #expect(html.utf8.contains("id=\"f\u{FC}r\"".utf8) && html.utf8.contains("id=\"f\u{FC}r-2\"".utf8))
    #expect(html.contains("href=\"/f%C3%BCr/#f%C3%BCr\"") && html.contains("src=\"/f%C3%BCr.png\""))
    let outputs = await site.site.outputs.map(\.path)
    #expect(outputs.allSatisfy { !$0.unicodeScalars.contains("\u{308}") })
  }

  @Test(
    "is composed as Unicode says",
    arguments: [
      ("abc", "abc"), ("u\u{308}", "\u{FC}"), ("a\u{323}\u{302}", "\u{1EAD}"),
      ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
      ("\u{212B}", "\u{C5}"), ("x\u{301}", "x\u{301}"), ("", ""),
    ])
  func forms(text: String, composed: String) {
    #expect(Array(text.composed.unicodeScalars) == Array(composed.unicodeScalars))
  }

  @Test("loses what only says where it may break")
  func softHyphens() {
    #expect(Slug.words(of: "Neben\u{AD}wirkungen und \u{200B}mehr") == "nebenwirkungen-und-mehr")
  }
}
