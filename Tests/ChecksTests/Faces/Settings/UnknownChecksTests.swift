import Diagnostics
import SiteTesting
import Testing

@Suite("A level of a check that does not exist")
struct UnknownChecksTests {
  private func found(_ checks: String) async -> (places: [String], found: [Diagnostic]) {
    let marked = MarkedText("title: T\nbase-url: https://example.org\nchecks: \(checks)\n")
    return (marked.places, await TestSite(["Content/site.yml": marked.text]).diagnostics())
  }

  @Test("is an error, with the check that was probably meant")
  func unknown() async {
    let (places, found) = await found("{«broken-lnk»: off, '*': warning, broken-link: error}")
    #expect(found.map(\.short) == places.map { "Content/site.yml:\($0) unknown-check" })
    #expect(found.first?.fix == "did you mean 'broken-link'?")
    #expect(await self.found("{x: off}").found.first?.fix == "a diagnostic shows its check in brackets")
  }
}
