import SiteTesting
import Testing

@Suite("A page that is too heavy")
struct HeavyPagesTests {
  @Test("is weighed with its stylesheets, compressed, but not with those for paper")
  func weight() async {
    func weights(_ settings: String, style: String, for media: String = "all") async -> [String] {
      let link = "<link rel=\"stylesheet\" href=\"/a.css\" media=\"\(media)\"></head>"
      var site = TestSite(settings: settings, ["Public/a.css": style])
      let template = site.files["Templates/article.mustache"] ?? ""
      site.files["Templates/article.mustache"] = template.replacing("</head>", with: link)
      return await site.audit()
    }
    let style = (0..<900).map { "a\($0 * 7919 % 1000) {}" }.joined()
    #expect(await weights("budgets: {page: 1500}\n", style: "") == [])
    #expect(await weights("", style: style) == [])
    #expect(await weights("budgets: {page: 1500}\n", style: style) == ["Content/a.md:1:1+3 page-weight"])
    #expect(await weights("budgets: {page: 1500}\n", style: style, for: "print") == [])
    #expect(await weights("budgets: {page: 1500, except: [a.md]}\n", style: style) == [])
  }
}
