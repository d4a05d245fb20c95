import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("The page of thanks for a form that nobody can send")
struct WithheldThanksTests {
  private static let block = """
    ```form
    form: insurance
    thanks: received.md
    fields:
    - {id: c, label: C, kind: consent, error: E}
    ```

    """
  private static let open = "forms:\n  insurance: {endpoint: /in, operator: Clinic, retention: 30 days}\n"

  private func site(settings: String = "", text: String = Self.block) -> TestSite {
    var site = TestSite(article: text)
    site.files["Content/site.yml"]? += settings
    site.files["Content/received.md"] =
      "---\ntitle: Thanks\ndescription: It came.\nunlisted: true\ntemplate: page\naliases: [/old/]\n---\n## Next {#next}\n"
    site.files["Templates/page.mustache"] = "Thank you"
    site.files["Content/addresses.lock"] = "/a/\n/received/\n/received/#next\n/old/\n/\n"
    return site
  }

  @Test("is not published, and its addresses lead to the page of the form")
  func withheld() async throws {
    let site = site()
    #expect(await site.diagnostics().map(\.short) == [])
    let pages = try await site.pages()
    #expect(pages["received/index.html"] == "https://example.org/a/")
    #expect(pages["old/index.html"] == "https://example.org/a/")
    #expect(await site.site.redirects.map(\.path) == ["/received/", "/received", "/old/", "/old"])
    #expect(await !site.site.pages.map(\.path.text).contains("received.md"))
  }

  @Test("is published with the form, in a preview that takes all forms, and with the drafts")
  func published() async throws {
    #expect(try await site(settings: Self.open).pages()["received/index.html"] == "Thank you")
    var drafts = site()
    drafts.options.includesDrafts = true
    #expect(try await drafts.pages()["received/index.html"] == "Thank you")
    var preview = site()
    preview.options.formsAddress = "/preview/"
    #expect(try await preview.pages()["received/index.html"] == "Thank you")
  }

  @Test("is no page to link to")
  func linked() async {
    let found = await site(text: Self.block + "[Thanks](received.md)\n").diagnostics()
    #expect(found.map(\.check.code) == ["broken-link"])
    #expect(found.first?.message.contains("only with its form") == true)
    #expect(
      await site(settings: Self.open, text: Self.block + "[Thanks](received.md)\n").diagnostics().isEmpty)
  }
}
