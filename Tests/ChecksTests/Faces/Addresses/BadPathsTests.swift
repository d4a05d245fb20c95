import Diagnostics
import SiteTesting
import Testing

@Suite("A file whose name cannot be part of an address")
struct BadPathsTests {
  @Test(
    "is an error at the file, for pages and for files in Public",
    arguments: [
      ("Content/a\\b.md", "has a backslash in it"), ("Content/a\nb.md", "has a control character in it"),
      ("Public/a\\b.txt", "has a backslash in it"), ("Public/x\u{7F}.txt", "has a control character in it"),
    ])
  func bad(file: String, problem: String) async {
    let found = await TestSite([file: TestSite.articleStart]).diagnostics()
    #expect(found.map(\.check.code) == ["bad-path"])
    #expect(found.first?.location?.file == file)
    #expect(found.first?.message == "this file cannot be published: its path \(problem)")
  }
}
