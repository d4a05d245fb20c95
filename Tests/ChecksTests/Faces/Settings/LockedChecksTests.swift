import Diagnostics
import SiteTesting
import Testing

@Suite("A level of a check that protects readers")
struct LockedChecksTests {
  private func found(_ checks: String) async -> (places: [String], found: [Diagnostic]) {
    let marked = MarkedText("title: T\nbase-url: https://example.org\nchecks: \(checks)\n")
    return (marked.places, await TestSite(["Content/site.yml": marked.text]).diagnostics())
  }

  @Test("can be no other than error", arguments: ["off", "warning"])
  func locked(level: String) async {
    let (places, found) = await found("{«unsafe-url»: \(level), same-address: error}")
    #expect(found.map(\.short) == places.map { "Content/site.yml:\($0) locked-check" })
    #expect(found.first?.fix == "remove this line")
  }
}
