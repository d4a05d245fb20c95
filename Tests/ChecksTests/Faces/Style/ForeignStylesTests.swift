import Diagnostics
import Publishing
import Site
import SiteTesting
import Testing

@Suite("A stylesheet that names another host")
struct ForeignStylesTests {
  private func audit(_ style: String) async -> [Diagnostic] {
    await TestSite(settings: "", ["Public/a.css": style]).site.audit()
  }

  @Test(
    "is an error where it does",
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
}
