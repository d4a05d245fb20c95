import Rendering
import Site
import SiteTesting
import Testing

@Suite("The key of a page")
struct RenderKeyTests {
  private static let settings = """
    title: Test
    base-url: https://example.org
    organisation: {name: The Board}
    navigation: [g/index.md]
    """
  private static let sources = """
    [{"id": "a", "title": "First", "URL": "https://a.example/"}, {"id": "b", "title": "Second"}]
    """

  private static func page(_ title: String, _ text: String = "") -> String {
    "---\ntitle: \(title)\ndescription: D.\n---\n\(text)\n"
  }

  private static let files = [
    "Content/site.yml": settings, "Content/data/references.json": sources,
    "Content/g/index.md": page("Guide"), "Content/g/x.md": page("X", "Text [@a]."),
    "Content/g/y.md": page("Y", "Text [@b]."),
  ]

  private func keys(_ files: [String: String]) async -> [String: RenderKey] {
    let renderer = Renderer(await TestSite(Self.files.merging(files) { $1 }).site)
    return Dictionary(
      uniqueKeysWithValues: renderer.site.outputs.compactMap { output in
        renderer.key(of: output).map { (output.path, $0) }
      })
  }

  /// A change of one file, and the parts in which it shows, page by page.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let text: String
    let parts: [String: Set<RenderKey.Part>]
  }

  private static let changes = [
    Change(
      testDescription: "the title of a section", file: "Content/g/index.md", text: page("Guides"),
      parts: [
        "index.html": [.site, .children], "g/index.html": [.site, .text, .facts, .structuredData],
        "g/x/index.html": [.site, .neighbours, .structuredData],
        "g/y/index.html": [.site, .neighbours, .structuredData],
      ]),
    Change(
      testDescription: "the title of an article", file: "Content/g/y.md", text: page("Z", "Text [@b]."),
      parts: [
        "g/index.html": [.children], "g/x/index.html": [.neighbours],
        "g/y/index.html": [.text, .facts, .structuredData],
      ]),
    Change(
      testDescription: "another citation of the same source", file: "Content/g/x.md",
      text: page("X", "Text [@a] and [@a]."), parts: ["g/x/index.html": [.text, .sources]]),
    Change(
      testDescription: "another source", file: "Content/g/x.md", text: page("X", "Text [@b]."),
      parts: ["g/x/index.html": [.text, .sources, .structuredData]]),
    Change(
      testDescription: "the title of a source with an address", file: "Content/data/references.json",
      text: sources.replacing("First", with: "Third"), parts: ["g/x/index.html": [.sources]]),
    Change(
      testDescription: "the title of a source without one", file: "Content/data/references.json",
      text: sources.replacing("Second", with: "Third"),
      parts: ["g/y/index.html": [.sources, .structuredData]]),
    Change(
      testDescription: "a template", file: "Templates/article.mustache", text: "{{page.category}}",
      parts: ["g/x/index.html": [.template], "g/y/index.html": [.template]]),
  ]

  @Test("differs in the parts in which a change shows, and in no other", arguments: changes)
  func differences(change: Change) async {
    let (before, after) = (await keys([:]), await keys([change.file: change.text]))
    var parts: [String: Set<RenderKey.Part>] = [:]
    for (path, key) in after {
      let differences = before[path].map { key.differences(from: $0) } ?? RenderKey.Part.allCases
      if !differences.isEmpty { parts[path] = Set(differences) }
    }
    #expect(parts == change.parts)
  }
}
