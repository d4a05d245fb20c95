import Diagnostics
import SiteTesting
import Testing

@Suite("A feed")
struct MisplacedFeedsTests {
  @Test("is that of a folder")
  func misplaced() async {
    let found = await TestSite(["Content/a.md": TestSite.articleStart.dropLast(4) + "feed: true\n---\n"])
      .diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:6:1+4 misplaced-feed"])
    #expect(found.first?.fix == "write feed: true in the index.md of the folder")
  }
}
