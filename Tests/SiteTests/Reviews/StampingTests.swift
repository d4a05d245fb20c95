@testable import Page
import Diagnostics
import Site
import Publishing
import SiteTesting
import Testing

@Suite("Stamping a page as reviewed")
struct StampingTests {
  private static let text = "## One {#one}\n\nWords.\n"

  /// A text with `STAMP` for the stamp, which only the program can work out.
  private func stamped(_ file: String, as path: String = "a.md") async throws -> (
    text: String, site: TestSite
  ) {
    let test = TestSite(["Content/\(path)": file])
    let stamp = try #require(await ReviewedSite.stamp(of: test, path))
    let text = try await ReviewedSite.stamp(test, path)
    return (text.replacing(stamp, with: "STAMP"), TestSite(["Content/\(path)": text]))
  }

  private static let four =
    "reviewed: 2026-11-23\nreviewer: Dr Jane Smith\nreview-due: 2027-11-23\nreviewed-text: STAMP\n"

  @Test(
    "adds the keys that are missing and changes those that are there, and leaves every other byte as it is",
    arguments: [
      // All are missing.
      ("---\ntitle: A\ndescription: B\n---\n", "---\ntitle: A\ndescription: B\n\(four)---\n"),
      // All are there, in another order, quoted, commented, with spaces.
      (
        "---\nreviewed-text: v1-0123456789abcdef # digest\nreview-due:   '2026-01-01'  # soon\n# About\ntitle: \"A\"\nreviewer: \"X: \\\"Y\\\"\" # who\ndescription: B\nreviewed:\t2025-01-01\n---\n",
        "---\nreviewed-text: STAMP # digest\nreview-due:   2027-11-23  # soon\n# About\ntitle: \"A\"\nreviewer: Dr Jane Smith # who\ndescription: B\nreviewed:\t2026-11-23\n---\n"
      ),
      // Some are there; comments and empty lines stay with what follows.
      (
        "---\ntitle: A\n\nreviewed: 2025-01-01\n\n# Lists\nrelated:\n  - index.md\ndescription: B\n---\n",
        "---\ntitle: A\n\nreviewed: 2026-11-23\nreviewer: Dr Jane Smith\nreview-due: 2027-11-23\nreviewed-text: STAMP\n\n# Lists\nrelated:\n  - index.md\ndescription: B\n---\n"
      ),
      (
        "---\ntitle: A\nreview-due: 2026-12-01\ndescription: B\n---\n",
        "---\ntitle: A\nreviewed: 2026-11-23\nreviewer: Dr Jane Smith\nreview-due: 2027-11-23\nreviewed-text: STAMP\ndescription: B\n---\n"
      ),
      // A value that says the same stays as it is written.
      (
        "---\ntitle: A\ndescription: B\nreviewer: 'Dr Jane Smith'\n---\n",
        "---\ntitle: A\ndescription: B\nreviewed: 2026-11-23\nreviewer: 'Dr Jane Smith'\nreview-due: 2027-11-23\nreviewed-text: STAMP\n---\n"
      ),
      // Values over several lines, keys without a value, keys in quotation marks.
      (
        "---\ntitle: A\ndescription: >\n  B\n  c\nreviewer: Not yet\n  reviewed\nreviewed:\nreview-due: ~ # no\n\"reviewed-text\":  # none\n---\n",
        "---\ntitle: A\ndescription: >\n  B\n  c\nreviewer: Dr Jane Smith\nreviewed: 2026-11-23\nreview-due: 2027-11-23 # no\n\"reviewed-text\": STAMP  # none\n---\n"
      ),
      (
        "---\ntitle: A\nreviewer: |\n  Some\n  body\n\ndescription: 'B'\n---\n",
        "---\ntitle: A\nreviewed: 2026-11-23\nreviewer: Dr Jane Smith\nreview-due: 2027-11-23\nreviewed-text: STAMP\n\ndescription: 'B'\n---\n"
      ),
      // A list at the margin, and keys that are indented.
      (
        "---\ntitle: A\ndescription: B\nrelated:\n- index.md\n---\n",
        "---\ntitle: A\ndescription: B\nrelated:\n- index.md\n\(four)---\n"
      ),
      (
        "---\n  title: A\n  description: Ünï # ü\n---   \n",
        "---\n  title: A\n  description: Ünï # ü\n\(four.split(separator: "\n").map { "  \($0)\n" }.joined())---   \n"
      ),
    ])
  func edits(before: String, after: String) async throws {
    for rest in ["", Self.text, "Words without an end of line"] {
      let (text, site) = try await stamped(before + rest)
      #expect(text == after + rest)
      #expect(await site.diagnostics().map(\.short) == [])
      #expect(await site.site[ContentPath("a.md")]?.isReviewOutdated == false)
      // Lines that end as they do on Windows, and front matter that ends the file.
      let windows = { (text: String) in text.replacing("\n", with: "\r\n") }
      #expect(try await stamped(windows(before + rest)).text == windows(after + rest))
    }
    let end = before.dropLast()
    #expect(try await stamped(String(end)).text == String(after.dropLast()))
  }

