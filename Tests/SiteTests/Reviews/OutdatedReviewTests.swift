@testable import Page
import Diagnostics
import Files
import Rendering
import Site
import SiteTesting
import Testing

@Suite("A review whose text has changed")
struct OutdatedReviewTests {
  private static let start =
    "---\ntitle: A\ndescription: About A.\nreviewed: 2026-11-01\nreviewer: Dr Jane Smith\nreview-due: 2027-11-01\n"
  private static let old = "v1-0123456789abcdef"
  /// The template of this repository, without the words for people.
  private static let template =
    "{{#page.reviewed}}reviewed {{iso}}{{/page.reviewed}}{{#page.reviewDue}} due {{iso}}{{/page.reviewDue}} {{page.reviewer}}{{#page.isReviewOverdue}} overdue{{/page.isReviewOverdue}}{{#page.isReviewOutdated}} changed{{/page.isReviewOutdated}}"

  private func site(_ article: String) -> TestSite {
    TestSite(["Content/a.md": article, "Templates/article.mustache": Self.template])
  }

  @Test(
    "is found where its stamp stands",
    arguments: [
      ("reviewed-text: «\(old)»\n", "review-outdated"),
      ("reviewed-text: «\"\(old)\"» # x\n", "review-outdated"),
      ("\"reviewed-text\":   «\(old)»\n", "review-outdated"),
      ("reviewed-text: «v2-0123456789abcdef»\n", "review-outdated"),
      ("reviewed-text: «0123456789abcdef»\n", "bad-review-stamp"),
      ("reviewed-text: «v1-0123456789ABCDEF»\n", "bad-review-stamp"),
      ("reviewed-text: «v1-0123»\n", "bad-review-stamp"),
      ("reviewed-text: «v1-0123456789abcdef0»\n", "bad-review-stamp"),
      ("«reviewed-text»:\n", "bad-review-stamp"), ("reviewed-text: «[»a]\n", "wrong-type"),
      ("«reviewd-text»: \(old)\n", "unknown-key"),
    ])
  func places(marked: String, code: String) async {
    let marked = MarkedText(Self.start + marked + "---\nText.\n")
    let found = await site(marked.text).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:\(marked.places.first ?? "") \(code)"])
  }

  @Test("is a warning with what to do, an error where one is strict, and what the site says otherwise")
  func severity() async {
    var site = site(Self.start + "reviewed-text: \(Self.old)\n---\nText.\n")
    let found = await site.diagnostics()
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.message
        == "the text changed since its review on 1 November 2026, so the page no longer says that it was reviewed"
    )
    #expect(found.first?.fix == "read what changed, then run: handout review Content/a.md --by NAME")
    #expect(await site.diagnostics(strict: true).map(\.severity) == [.error])
    site.files["Content/site.yml", default: ""] += "checks: {review-outdated: off}\n"
    #expect(await site.diagnostics().isEmpty)
    #expect(await site.site[ContentPath("a.md")]?.validReview == nil)
  }

  @Test("is not there without a stamp, and a stamp is nothing without a review")
  func stampAlone() async {
    #expect(await site(Self.start + "---\nText.\n").diagnostics().isEmpty)
    let marked = MarkedText(
      "---\ntitle: A\ndescription: A.\ntemplate: section\nreviewed-text: «\(Self.old)»\n---\n")
    let found = await site(marked.text).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:\(marked.places[0]) bad-review-stamp"])
  }

  @Test("is not claimed by the page, which says that it changed")
  func rendering() async throws {
    let page = { (text: String) in try await site(text).pages()["a/index.html"] }
    let usual = Self.start + "---\nText.\n"
    #expect(try await page(usual) == "reviewed 2026-11-01 due 2027-11-01 Dr Jane Smith")
    let stamped = try await ReviewedSite.stamp(site(usual))
    #expect(try await page(stamped) == "reviewed 2026-11-23 due 2027-11-23 Dr Jane Smith")
    #expect(try await page(stamped.replacing("Text.", with: "*Text*.")) == "  changed")
    #expect(try await page(stamped + "More.\n") == "  changed")
    #expect(try await page(stamped.replacing("Text.", with: "\nText. ")) == page(stamped))
    #expect(try await page(stamped.replacing("v1-", with: "x")) == "  changed")
    let overdue = stamped.replacing("2027-11-23", with: "2026-11-22")
    #expect(try await page(overdue) == "reviewed 2026-11-23 due 2026-11-22 Dr Jane Smith overdue")
    #expect(try await page(overdue + "More.\n") == "  changed")
  }

  @Test("is due at once, and says why")
  func due() async throws {
    var site = site(Self.start + "reviewed-text: \(Self.old)\n---\nText.\n")
    site.files["Content/b.md"] = (Self.start + "reviewed-text: \(Self.old)\n---\n").replacing(
      "2027", with: "2025")
    site.files["Content/c.md"] = (Self.start + "---\n").replacing("2027-11", with: "2026-12")
    let reviews = await site.site.reviews(dueWithin: 0)
    #expect(
      reviews.map { "\($0.file) \($0.day.iso) \($0.isOutdated)" } == [
        "Content/b.md 2025-11-01 true", "Content/a.md 2026-11-23 true",
      ])
    #expect(await site.site.reviews(dueWithin: 30).map(\.isOutdated) == [true, true, false])
    let today = await site.site.today
    #expect(reviews.calendar(made: today).contains("SUMMARY:Review: A (changed)\r\n"))
  }

  @Test("is shown by this repository's templates in a plain line")
  func ownTemplates() async throws {
    var files = try await SiteFiles.load(from: Repository.root)
    let path = ContentPath("treatment/ketamine-infusion.md")
    let index = try #require(files.pages.firstIndex { $0.file.path == path })
    let text = String(
      decoding: try FileReader.bytes(of: files.folder + "/" + path.file), as: UTF8.self)
    // A page that says nothing of a review, whatever it says now.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !["reviewed:", "reviewer:", "review-due:"].contains { line.hasPrefix($0) }
    }
    let changed = lines.joined(separator: "\n").replacing(
      "\npublished:", with: "\nreviewed: 2026-11-01\nreviewed-text: \(Self.old)\npublished:")
    files.pages[index] = .init(PageFile(path, SourceText(file: path.file, changed)))
    let day = try #require(Day(iso: "2026-11-23"))
    let pages = try await Site(files, options: .init(today: day)).render()
    let page = try #require(pages.first { $0.path == "treatment/ketamine-infusion/index.html" })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("<p>This page has changed since its last review."))
    #expect(!html.contains("Page last reviewed"))
  }
}
