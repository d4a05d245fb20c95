import Files
import Foundation
@testable import Page
import Site
import SiteTesting
import Testing

/// This repository's templates, on a page with each kind of claim.
@Suite("What a page claims of checks and reviews")
struct ReviewClaimTests {
  private static let unreviewed = "No clinician has reviewed this page."
  private static let due = "review-due: 2027-11-01\n"
  private static let stamp = "reviewed-text: v1-0123456789abcdef\n"
  private static let check = "checked: 2026-11-02\ncheck-due: 2027-02-02\n"
  private static let checked =
    "Text checked against its sources: 2 November 2026. Next check due: 2 February 2027."
  private static let checkOutdated =
    "This page has changed since its text was checked against its sources. The changes have not been checked yet."
  private static let jane = "reviewed: 2026-11-01\nreviewer: Dr Jane Smith\n"
  private static let reviewed =
    "Page last reviewed: 1 November 2026 by Dr Jane Smith. Next review due: 1 November 2027."
  private static let reviewOutdated =
    "This page has changed since its last review. The changes have not been reviewed yet."

  private static let quiz = "Text.\n\n## A? {#a}\n\n- ( ) Yes → [B](#b)\n- ( ) No\n\n## B {#b}\n\n## C {#c}\n"

  /// The page with this repository's templates.
  private func page(_ lines: String, _ text: String = "Text.\n") async throws -> String {
    let own = try await SiteFiles.load(from: Repository.root)
    var test = TestSite(["Content/a.md": "---\ntitle: A\ndescription: A.\n\(lines)---\n\(text)"])
    for name in TestSite.smallest.keys where name.hasPrefix("Templates/") { test.files[name] = "absent" }
    for (name, source) in own.templates {
      test.files["Templates/\(name).mustache"] = String(decoding: source.bytes, as: UTF8.self)
    }
    for source in own.words { test.files[source.file] = String(decoding: source.bytes, as: UTF8.self) }
    for file in own.publicFolder.files { test.files["Public/\(file)"] = "" }
    return try #require(try await test.pages()["a/index.html"])
  }

  /// The texts of the paragraphs of a class, or of those in a box of it.
  private func texts(_ name: String, in html: String) -> [String] {
    html.matches(of: #/<(?:p|div) class="(\w+)">\s*(?:<p>)?(.*?)</p>/#.dotMatchesNewlines())
      .filter { $0.1 == name }.map { String($0.2).replacing(#/<[^>]*>/#, with: "") }
  }

  @Test(
    "is what its keys say, and nothing more",
    arguments: [
      ("", [unreviewed], []),
      (check, [unreviewed], [checked]),
      ("checked: 2026-11-02\n", [unreviewed], ["Text checked against its sources: 2 November 2026."]),
      (
        "checked: 2026-08-02\ncheck-due: 2026-11-02\n", [unreviewed],
        ["Text checked against its sources: 2 August 2026. Next check due: 2 November 2026 (overdue)."]
      ),
      ("updated: 2026-11-02\n" + check, [unreviewed], [checked]),
      ("updated: 2026-11-03\n" + check, [unreviewed], [checkOutdated]),
      (jane + due, ["Reviewed on 1 November 2026 by Dr Jane Smith."], [reviewed]),
      ("reviewed: 2026-11-01\n", ["Reviewed on 1 November 2026."], ["Page last reviewed: 1 November 2026."]),
      (jane + due + stamp, ["This page has changed since it was reviewed."], [reviewOutdated]),
      (jane + due + check, ["Reviewed on 1 November 2026 by Dr Jane Smith."], [reviewed, checked]),
      (
        jane + due + stamp + check, ["This page has changed since it was reviewed."],
        [reviewOutdated, checked]
      ),
      (
        "updated: 2026-11-03\n" + jane + due + stamp + check,
        ["This page has changed since it was reviewed."],
        [reviewOutdated, checkOutdated]
      ),
    ])
  func combinations(lines: String, claims: [String], dates: [String]) async throws {
    let html = try await page(lines)
    #expect(texts("claim", in: html) == claims)
    #expect(texts("review", in: html) == dates)
    #expect(!html.contains("reviewedBy") && !html.contains("lastReviewed"))
  }

  @Test("is nothing on a page that states no facts, unless it has one of the keys")
  func withoutFacts() async throws {
    let html = try await page("template: page\n")
    #expect(texts("claim", in: html).isEmpty && texts("review", in: html).isEmpty)
    let checked = try await page("template: page\n" + Self.check)
    #expect(texts("claim", in: checked) == [Self.unreviewed])
    #expect(texts("review", in: checked) == [Self.checked])
    let list = try await page("template: section\n")
    #expect(texts("claim", in: list).isEmpty)
  }

  @Test("stands at the start of a quiz, and beside its rules")
  func quiz() async throws {
    let html = try await page("template: quiz\n" + Self.check, Self.quiz)
    #expect(texts("claim", in: html) == [Self.unreviewed, Self.unreviewed])
    #expect(texts("review", in: html) == [Self.checked, Self.checked])
    let rules = try #require(html.range(of: "id=\"quiz-rules\"")).lowerBound
    #expect(html[rules...].contains("<p class=\"claim\">"))
  }
}
