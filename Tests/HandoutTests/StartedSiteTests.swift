import Digest
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

  @Test("gets what is new, and still builds", arguments: ["2026-11-24"])
  func update(day: String) throws {
    try withSite(day) { commands in
      let settings = try text("Content/site.yml", commands)
      try commands.write("<p>mine</p>\n", to: "site/Templates/partials/footer.mustache")
      let trial = try commands.run("init", "site", "--update", "--dry-run")
      #expect(trial.status == 0, "\(trial.errors)")
      #expect(trial.output.contains("updated       Templates/layout.mustache\n"))
      #expect(trial.output.contains("yours         Templates/partials/footer.mustache\n"))
      #expect(throws: (any Error).self) { try text("starter.lock", commands) }

      let update = try commands.run("init", "site", "--update")
      #expect(update.status == 0, "\(update.errors)")
      #expect(try text("Templates/partials/footer.mustache", commands) == "<p>mine</p>\n")
      #expect(try text("Content/site.yml", commands) == settings)
      let again = try commands.run("init", "site", "--update")
      #expect(again.output == "This site has all that 'handout init' writes today.\n")
      let build = try commands.run("build", "--site", "site")
      #expect(build.status == 0, "\(build.errors)")
    }
  }

  @Test("is known by what it was started with", arguments: ["2026-11-24"])
  func record(day: String) throws {
    let lock = Self.fixtures.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/Starter/Earlier/\(day).lock")
    for line in try String(contentsOf: lock, encoding: .utf8).split(separator: "\n") {
      let path = String(line.dropFirst(66))
      let bytes = try Data(contentsOf: Self.fixtures.appending(path: "\(day)/\(path)"))
      #expect(SHA256.digest(of: Array(bytes)).hexadecimal == line.prefix(64), "\(path)")
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
