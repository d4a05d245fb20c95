import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("An address on another site")
struct DeadAddressesTests {
  @Test("that was gone or had moved is named wherever it stands")
  func found() async throws {
    let marked = MarkedText(
      "[a](«https://gone.example/a#part»), [b](<«https://moved.example/b»>), [c](https://fine.example/), [d](https://blocked.example/), [e](«https://expired.example/»), [f](https://slow.example/)\n"
    )
    let links = """
      https://gone.example/a\t2026-11-20\tdead 404
      https://moved.example/b\t2026-11-20\tmoved https://new.example/b
      https://fine.example/\t2026-11-20\talive
      https://blocked.example/\t2026-11-20\tblocked 403
      https://expired.example/\t2026-11-20\tunclear certificate
      https://slow.example/\t2026-11-20\tunclear timeout
      https://source.example/\t2026-11-20\tdead no-host
      """
    let site = TestSite(
      audited: marked.text + "[@k]\n",
      [
        "Content/links.lock": links,
        "Content/data/references.json":
          #"[{"id": "k", "type": "webpage", "title": "T", "URL": "https://source.example/"}]"#,
      ])
    let all = await site.site.audit()
    let found = all.filter { ["dead-address", "moved-address", "bad-certificate"].contains($0.check.code) }
    #expect(
      found.map(\.short) == [
        "Content/a.md:7:5+27 dead-address", "Content/a.md:7:40+23 moved-address",
        "Content/a.md:7:130+24 bad-certificate",
        "Content/data/references.json:1:9+3 dead-address",
      ])
    #expect(
      found.map(\.message) == [
        "'https://gone.example/a' is gone: its host answered 404",
        "'https://moved.example/b' has moved for good",
        "the certificate of 'https://expired.example/' is not to be trusted: out of date, for another host, or of nobody known",
        "'https://source.example/' is gone: there is no such host",
      ])
    #expect(found[0].fix == "link to another page, or leave the link out (asked on 20 November 2026)")
    #expect(found[1].fix == "write https://new.example/b")
  }

  @Test("is asked for once, and only on other sites")
  func addresses() async {
    let site = TestSite([
      "Content/site.yml":
        "title: T\nbase-url: https://example.org\nnavigation:\n  - {title: O, url: https://menu.example/}\n",
      "Content/a.md": TestSite.articleStart
        + "[a](https://other.example/a#b) [c](https://example.org/) [d](mailto:a@b.example) [e](https://me@x.example/)",
    ])
    #expect(
      await Set(site.site.outsideLinks.map(\.address)) == [
        "https://menu.example/", "https://other.example/a",
      ])
  }
}
