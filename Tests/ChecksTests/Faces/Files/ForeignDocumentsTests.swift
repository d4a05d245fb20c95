import Building
import Diagnostics
import Files
import Page
import Site
import SiteTesting
import TestSupport
import Testing

@Suite("A drawing or document that names another host")
struct ForeignDocumentsTests {
  @Test(
    "is an error in Public, where it does",
    arguments: [
      ("a.svg", "<svg><image href=\"«https://o.example/a.png»\"/></svg>"),
      (
        "a.svg",
        "<svg:svg xmlns:x=\"http://www.w3.org/1999/xlink\"><svg:image x:href=\"«//o.example/a»\"/></svg:svg>"
      ),
      ("a.svg", "<svg><style>@import url(«https://o.example/a.css»); b{}</style></svg>"),
      ("a.svg", "<svg><style><![CDATA[ @import '«https://o.example/a.css»'; ]]></style></svg>"),
      ("a.svg", "<?xml-stylesheet href='«https://o.example/a.css»'?><svg/>"),
      ("a.svg", "<svg><rect fill=\"«url(https://o.example/a.svg#b)»\"/></svg>"),
      ("a.svg", "<svg><set attributeName=\"href\" to=\"«https://o.example/a.png»\"/></svg>"),
      ("a.html", "<p style='«background:u\\72l(&#104;ttps://o.example/a)»'>A</p>"),
      (
        "a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"https://o.example/\"><path d=\"M0 0\"/></a></svg>"
      ),
      (
        "a.svg", "<svg><style>@namespace svg url(http://www.w3.org/2000/svg);</style><use href=\"#a\"/></svg>"
      ),
      ("a.svg", "<svg><image href=\"data:image/png;base64,AA\"/><image href=\"b.png\"/></svg>"),
    ])
  func inPublic(file: String, marked: String) async {
    let marked = MarkedText(marked)
    let found = await TestSite(["Public/" + file: marked.text]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Public/\(file):\($0) third-party" })
  }

  @Test("is one in Content where a page shows it")
  func inContent() async throws {
    let folder = try TemporaryFolder()
    let site = TestSite(["Content/a.md": TestSite.articleStart + "![x](pic.svg)\n"])
    for (file, text) in site.files { try folder.write(text, to: file) }
    for name in ["pic", "unnamed"] {
      try folder.write("<svg><image href=\"https://o.example/a.png\"/></svg>", to: "Content/\(name).svg")
    }
    let read = try await Site(try await SiteFiles.load(from: folder.path), options: site.options)
    let found = await read.check(isStrict: false).filter { $0.check == .thirdParty }
    #expect(found.map(\.short) == ["Content/pic.svg:1:19+23 third-party"])
  }
}
