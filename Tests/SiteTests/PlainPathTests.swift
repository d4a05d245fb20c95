@testable import Page
import Testing

@testable import Site

@Suite("A path in front matter")
struct PlainPathTests {
  private static let names = [
    "a", "b.md", "c", "index.md", ".", "..", "", "...", "b.md#one", "b%2Emd", "é.md", ".md",
  ]

  /// Every way from one of the folders over up to three names.
  private static let ways: [String] = {
    let pairs = names.flatMap { first in names.map { "\(first)/\($0)" } }
    return names + pairs + pairs.flatMap { pair in names.map { "\(pair)/\($0)" } }
  }()

  @Test(
    "that leads to a page at first sight does so when it is read closely, too",
    arguments: ["index.md", "a/b.md", "a/c/b.md"])
  func sight(file: String) async {
    let text = TestSite.articleStart
    let site = await TestSite([
      "Content/b.md": text, "Content/a/b.md": text, "Content/a/index.md": text, "Content/a/c/b.md": text,
      "Content/é.md": text,
    ]).site
    let path = ContentPath(file)
    var found = 0
    // What is not told at first sight is read closely, so only a page that there is not would be wrong.
    for way in Self.ways + Self.ways.map({ "../" + $0 }) where site.hasPage(atPlain: way, from: path) {
      found += 1
      guard case .page(let page, nil) = LinkTarget(way, from: path), site[page] != nil else {
        Issue.record("\(way) leads nowhere")
        continue
      }
    }
    #expect(found > 10)
  }
}
