import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("The settings of a site")
struct SettingsMistakeTests {
  @Test("of the smallest site have nothing wrong")
  func smallest() async {
    #expect(await TestSite().diagnostics().map(\.short) == [])
  }

  @Test(
    "are refused where they cannot be meant",
    arguments: [
      ("absent", ["missing-settings"]),
      ("", ["Content/site.yml:1:1+1 missing-key", "Content/site.yml:1:1+1 missing-key"]),
      ("«t»itle: T\n", ["missing-key"]),
      ("title: T\nbase-url: «example.org»\n", ["bad-base-url"]),
      ("title: T\nbase-url: «https://example.org/../x»\n", ["bad-base-url"]),
      ("title: T\nbase-url: https://example.org\n«titel»: x\n", ["unknown-key"]),
      ("title: T\nbase-url: https://example.org\nnavigation: «a.md»\n", ["wrong-type"]),
      (
        "title: T\nbase-url: https://example.org\nnavigation: [{title: A, url: «'javascript:x'»}]\n",
        ["wrong-type"]
      ),
      ("title: T\nbase-url: https://example.org\nnavigation: [«{»title: A}]\n", ["wrong-type"]),
      (
        "title: T\nbase-url: https://example.org\nnavigation: [{page: index.md, url: «'https://a.example'»}]\n",
        ["wrong-type"]
      ),
      (
        "title: T\nbase-url: https://example.org\nhelplines: [{name: A, url: «nowhere», phone: '1'}]\n",
        ["wrong-type"]
      ),
      ("title: T\nbase-url: https://example.org\nhelplines: [«{»name: A}]\n", ["wrong-type"]),
      (
        "title: T\nbase-url: https://example.org\nhelplines: [{name: A, phone: '1', «fone»: '2'}]\n",
        ["unknown-key"]
      ),
      ("title: T\nbase-url: https://example.org\nchecks: {broken-link: «mild»}\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\nchecks: «strict»\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\nraw-html: «sometimes»\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\nanchors: «hugo»\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\npictures: «true»\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\npictures: {smaller-copies: «maybe»}\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\npictures: {column: «wide»}\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\npictures: {column: «0rem»}\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\npictures: {column: «1.rem»}\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\npictures: {column: «'39rem, 1px'»}\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\npictures: {column: 620px, smaller-copies: false}\n", []),
      ("title: T\nbase-url: https://example.org\nlanguage: «español»\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\nlanguage: «pt_BR»\n", ["wrong-type"]),
      ("title: T\nbase-url: https://example.org\nlanguage: «sv»\n", ["missing-words"]),
      ("«- a»\n", ["wrong-type", "missing-key", "missing-key"]),
    ])
  func settings(marked: String, codes: [String]) async {
    let marked = MarkedText(marked)
    let found = await TestSite(["Content/site.yml": marked.text]).diagnostics()
    #expect(
      found.map(\.check.code).sorted() == codes.map { String($0.split(separator: " ").last ?? "") }.sorted())
    if let place = marked.places.first, codes.count == 1 {
      #expect(found.first?.short == "Content/site.yml:\(place) \(codes[0])")
    }
  }

  @Test(
    "take addresses that readers can follow, and say how to write the others",
    arguments: [
      ("navigation: [{url: «www.nhs.uk»}]\n", "write 'https://www.nhs.uk'"),
      ("navigation: [{url: «nhs.uk/help»}]\n", "write 'https://nhs.uk/help'"),
      ("navigation: [{url: «//nhs.uk/help»}]\n", "write 'https://nhs.uk/help'"),
      ("navigation: [{url: «hello@example.org»}]\n", "write 'mailto:hello@example.org'"),
      ("navigation: [{url: «/about/»}]\n", "write page: and the path of the page in Content"),
      ("navigation: [{url: «about.md»}]\n", "write page: and the path of the page in Content"),
      ("navigation: [{url: «'https://nhs..uk'»}]\n", "write https:// and the name of a host"),
      ("navigation: [{url: «'https://-x.org'»}]\n", "write https:// and the name of a host"),
      ("navigation: [{url: «'https://a b.org'»}]\n", "write https://…"),
      ("navigation: [{url: «'mailto:hello'»}]\n", "write mailto: and an address such as hello@example.org"),
      ("footer: [{url: «'javascript:x'»}]\n", "write https://…"),
      ("helplines: [{name: A, url: «www.nhs.uk»}]\n", "write 'https://www.nhs.uk'"),
      ("organisation: {url: «'https://'»}\n", "write https://…"),
      ("organisation: {email: «hello»}\n", "write email: hello@example.org"),
      ("organisation: {email: «hello@example»}\n", "write email: hello@example.org"),
      ("organisation: {email: «'mailto:hello@example.org'»}\n", "write email: hello@example.org"),
      ("organisation: {email: «'Jane <jane@example.org>'»}\n", "write email: jane@example.org"),
      ("organisation: {email: «'jane@example.org '»}\n", "write email: jane@example.org"),
      ("organisation: {email: «a@example.org?cc=b@example.org»}\n", "write email: hello@example.org"),
      ("organisation: {email: «'\"a b\"@example.org'»}\n", "write email: hello@example.org"),
      ("paper: {light: «red», dark: '#000'}\n", "write light: \"#fffefb\", quotation marks included"),
      ("paper: {light: «'#ffff'», dark: '#000'}\n", "write light: \"#fffefb\", quotation marks included"),
    ])
  func addresses(marked: String, fix: String) async {
    let marked = MarkedText("title: T\nbase-url: https://example.org\n" + marked)
    let found = await TestSite(["Content/site.yml": marked.text]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/site.yml:\($0) wrong-type" })
    #expect(found.first?.fix == fix)
  }

  @Test(
    "take every address that there can be",
    arguments: [
      "navigation: [{url: 'https://münchen.example/a?b=c#d'}]\n",
      "navigation: [{url: 'http://localhost:8080/'}]\n",
      "navigation: [{url: 'https://[::1]/'}]\n", "navigation: [{url: 'HTTPS://EXAMPLE.org'}]\n",
      "navigation: [{url: 'mailto:a@example.org?subject=Hello'}]\n", "navigation: [{url: 'tel:112'}]\n",
      "organisation: {email: first.last+tag@mail.example.org, url: 'https://example.org'}\n",
    ])
  func goodAddresses(settings: String) async {
    let site = TestSite(["Content/site.yml": "title: T\nbase-url: https://example.org\n" + settings])
    #expect(await site.diagnostics().map(\.short) == [])
  }

  @Test("set the levels of checks, but for those that guard safety")
  func levels() async {
    let settings =
      "title: T\nbase-url: https://example.org\nchecks: {broken-link: warning, broken-anchor: off, '*': warning}\n"
    let text = TestSite.articleStart + "[a](b.md) [c](#d) [e](javascript:f) [@g]\n"
    let found = await TestSite(["Content/site.yml": settings, "Content/a.md": text]).diagnostics()
    #expect(
      found.map { "\($0.check.code) \($0.severity)" } == [
        "broken-link warning", "unsafe-url error", "unknown-source warning",
      ])
    let strict = await TestSite(["Content/site.yml": settings, "Content/a.md": text]).diagnostics(
      strict: true)
    #expect(strict.allSatisfy { $0.severity == .error } && strict.count == 3)
  }

  @Test(
    "are refused where they ask of texts what cannot be",
    arguments: [
      ("reading: «plain»\n", "wrong-type"), ("reading: {grade: «nine»}\n", "wrong-type"),
      ("reading: {grade: «0»}\n", "wrong-type"), ("reading: {«grad»: 9}\n", "unknown-key"),
      ("words: {«addict»: }\n", "missing-key"), ("words: «[addict]»\n", "wrong-type"),
    ])
  func reading(marked: String, code: String) async {
    let marked = MarkedText(marked)
    let found = await TestSite(audited: "", settings: marked.text).audit()
    let place = marked.places.first.map { "Content/site.yml:\(3):\($0.dropFirst(2)) \(code)" }
    #expect(found.map(TestSite.start) == [place].compactMap(\.self).map(TestSite.start))
  }

  @Test(
    "are refused where a budget cannot be",
    arguments: [
      ("{page: «14 KB»}", "wrong-type"), ("{«pages»: 1}", "unknown-key"), ("«14336»", "wrong-type"),
    ])
  func budget(marked: String, code: String) async {
    let marked = MarkedText("title: Test\nbase-url: https://example.org\nbudgets: \(marked)\n")
    let found = await TestSite(audited: "", ["Content/site.yml": marked.text]).audit()
    #expect(found == marked.places.map { "Content/site.yml:\($0) \(code)" })
  }
}
