import Checks
import Diagnostics
import SiteTesting
import Testing

@Suite("A site without a front page")
struct MissingHomeTests {
  @Test("is an error")
  func missingHome() async {
    #expect(await TestSite(["Content/index.md": "absent"]).diagnostics().map(\.check) == [.missingHome])
  }
}
