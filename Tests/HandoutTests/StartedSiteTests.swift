import Foundation
import Testing

/// Sites that people started with an earlier version must go on building, with their templates and settings of then.
///
/// So a change of the program may not need a change of these fixtures. `Tests/Fixtures/StartedSites/README.md` says more.
@Suite("A site that an earlier version started")
struct StartedSiteTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/StartedSites")

  /// Runs a test in a copy of a started site, so that nothing is published into the fixture.
  private func withSite(_ day: String, _ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(["other/x": ""])
    defer { commands.remove() }
    try FileManager.default.copyItem(
      at: Self.fixtures.appending(path: day), to: commands.folder.appending(path: "site"))
    try test(commands)
  }

  @Test("builds and checks without an error, and keeps every address", arguments: ["2026-11-24"])
  func builds(day: String) throws {
    try withSite(day) { commands in
      let build = try commands.run("build", "--site", "site")
      #expect(build.status == 0, "\(build.errors)")
      #expect(build.output.hasPrefix("Published 8 pages"))
      let check = try commands.run("check", "--site", "site")
      #expect(check.status == 0, "\(check.errors)")
      for output in [build.errors, check.output, check.errors] { #expect(!output.contains(": error: ")) }
      let promised = Self.fixtures.appending(path: "\(day)/Content/addresses.lock")
      let lines = { (text: String) in Set(text.split(separator: "\n")) }
      let now = try text("Content/addresses.lock", commands)
      #expect(lines(now).isSuperset(of: lines(try String(contentsOf: promised, encoding: .utf8))))
    }
  }

  @Test("renders what its templates of then ask for", arguments: ["2026-11-24"])
  func pages(day: String) throws {
    try withSite(day) { commands in
      #expect(try commands.run("build", "--site", "site").status == 0)
      let home = try text("Output/index.html", commands)
      #expect(home.contains("<title>Plain health – A site to start from</title>"))
      #expect(home.contains(#"<a href="/help/emergency/">In an emergency</a>"#))
      #expect(home.contains(#"<a href="tel:116123">"#))

      let article = try text("Output/help/emergency/index.html", commands)
      #expect(article.contains(#"<nav aria-label="Main">"#))
      #expect(article.contains(##"<li><a href="#chest-pain">Chest pain</a></li>"##))
      #expect(
        article.contains(##"<a class="citation" id="cite-1-1" href="#source-1" role="doc-noteref">[1]</a>"##))
      #expect(article.contains("<cite>Poisoning: treatment</cite>"))
      #expect(article.contains(#"<p class="callout-title">Danger</p>"#))
      #expect(article.contains("Not yet reviewed by a clinician"))

      let quiz = try text("Output/help/where-to-get-help/index.html", commands)
      #expect(quiz.contains(#"data-progress="Question {1} of {2}""#))
      #expect(quiz.contains(#"<input type="checkbox" id="now_6" name="now" data-none>"#))
      #expect(quiz.contains(#"<section class="result" id="call-now" data-stop>"#))

      let sitemap = try text("Output/sitemap.xml", commands)
      #expect(sitemap.components(separatedBy: "<loc>https://health.example/").count == 8)
      for file in ["404.html", "robots.txt", "manifest.webmanifest", "_headers", "index.html.gz"] {
        #expect(
          FileManager.default.fileExists(
            atPath: commands.folder.appending(path: "site/Output/\(file)").path()))
      }
    }
  }

  private func text(_ name: String, _ commands: CommandLine) throws -> String {
    try String(contentsOf: commands.folder.appending(path: "site/\(name)"), encoding: .utf8)
  }
}
