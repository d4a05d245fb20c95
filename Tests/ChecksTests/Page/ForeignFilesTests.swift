import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A picture of another host")
struct ForeignFilesTests {
  @Test(
    "stops the build where it stands",
    arguments: [
      "![x](«https://evil.example/x.png»)", "![x](«http://example.org.evil.example/x.png»)",
      "![x](https://example.org/x.png) and [x](https://evil.example/x.png)",
    ])
  func pictures(marked: String) async {
    let marked = MarkedText(TestSite.articleStart + marked + "\n")
    let found = await TestSite(["Content/a.md": marked.text, "Public/x.png": ""]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) third-party" })
  }

  @Test("stops it in HTML of editors as well, scripts and frames included")
  func html() async {
    let marked = MarkedText(
      TestSite.articleStart
        + "<img src=\"«https://evil.example/x.png»\" alt=\"\">\n\n<script src=«https://evil.example/x.js»></script>\n"
    )
    let settings = "title: T\nbase-url: https://example.org\nraw-html: true\n"
    let found = await TestSite(["Content/a.md": marked.text, "Content/site.yml": settings]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) third-party" })
  }

  @Test(
    "stops it wherever HTML of editors loads something",
    arguments: [
      "<p style=\"«background:url(https://evil.example/a.png)»\">A</p>",
      "<div style='«background:image-set(\"https://evil.example/a.png\" 1x)»'>A</div>",
      "<style>p{background:url(«https://evil.example/a.png»)}</style>",
      "<STYLE>@import '«https://evil.example/a.css»';</STYLE>",
      "<body background=\"«https://evil.example/a.png»\">",
      "<img src=«&#104;ttps://evil.example/a.png» alt=\"\">",
      "<img src=\"«https&colon;//evil.example/a.png»\" alt=\"\">",
      "<meta http-equiv=refresh content=\"«0; URL='https://evil.example/'»\">",
      "<img srcset=\"data:image/png;base64,AA 1x, «https://evil.example/b.png» 2x\" alt=\"\">",
      "<video poster=\"«https://evil.example/a.png»\"></video>",
      "<object data=\"«https://evil.example/a»\"></object>",
      "<iframe srcdoc=\"«&lt;img src=https://evil.example/a.png&gt;»\"></iframe>",
      "<svg><image xlink:href=\"«https://evil.example/a.png»\"/></svg>",
      "<link rel=\"alternate stylesheet\" href=\"«https://evil.example/a.css»\">",
      "<a href=\"https://evil.example/\" style=\"color:red\">A</a> <p style=\"background:url(data:image/png;base64,AA)\">B</p>",
    ])
  func loads(marked: String) async {
    let marked = MarkedText(TestSite.articleStart + marked + "\n")
    let settings = "title: T\nbase-url: https://example.org\nraw-html: true\n"
    let found = await TestSite(["Content/a.md": marked.text, "Content/site.yml": settings]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) third-party" })
  }

  @Test("stops it in templates, where it stands, but for links that readers follow")
  func templates() async {
    let marked = MarkedText(
      """
      {{<layout}}<a href="https://a.example">{{page.title}}</a>{{/layout}}<script src="«https://cdn.example/x.js»"></script>
      <link rel="canonical" href="https://a.example"><link rel="stylesheet" href="«//fonts.example/x.css»">
      <style>p{background:url(«https://b.example/b.png»)}</style><meta http-equiv="Refresh" content="«1;https://b.example»">
      <body background="«https://b.example/b.png»" style="«background:url(//b.example/c)»"><base href="«https://b.example/»">
      <img srcset="/a.png 1x, «https://b.example/b.png» 2x" src="{{site.root}}a.png" alt="">
      """)
    let found = await TestSite([
      "Templates/article.mustache": marked.text, "Templates/layout.mustache": "", "Public/a.png": "",
    ]).diagnostics().filter { $0.check == .thirdParty }
    #expect(found.map(\.short) == marked.places.map { "Templates/article.mustache:\($0) third-party" })
  }
}
