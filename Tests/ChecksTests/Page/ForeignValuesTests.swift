import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A value that a template loads")
struct ForeignValuesTests {
  private func found(_ template: String, _ extra: String, _ files: [String: String] = [:]) async
    -> [Diagnostic]
  {
    let page = TestSite.articleStart.dropLast(4) + "extra:\n\(extra)---\n"
    return await TestSite(
      ["Content/a.md": String(page), "Templates/article.mustache": template].merging(files) { $1 }
    ).diagnostics()
  }

  private static let address = "https://o.example/a.png"

  @Test(
    "from another host stops the build, where the value stands",
    arguments: [
      ("<img src=\"{{page.extra.hero}}\">", "  hero: \(address)\n"),
      ("<img src=\"{{{page.extra.hero}}}\">", "  hero: \(address)\n"),
      ("{{#page.extra.hero}}<img src='{{.}}'>{{/page.extra.hero}}", "  hero: \(address)\n"),
      (
        "{{#page.extra.list}}<source srcset=\"/a.png 1x, {{file}} 2x\">{{/page.extra.list}}",
        "  list:\n    - file: \(address)\n"
      ),
      ("{{#page}}{{#extra}}<video poster={{hero}}></video>{{/extra}}{{/page}}", "  hero: \(address)\n"),
      ("<p style=\"background:url({{page.extra.hero}})\">", "  hero: \(address)\n"),
      ("<style>p{background:url({{{page.extra.hero}}})}</style>", "  hero: \(address)\n"),
      ("{{{page.extra.hero}}}", "  hero: '<img src=\(address)>'\n"),
      ("<img {{{page.extra.hero}}}>", "  hero: 'src=\(address)'\n"),
      ("<link rel=\"stylesheet\" href=\"{{page.extra.hero}}\">", "  hero: \(address)\n"),
      ("<meta http-equiv=refresh content=\"0;url={{page.extra.hero}}\">", "  hero: \(address)\n"),
      ("{{=<% %>=}}<object data=\"<%page.extra.hero%>\">", "  hero: \(address)\n"),
      ("<img src=\"{{page.extra.host}}/a.png\">", "  host: https://o.example\n"),
      ("<img src=\"{{> hero}}\">", "  hero: \(address)\n"),
      ("{{<layout}}{{$src}}{{page.extra.hero}}{{/src}}{{/layout}}", "  hero: \(address)\n"),
      ("{{#page.extra.list}}{{> picture}}{{/page.extra.list}}", "  list:\n    - file: \(address)\n"),
    ])
  func foreign(template: String, extra: String) async {
    let found = await found(
      template, extra,
      [
        "Templates/picture.mustache": "<img src=\"{{file}}\">",
        "Templates/hero.mustache": "{{page.extra.hero}}",
        "Templates/layout.mustache": "<img src=\"{{$src}}/a.png{{/src}}\">",
      ])
    #expect(found.map(\.check) == [.thirdParty], "\(found.map(\.message))")
    #expect(found.first?.message.contains(Self.address) == true)
    #expect(found.first?.location?.file == "Content/a.md")
    #expect((found.first?.location?.line ?? 0) > 6, "\(found.map(\.short))")
  }

  @Test(
    "may name what is followed, shown, or of the site",
    arguments: [
      ("<a href=\"{{page.extra.hero}}\">A</a>", "  hero: \(address)\n"),
      ("<p>{{page.extra.hero}}</p><img src=\"{{page.extra.own}}\">", "  hero: \(address)\n  own: /a.png\n"),
      ("<img src=\"{{page.extra.hero}}\">", "  hero: https://EXAMPLE.org./a.png\n"),
      ("<img alt=\"{{page.extra.hero}}\">", "  hero: \(address)\n"),
      (
        "{{#page.extra.links}}<a href=\"{{url}}\">{{/page.extra.links}}{{#page.extra.files}}<img src=\"{{file}}\">{{/page.extra.files}}",
        "  links:\n    - url: \(address)\n  files:\n    - file: /a.png\n"
      ),
      ("<script>let a = \"{{page.extra.hero}}\"</script>", "  hero: \(address)\n"),
    ])
  func allowed(template: String, extra: String) async {
    let found = await found(
      template.replacing("{{/page.extra.links}}", with: "</a>{{/page.extra.links}}"), extra,
      ["Public/a.png": ""])
    #expect(found.map(\.short) == [])
  }

  @Test(
    "from another host may be any text of the front matter, or the path of the site with a slash too many")
  func otherTexts() async {
    let category = TestSite.articleStart.dropLast(4) + "category: 'https://o.example'\n---\n"
    let found = await TestSite([
      "Content/a.md": String(category), "Templates/article.mustache": "<img src=\"{{page.category}}/a.png\">",
      "Templates/home.mustache": "<link rel=\"stylesheet\" href=\"{{site.root}}/o.css\">",
    ]).diagnostics().filter { $0.check == .thirdParty }
    #expect(
      found.map(\.short) == [
        "Content/a.md:6:12+17 third-party", "Templates/home.mustache:1:30+13 third-party",
      ])
  }

  @Test("from another host is found in a part of a template that stands in an address of another")
  func parts() async {
    let found = await TestSite([
      "Templates/article.mustache":
        "{{<layout}}{{$src}}https://o.example/a.png{{/src}}{{/layout}}<img src=\"{{> cdn}}/b\">",
      "Templates/layout.mustache": "<img src=\"{{$src}}/a.png{{/src}}\"><a href=\"{{$to}}{{/to}}\">A</a>",
      "Templates/home.mustache": "{{<layout}}{{$to}}https://o.example/{{/to}}{{/layout}}",
      "Templates/cdn.mustache": "//cdn.example", "Public/a.png": "",
    ]).diagnostics()
    #expect(
      found.map(\.short) == [
        "Templates/article.mustache:1:20+23 third-party", "Templates/cdn.mustache:1:1+13 third-party",
      ])
  }

  @Test("from another host is found in the words of templates")
  func words() async {
    let po =
      "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgctxt \"logo\"\nmsgid \"\(Self.address)\"\nmsgstr \"\"\n"
    let found = await TestSite([
      "Templates/words/en.po": po, "Templates/article.mustache": "<img src=\"{{words.logo}}\">",
    ]).diagnostics()
    #expect(found.map(\.short) == ["Templates/article.mustache:1:11+14 third-party"])
  }
}
