import Preview
import Testing

@Suite("The preview's script")
struct InjectionTests {
  private static func text(_ target: String, _ snapshot: Snapshot) -> String {
    Responder(snapshot).respond(to: PreviewRequest("GET", target, hosts: ["localhost"])).text
  }

  @Test(
    "stands in every page before the end of its body, or at its end",
    arguments: [
      ("/sub/", "</body>"), ("/sub/a/", "</BODY\n>"), ("/sub/a/b/", ""), ("/sub/plain.html", "</body>"),
      ("/sub/nothing", "</body>"), ("/sub/old/", ""),
    ])
  func pages(target: String, end: String) async throws {
    let site = try TemporarySite()
    defer { withExtendedLifetime(site) {} }
    let text = Self.text(target, try await site.snapshot())
    #expect(text.components(separatedBy: "<script").count == 2)
    #expect(text.contains("<script src=\"/.handout/preview.js\" defer data-state=\""))
    #expect(text.hasSuffix("></script>\n" + end))
  }

  @Test(
    "stands in nothing else",
    arguments: ["/sub/style.css", "/sub/a/c.svg", "/sub/data.weird", "/.handout/problems"])
  func others(target: String) async throws {
    let site = try TemporarySite()
    defer { withExtendedLifetime(site) {} }
    #expect(!Self.text(target, try await site.snapshot()).contains("<script"))
  }

  @Test("says of a page that readers cannot see it")
  func remarks() async throws {
    let snapshot = try await TemporarySite().snapshot(drafts: true)
    #expect(
      Self.text("/sub/draft/", snapshot).contains("data-remark=\"Draft: readers do not see this page\""))
    #expect(
      Self.text("/sub/later/", snapshot).contains(
        "data-remark=\"Readers see this page from 1 December 2026 on\""))
    #expect(!Self.text("/sub/a/b/", snapshot).contains("data-remark"))
  }

  /// The four numbers of a page's state, which the page has and can ask for again.
  private static func state(_ target: String, _ snapshot: Snapshot) -> [Substring] {
    let state = text("/.handout/state" + target, snapshot)
    #expect(text(target, snapshot).contains("data-state=\"\(state)\""))
    return state.split(separator: " ")
  }

  @Test(
    "knows what changed: the page, other files, stylesheets, problems",
    arguments: [
      ("Content/a/b.md", "---\ntitle: New\ndescription: B.\naliases: [/old/]\n---\n", [0]),
      ("Content/a/c.svg", "<svg></svg>", [1]), ("Public/new.js", "", [1]), ("Public/style.css", "p {}", [2]),
      ("Content/index.md", "---\ntitle: Home\ndescription: H.\n---\n[x](x.md)\n", [3]),
      ("Content/a/index.md", "---\ntitle: Other\ndescription: A.\n---\n", []),
    ])
  func states(file: String, text: String, changed: [Int]) async throws {
    let site = try TemporarySite()
    let before = try await site.snapshot()
    try site.write(text, to: file)
    let after = try await site.snapshot(after: before)
    let pairs = zip(Self.state("/sub/a/b/", before), Self.state("/sub/a/b/", after))
    #expect(pairs.enumerated().filter { $1.0 != $1.1 }.map(\.offset) == changed)
  }

  @Test("knows when a page comes or goes")
  func comings() async throws {
    let site = try TemporarySite()
    let before = try await site.snapshot()
    try site.write("---\ntitle: N\ndescription: N.\n---\n", to: "Content/new.md")
    site.remove("Content/a/ünï code.md")
    let after = try await site.snapshot()
    for target in ["/sub/new/", "/sub/a/%C3%BCn%C3%AF%20code/"] {
      #expect(Self.state(target, before)[0] != Self.state(target, after)[0])
    }
    #expect(Self.state("/sub/other/", before) == Self.state("/sub/other/", after))
  }
}
