import SiteTesting
import Testing

@Suite("A page without a limit")
struct UnknownExceptionsTests {
  @Test("must be there")
  func missing() async {
    let found = await TestSite(settings: "budgets: {except: [b.md, a.md]}\n").audit()
    #expect(found == ["Content/site.yml:3:20+4 broken-link"])
  }
}