  @Test("works for the pages of folders and for quizzes")
  func kinds() async throws {
    let home = try await stamped("---\ntitle: A\ndescription: B\n---\n", as: "index.md")
    #expect(home.text == "---\ntitle: A\ndescription: B\n\(Self.four)---\n")
    let quiz = "---\ntitle: A\ndescription: B\ntemplate: quiz\n---\n" + TextStampTests.quiz
    var test = TestSite(["Content/q.md": quiz])
    test.files["Templates/quiz.mustache"] = "{{page.title}}"
    let text = try await ReviewedSite.stamp(test, "q.md")
    #expect(text.hasSuffix("---\n" + TextStampTests.quiz) && text.contains("\nreviewed-text: v1-"))
  }

  @Test(
    "writes names so that YAML reads them as they are",
    arguments: [
      ("Dr Jane Smith, MD", "Dr Jane Smith, MD"), ("Żółć O'Neil-Smith", "Żółć O'Neil-Smith"),
      ("A: B", "\"A: B\""), ("A #b", "\"A #b\""), ("yes", "\"yes\""), ("1984", "\"1984\""),
      ("\"Q\" \\", "\"\\\"Q\\\" \\\\\""), ("- A", "\"- A\""), ("[A]", "\"[A]\""), ("'A'", "\"'A'\""),
      ("  Jane  ", "Jane"), ("2026-11-20", "\"2026-11-20\""),
    ])
  func names(name: String, written: String) async throws {
    let test = TestSite(["Content/a.md": ReviewedSite.start])
    let text = try await ReviewedSite.stamp(test, by: name)
    #expect(text.contains("\nreviewer: \(written)\n"))
    let page = await TestSite(["Content/a.md": text]).site[ContentPath("a.md")]
    #expect(page?.validReview?.reviewer == (try ReviewerName(name)).text)
  }

  @Test(
    "needs a name that can be seen",
    arguments: ["", "  \t", "A\nB", "A\u{0}", "A\u{202E}B", "A\u{2028}B", String(repeating: "x", count: 201)])
  func badNames(name: String) {
    #expect(throws: ReviewerName.Problem.self) { try ReviewerName(name) }
  }

  @Test("by the same reviewer on the same day changes nothing, unless a day is given")
  func again() async throws {
    let due = try #require(Day(iso: "2027-01-01"))
    let once = try await ReviewedSite.stamp(TestSite(["Content/a.md": ReviewedSite.start]), due: due)
    let test = TestSite(["Content/a.md": once])
    #expect(try await ReviewedSite.stamp(test) == once)
    #expect(try await ReviewedSite.stamp(test, due: due) == once)
    let later = try await ReviewedSite.stamp(test, due: Day(iso: "2027-02-01"))
    #expect(later == once.replacing("2027-01-01", with: "2027-02-01"))
    let other = try await ReviewedSite.stamp(test, by: "Other")
    #expect(other.contains("reviewer: Other\nreview-due: 2027-11-23\n"))
  }

  @Test("allows for years without a 29 February")
  func leap() {
    #expect(Day(iso: "2028-02-29")?.oneYearOn.iso == "2029-02-28")
    #expect(Day(iso: "2026-11-23")?.oneYearOn.iso == "2027-11-23")
  }

  @Test("reviews drafts and pages of the future, and says that readers do not see them")
  func unpublished() async throws {
    for key in ["draft: true", "published: 2027-01-01"] {
      var test = TestSite(["Content/a.md": "---\ntitle: A\ndescription: A.\n\(key)\n---\n"])
      test.options.includesDrafts = true
      let page = try await test.site.stamp(ContentPath("a.md"), by: ReviewerName("J"), due: nil)
      #expect(page?.isUnpublished == true)
    }
  }

