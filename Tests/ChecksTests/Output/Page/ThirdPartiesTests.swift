import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("What a browser would fetch from another host")
struct ThirdPartiesTests {
  @Test(
    "is found in a template where it stands",
    arguments: [
      ("<img src=\"https://other.example/a.png\" alt=\"\">", "https://other.example/a.png"),
      ("<img src=\"https://example.org.evil.example/a.png\" alt=\"\">", "<img>"),
      ("<script src=\"//other.example/a.js\"></script>", "//other.example/a.js"),
      ("<link rel=\"preload stylesheet\" href=\"https://fonts.example/a.css\">", "<link>"),
      ("<link rel=\"preconnect\" href=\"https://fonts.example\">", "<link>"),
      ("<img srcset=\"/a.png 1x, https://o.example/b.png 2x\" alt=\"\">", "o.example/b.png"),
      ("<iframe title=\"A\" src=\"HTTPS://o.example\"></iframe>", "<iframe>"),
      ("<video poster=\"\\\\o.example\\a\"></video>", "<video>"),
      ("<img src=\"/\t/o.example/a.png\" alt=\"\">", "<img>"),
      ("<img src=\"\u{1} //o.example/a.png\" alt=\"\">", "<img>"),
      ("<img src=\"//\u{301}o.example/a.png\" alt=\"\">", "<img>"),
      ("<a ping=\"https://o.example\" href=\"/\">A</a>", "<a>"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(inTemplate: html).site.audit()
    #expect(found.map(\.check.code) == ["third-party"])
    #expect(found.first?.location?.file == "Templates/article.mustache")
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }

  @Test("is found in what templates and texts have become together")
  func together() async {
    let site = TestSite(
      audited: "## `https://other.example/a.png`\n\nText.\n",
      html: "{{#page.sections}}<img src=\"{{plainTitle}}\" alt=\"\">{{/page.sections}}")
    let found = await site.site.audit()
    #expect(found.map(\.short) == ["Templates/article.mustache:7:19+33 third-party"])
    #expect(found.first?.message.contains("https://other.example/a.png") == true)
  }
}
