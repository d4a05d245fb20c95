import Building
import Page
import Publishing
import Files
import Site
import TestSupport
import Testing

@Suite("A page with its stamp")
struct StampedPageTests {
  @Test("gets its byte order mark back")
  func byteOrderMark() async throws {
    let workspace = try TemporaryFolder()
    let page = "---\ntitle: A\ndescription: A.\n---\nText.\n"
    try workspace.write("title: T\nbase-url: https://example.org\n", to: "Content/site.yml")
    try workspace.write("", to: "Templates/article.mustache")
    try workspace.write("\u{FEFF}" + page, to: "Content/a.md")
    let day = try #require(Day(iso: "2026-11-23"))
    let site = try await Site(try await SiteFiles.load(from: workspace.path), options: .init(today: day))
    let stamped = try #require(try await site.stamp(ContentPath("a.md"), by: ReviewerName("J"), due: nil))
    try stamped.save(in: workspace.path)
    let bytes = try FileReader.bytes(of: workspace.path + "/Content/a.md")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.dropFirst(3).elementsEqual(stamped.after))
    let error = #expect(throws: FileError.self) { try stamped.save(in: workspace.path) }
    #expect(error?.reason == .changedMeanwhile)
  }
}