  @Test(
    "is refused while the page has errors",
    arguments: [
      ("---\ntitle: A\n---\n", "missing-key"),
      ("---\ntitle: A\ndescription: A.\n---\n[x](y.md)\n", "broken-link"),
      ("---\ntitle: A\ndescription: A.\n---\n[@x]\n", "unknown-source"),
      ("---\ntitle: A\ndescription: A.\nreviewed: soon\n---\n", "bad-date"),
      ("---\ntitle: A\ndescription: A.\nreviewed: 2026-11-24\n---\n", "bad-date"),
      ("---\n{title: A, description: A.}\n---\n", "bad-review-stamp"),
      ("---\ntitle: A\ndescription: A.\nreviewer: # who\n  Me\n---\n", "bad-review-stamp"),
      ("Text\n", "missing-key"),
    ])
  func refusals(text: String, code: String) async throws {
    let site = await TestSite(["Content/a.md": text]).site
    let refusal = await #expect(throws: StampRefusal.self) {
      try await site.stamp(ContentPath("a.md"), by: ReviewerName("J"), due: nil)
    }
    #expect(refusal?.diagnostics.contains { $0.check.code == code } == true)
  }

  @Test("never damages a file, however its front matter is cut or written")
  func hostile() async throws {
    let first = "title: A\ndescription: 'B ''c'' d'\nreviewer: \"X \\\" y\" # z\n"
    let rest =
      "author: !!str 7\nextra: {reviewed: no, a: [1,\n  2]}\ncategory: |2\n   x\n  # y\n\nreviewed-text: v1-0123456789abcdef\n? review-due\n: 2021-01-01\nreviewed:\n  2020-01-01\n"
    let reviewer = try ReviewerName("J: K")
    var stamped = 0
    for end in rest.indices {
      let start = "---\n\(first)\(rest[..<end])\n"
      let test = TestSite(["Content/a.md": start + "---\nText.\n"])
      guard let page = try? await test.site.stamp(ContentPath("a.md"), by: reviewer, due: nil) else {
        continue
      }
      stamped += 1
      let text = String(decoding: page.after, as: UTF8.self)
      #expect(text.hasSuffix("---\nText.\n"))
      let site = await TestSite(["Content/a.md": text]).site
      #expect(site[ContentPath("a.md")]?.validReview?.reviewer == "J: K", "\(start)")
      #expect(await site.check().allSatisfy { $0.severity == .warning })
    }
    #expect(stamped > 40)
  }

  @Test("works for every page of this repository, adds four lines at most, and fits wherever the site stands")
  func ownPages() async throws {
    var files = try await SiteFiles.load(from: Repository.root)
    let far = try #require(Day(iso: "9999-12-31"))
    let newest = try await Site(files, options: .init(today: far)).pages.compactMap(\.frontMatter.published)
      .max()
    var options = Site.Options(today: try #require(newest))
    options.includesDrafts = true
    let site = try await Site(files, options: options)
    let keys = ["reviewed", "reviewer", "review-due", "reviewed-text"].map { "\($0):" }
    // A translation has the review of its original.
    for (index, page) in files.pages.enumerated() where page.file.translation == nil {
      let stamped = try #require(
        try await site.stamp(page.file.path, by: ReviewerName("Dr Jane Smith"), due: nil))
      let lines = [stamped.before, stamped.after].map { bytes in
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
          .filter { line in !keys.contains(where: line.hasPrefix) }
      }
      #expect(lines[0] == lines[1], "\(page.file.path.file)")
      let path = page.file.path
      files.pages[index] = .init(PageFile(path, try SourceText(file: path.file, bytes: stamped.after)))
    }
    options.baseURL = BaseURL("https://preview.example/sub/")
    let reviewed = try await Site(files, options: options)
    #expect(reviewed.pages.count > 30)
    let own = reviewed.pages.filter { $0.article.translation == nil }
    #expect(own.allSatisfy { $0.validReview?.reviewer == "Dr Jane Smith" })
    #expect(await reviewed.check().map { $0.text() } == [])
    // Every study that is shown is part of what was reviewed.
    let studies = try #require(files.studies)
    files.studies = SourceText(
      file: studies.file,
      String(decoding: studies.bytes, as: UTF8.self).replacing(",alcohol,", with: ",other,"))
    let outdated = try await Site(files, options: options).pages.filter(\.isReviewOutdated).map(\.path.text)
    #expect(outdated.contains("evidence/alcohol.md") && !outdated.contains("treatment/index.md"))
  }

  @Test("mends what a site holds against its reviews, and nothing else")
  func levels() async throws {
    let settings =
      "title: T\nbase-url: https://example.org\nchecks: {review-outdated: error, overdue-review: error, missing-review: error}\n"
    let old =
      "---\ntitle: A\ndescription: A.\nreviewed: 2020-01-01\nreview-due: 2021-01-01\nreviewed-text: v1-0123456789abcdef\n---\n"
    let test = TestSite(["Content/a.md": old, "Content/site.yml": settings])
    #expect(await test.diagnostics().map(\.check) == [.overdueReview, .reviewOutdated])
    let text = try await ReviewedSite.stamp(test)
    #expect(await TestSite(["Content/a.md": text, "Content/site.yml": settings]).diagnostics().isEmpty)
    let nothing = try await test.site.stamp(ContentPath("b.md"), by: ReviewerName("J"), due: nil)
    #expect(nothing.map(\.after) == nil)
  }
}
