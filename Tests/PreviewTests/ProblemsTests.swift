import Preview
import Testing

@Suite("What is wrong")
struct ProblemsTests {
  private static let broken =
    "---\ntitle: B\ndescription: B.\naliases: [/old/]\n---\nSee [x & <y](indx.md).\n"

  private func get(_ target: String, _ snapshot: Snapshot) -> PreviewResponse {
    Responder(snapshot).respond(to: PreviewRequest("GET", target, hosts: ["localhost"]))
  }

  @Test("is shown with file, line, column, excerpt and fix, while the last good version stays")
  func overLastGood() async throws {
    let site = try TemporarySite()
    let good = try await site.snapshot()
    try site.write(Self.broken, to: "Content/a/b.md")
    let bad = try await site.snapshot(after: good)
    #expect(get("/sub/a/b/", bad).status == 200)
    #expect(get("/sub/a/b/", bad).text.hasPrefix("B<script"))
    let problems = get("/.handout/problems", bad).text
    #expect(problems.contains("<h1>1 error in 1 file</h1>"))
    #expect(problems.contains("Content/a/b.md:6:"))
    #expect(problems.contains("[broken-link]"))
    #expect(problems.contains("<pre>6 | See [x &amp; &lt;y](<mark>indx.md</mark>).</pre>"))
    #expect(problems.contains("did you mean"))
  }

  @Test("stands in for every page where there is no good version yet")
  func withoutVersion() async throws {
    let site = try TemporarySite(["Content/a/b.md": Self.broken])
    let bad = try await site.snapshot()
    for target in ["/", "/sub/a/b/", "/nothing"] {
      let response = get(target, bad)
      #expect(response.status == 500)
      #expect(response.text.contains("Content/a/b.md:6:"))
      #expect(response.text.contains("<script src=\"/.handout/preview.js\""))
    }
    #expect(get("/.handout/preview.css", bad).status == 200)
  }

  @Test("is said when the machine fails, too")
  func failure() throws {
    let snapshot = Snapshot(nil, problems: .failure(.reading(.init(.read, "Content/a.md", errno: 13))))
    #expect(get("/.handout/problems", snapshot).text.contains("cannot read Content/a.md: permission denied"))
  }

  @Test("is nothing, where nothing is wrong")
  func nothing() async throws {
    #expect(get("/.handout/problems", try await TemporarySite().snapshot()).text.contains("Nothing is wrong"))
  }
}
