import Diagnostics
import Site
import Testing

@Suite("The checks of weight and styles")
struct StyleCheckTests {
  private func audit(_ style: String, settings: String = "") async -> [Diagnostic] {
    await TestSite(settings: settings, ["Public/a.css": style]).site.audit()
  }

  @Test(
    "point at colours in which text is hard to read",
    arguments: [
      (":root { --paper: #fff; --ink: #767676; --soft: red; --accent: «#777»; --other: #fff }", "light"),
      (":root {\n  --paper: #000;\n  --tint: #111;\n  --soft: «#777777»\n}", "light"),
      (
        ":root { --paper: #fff; --ink: «#000» }\n@media (prefers-color-scheme: dark) { :root { --paper: #222 } }",
        "dark"
      ),
      (
        "/* :root { --ink: #fff } */ :root { --ink: #000; --paper: #ffffff }\n@media (prefers-color-scheme:dark) {\n"
          + ":root { --paper: #000; --ink: «#444»; }\n}\na { --ink: #fff }",
        "dark"
      ),
    ])
  func contrast(marked: String, scheme: String) async {
    let marked = MarkedText(marked)
    let found = await audit(marked.text)
    #expect(Set(found.map(\.short)) == Set(marked.places.map { "Public/a.css:\($0) low-contrast" }))
    #expect(found.allSatisfy { $0.message.contains("in \(scheme) colours, and text needs 4.5") })
  }

  @Test("compute contrast as WCAG 2.2 defines it")
  func formula() async {
    // Known values: #777 on white has 4.48, #767676 has 4.54 (WebAIM's contrast checker).
    let found = await audit(":root { --paper: #ffffff; --ink: #777777; --soft: #767676; --accent: #ffffff }")
    #expect(
      found.map(\.message) == [
        "--ink on --paper has a contrast of 4.47 in light colours, and text needs 4.5",
        "--accent on --paper has a contrast of 1.00 in light colours, and text needs 4.5",
      ])
  }

  @Test(
    "leave good colours and unknown ones alone",
    arguments: [
      ":root { --paper: #fff; --ink: #000 }", ":root { --ink: #000 }", "a { --ink: #fff; --paper: #fff }",
      ":root { --paper: rgb(1 2 3); --ink: #12; --soft: #xyz; --accent: #é12345 }",
      "@media print { :root { --ink: #fff; --paper: #fff } }", ":root { --ink: #fff; --paper: #fff", "}{;:/*",
      "",
    ])
  func good(style: String) async {
    #expect(await audit(style).map(\.short) == [])
  }

  @Test(
    "point at addresses of other hosts",
    arguments: [
      "a { background: url(«https://o.example/a.png») }", "@import \"«//o.example/a.css»\";",
      "@IMPORT URL( '«http://o.example»' );",
      "@font-face { src: local(A), url(\"«https://o.example/a.woff2»\") }",
      "a { background: url(/a.png) } b { background: url(data:image/png;base64,AA) } @import 'b.css';",
      "/* url(https://o.example) */ a { background: url(https://example.org/a.png) }",
    ])
  func thirdParties(marked: String) async {
    let marked = MarkedText(marked)
    #expect(await audit(marked.text).map(\.short) == marked.places.map { "Public/a.css:\($0) third-party" })
  }

  @Test("weigh a page with its stylesheets, compressed")
  func weight() async {
    let link = "<link rel=\"stylesheet\" href=\"/a.css\"></head>"
    func weights(_ settings: String, style: String) async -> [String] {
      var site = TestSite(settings: settings, ["Public/a.css": style])
      let template = site.files["Templates/article.mustache"] ?? ""
      site.files["Templates/article.mustache"] = template.replacing("</head>", with: link)
      return await site.audit()
    }
    let style = (0..<900).map { "a\($0 * 7919 % 1000) {}" }.joined()
    #expect(await weights("budgets: {page: 1500}\n", style: "") == [])
    #expect(await weights("", style: style) == [])
    #expect(await weights("budgets: {page: 1500}\n", style: style) == ["Content/a.md:1:1+3 page-weight"])
    #expect(await weights("budgets: {page: 1500, except: [a.md]}\n", style: style) == [])
    let wrong = await weights("budgets: {except: [b.md]}\n", style: style)
    #expect(wrong == ["Content/site.yml:3:20+4 broken-link"])
  }

  @Test(
    "report a budget that cannot be meant",
    arguments: [
      ("{page: «14 KB»}", "wrong-type"), ("{«pages»: 1}", "unknown-key"), ("«14336»", "wrong-type"),
    ])
  func budget(marked: String, code: String) async {
    let marked = MarkedText("title: Test\nbase-url: https://example.org\nbudgets: \(marked)\n")
    let found = await TestSite(audited: "", ["Content/site.yml": marked.text]).audit()
    #expect(found == marked.places.map { "Content/site.yml:\($0) \(code)" })
  }
}
