@testable import Page
import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A form")
struct FormTests {
  private static let block = """
    ```form
    form: insurance
    thanks: received.md
    button: Send it
    fields:
      - id: name
        label: Your "full" name
        hint: As on your card.
        autocomplete: name
        error: Enter your name
      - one-of: How can we reach you?
        hint: One is enough.
        error: Enter one of the two
        fields:
          - {id: email, kind: email, label: Email, autocomplete: email, error: Enter an address}
          - {id: phone, kind: phone, label: Phone, autocomplete: tel, error: Enter a number}
      - {id: contact, kind: choice, label: Preferred, options: [Email, Phone call], error: Choose one}
      - {id: note, label: Anything else, required: false, error: Enter a note}
      - {id: consent, kind: consent, label: You may use this., error: Tick the box}
    ```

    """
  private static let settings = """
    title: Test
    base-url: https://example.org/sub
    helplines:
      - {name: Line <1>, phone: 0800 1, place: Here, note: Free}
      - {name: Site, url: "https://example.net/?a&b"}

    """
  private static let received =
    "---\ntitle: Thanks\ndescription: It came.\nunlisted: true\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n---\n"

  private func site(forms: String = "", block: String = Self.block, preview: String? = nil) -> TestSite {
    var site = TestSite(article: block)
    site.files["Content/site.yml"] = Self.settings + forms
    site.files["Content/received.md"] = Self.received
    site.files["Templates/article.mustache"] = "{{{page.introduction}}}{{page.hasForm}}"
    site.options.formsAddress = preview
    return site
  }

  private func page(_ site: TestSite) async throws -> String {
    let errors = await site.diagnostics().filter { $0.severity == .error }
    #expect(errors.map(\.short) == [])
    return try #require(try await site.pages()["a/index.html"])
  }

  private static func forms(_ endpoint: String) -> String {
    "forms:\n  insurance: {endpoint: \"\(endpoint)\", operator: 'Clinic & Co', retention: 30 days}\n"
  }

  @Test("is sent to the endpoint as an ordinary form, and says who receives what and for how long")
  func open() async throws {
    let page = try await page(site(forms: Self.forms("https://forms.example.com:8443/in/1")))
    #expect(
      page.contains(
        "<form class=\"form\" id=\"insurance\" method=\"post\" action=\"https://forms.example.com:8443/in/1\""
      ))
    #expect(page.contains("<dd>Clinic &amp; Co (sent to forms.example.com:8443)</dd>"))
    #expect(page.contains("<dd>30 days</dd>"))
    #expect(
      page.contains("<input type=\"hidden\" name=\"_next\" value=\"https://example.org/sub/received/\">"))
    #expect(page.contains("name=\"_gotcha\" tabindex=\"-1\""))
    #expect(!page.contains("netlify"))
    #expect(!page.contains("Preview"))
    #expect(page.contains("<button>Send it</button>"))
    #expect(page.hasSuffix("true"))
  }

  @Test("labels everything, and says what browsers may fill in and what must not be empty")
  func fields() async throws {
    let page = try await page(site(forms: Self.forms("/cgi-bin/form")))
    #expect(page.contains("action=\"/cgi-bin/form\""))
    #expect(page.contains("<dd>Clinic &amp; Co</dd>"))
    #expect(
      page.contains(
        "<label for=\"insurance-name\">Your &quot;full&quot; name</label><p class=\"note\" id=\"insurance-name-hint\">As on your card.</p><input id=\"insurance-name\" name=\"name\" type=\"text\" autocomplete=\"name\" spellcheck=\"false\" aria-describedby=\"insurance-name-hint\" required data-error=\"Enter your name\">"
      ))
    #expect(page.contains("type=\"email\" autocomplete=\"email\" data-error"))
    #expect(page.contains("type=\"tel\" autocomplete=\"tel\" data-error"))
    #expect(page.contains("<legend>How can we reach you?</legend>"))
    #expect(page.contains("data-error=\"Enter one of the two\""))
    #expect(page.contains("name=\"contact\" value=\"Phone call\" required>"))
    #expect(page.contains(">Anything else (optional)</label>"))
    #expect(
      page.contains(
        "<input type=\"checkbox\" id=\"insurance-consent\" name=\"consent\" value=\"yes\" required"))
  }

  @Test("has what Netlify looks for where it is to take it")
  func netlify() async throws {
    let page = try await page(site(forms: Self.forms("netlify")))
    #expect(page.contains("action=\"/sub/received/\""))
    #expect(
      page.contains("name=\"insurance\" data-netlify=\"true\" data-netlify-honeypot=\"_gotcha\""))
    #expect(page.contains("<input type=\"hidden\" name=\"form-name\" value=\"insurance\">"))
    #expect(!page.contains("_next"))
  }

  @Test(
    "is not published without an endpoint: its page says what its author wrote, and the build says so",
    arguments: ["", "forms:\n  insurance: {operator: Clinic}\n"])
  func closed(forms: String) async throws {
    let site = site(forms: forms)
    #expect(try await page(site) == "false")
    let closed = await site.site.closedForms
    #expect(closed.map(\.name) == ["insurance"])
    #expect(closed.map(\.page.file) == ["Content/a.md"])
    #expect(await self.site(forms: Self.forms("netlify")).site.closedForms.isEmpty)

    let block = Self.block.replacing("button: Send it", with: "closed: Call 0800 & ask <first>.")
    #expect(
      try await page(self.site(forms: forms, block: block))
        == "<p>Call 0800 &amp; ask &lt;first&gt;.</p>false")
    #expect(try await !page(self.site(forms: Self.forms("netlify"), block: block)).contains("Call 0800"))
  }

  @Test(
    "is taken by the preview, whatever the endpoint, and says that it is a preview",
    arguments: ["", Self.forms("https://example.com/in"), Self.forms("netlify")])
  func preview(forms: String) async throws {
    let page = try await page(site(forms: forms, preview: "/preview/"))
    #expect(page.contains("action=\"/preview/insurance\""))
    #expect(page.contains("<p class=\"draft\">Preview: "))
    #expect(page.contains("No endpoint is set") == forms.isEmpty)
    #expect(!page.contains("netlify"))
  }

  @Test(
    "that makes no sense is refused with its place",
    arguments: [
      ("form: insurance\nthanks: received.md\nfields: []", "Content/a.md:10:1 missing-key"),
      ("form: insurance\nthanks: received.md", "Content/a.md:8:1 missing-key"),
      ("thanks: received.md\nfields: []", "Content/a.md:8:1 missing-key"),
      ("form: My form\nthanks: received.md\nfields: []", "Content/a.md:8:7 wrong-option"),
      ("form: insurance\nthanks: https://example.org\n\(consent)", "Content/a.md:9:9 wrong-option"),
      ("form: insurance\nthanks: gone.md\n\(consent)", "Content/a.md:9:9 broken-link"),
      ("form: other\nthanks: received.md\n\(consent)", "Content/a.md:8:7 wrong-option"),
      (
        "form: insurance\nthanks: received.md\nfields:\n- {id: a, label: A, error: E}",
        "Content/a.md:8:7 form-without-consent"
      ),
      ("\(start)- {id: a, label: A, error: E, kind: number}", "Content/a.md:12:37 wrong-option"),
      ("\(start)- {id: a, label: A, error: E, kind: choice}", "Content/a.md:12:37 wrong-option"),
      (
        "\(start)- {id: a, label: A, error: E, options: [B, B], kind: choice}",
        "Content/a.md:12:54 wrong-option"
      ),
      ("\(start)- {id: a, label: A, error: E, autocomplete: emial}", "Content/a.md:12:45 wrong-option"),
      ("\(start)- {id: A b, label: A, error: E}", "Content/a.md:12:8 wrong-option"),
      ("\(start)- {id: form-name, label: A, error: E}", "Content/a.md:12:8 wrong-option"),
      ("\(start)- {id: c, label: A, error: E}", "Content/a.md:12:8 wrong-option"),
      ("\(start)- {label: A, error: E}", "Content/a.md:12:3 missing-key"),
      ("\(start)- {id: a, label: A}", "Content/a.md:12:3 missing-key"),
      ("\(start)- {one-of: A, error: E, fields: []}", "Content/a.md:12:25 wrong-option"),
      ("\(start)- {id: a, label: A, error: E, required: perhaps}", "Content/a.md:12:41 wrong-type"),
      ("\(start)- {id: a, label: A, error: E, colour: red}", "Content/a.md:12:31 unknown-key"),
    ])
  func mistakes(block: String, expected: String) async {
    let site = site(forms: Self.forms("netlify"), block: "```form\n\(block)\n```\n")
    let found = await site.diagnostics().map(\.place)
    #expect(found == [expected], "\(found)")
  }

  private static let consent = "fields:\n- {id: c, label: C, kind: consent, error: E}"
  private static let start = "form: insurance\nthanks: received.md\n\(consent)\n"

  @Test("stands on one page only")
  func twice() async {
    var site = site(forms: Self.forms("netlify"))
    site.files["Content/b.md"] = TestSite.articleStart + Self.block
    #expect(await site.diagnostics().map(\.place) == ["Content/b.md:8:7 wrong-option"])
  }

  @Test(
    "is sent only where that is safe",
    arguments: [
      "http://example.com/in", "ftp://example.com", "javascript:alert(1)", "//example.com/in", "form",
      "mailto:a@b.c",
      "https://", "https://a;script-src", "https://user@example.com/", "/a b", "/a\\\"b",
      "https://example.com/a b",
      "http://localhost.example.com/",
    ])
  func unsafeEndpoint(endpoint: String) async {
    #expect(
      await site(forms: Self.forms(endpoint)).diagnostics().map(\.place) == [
        "Content/site.yml:7:25 wrong-type"
      ])
  }

  @Test("needs to say who receives it", arguments: ["operator", "retention"])
  func terms(key: String) async {
    let forms =
      "forms:\n  insurance:\n    endpoint: netlify\n    "
      + (key == "operator" ? "retention: 30 days\n" : "operator: Clinic\n")
    let diagnostics = await site(forms: forms).diagnostics()
    #expect(diagnostics.map(\.place) == ["Content/site.yml:8:5 missing-key"])
    #expect(diagnostics.first?.message == "the key '\(key)' is missing")
  }

  @Test("knows what is missing in what was sent")
  func problems() async throws {
    let site = site(forms: Self.forms("netlify"))
    let form = try #require(await site.site.pages.flatMap(\.article.forms).first)
    let whole = ["name": "Ann", "phone": "1", "contact": "Email", "consent": "yes"]
    #expect(form.problems(in: whole) == [])
    #expect(
      form.problems(in: [:]) == ["Enter your name", "Enter one of the two", "Choose one", "Tick the box"])
    #expect(form.problems(in: whole.merging(["name": " \t"]) { $1 }) == ["Enter your name"])
    #expect(form.problems(in: whole.merging(["contact": "Pigeon"]) { $1 }) == ["Choose one"])
    #expect(form.problems(in: whole.merging(["phone": ""]) { $1 }) == ["Enter one of the two"])
    #expect(form.problems(in: whole.merging(["phone": "", "email": "a@b"]) { $1 }) == [])
  }

  @Test("does not make a review void when it is opened or closed")
  func review() async throws {
    func stamp(_ site: TestSite) async throws -> String {
      try #require(await ReviewedSite.stamp(of: site))
    }
    let closed = try await stamp(site())
    #expect(try await stamp(site(forms: Self.forms("netlify"))) == closed)
    #expect(try await stamp(site(preview: "/preview/")) == closed)
    #expect(try await stamp(site(block: Self.block + "More.\n")) != closed)
  }

  @Test("leads to a page that no list shows, with the newest pages of a section")
  func thanks() async throws {
    var site = site(forms: Self.forms("netlify"))
    site.files["Content/received.md"] = Self.received.replacing(
      "unlisted", with: "newest: news/index.md\nunlisted")
    site.files["Content/news/index.md"] = "---\ntitle: News\ndescription: D.\n---\n"
    for day in 1...4 {
      site.files["Content/news/n\(day).md"] =
        "---\ntitle: Day \(day)\ndescription: D.\npublished: 2026-11-0\(day)\n---\n"
    }
    site.files["Templates/home.mustache"] = "{{#page.children}}{{title}} {{/page.children}}"
    site.files["Templates/article.mustache"] =
      "{{#page.newest}}{{title}} {{url}}:{{#pages}} {{title}}{{/pages}}{{/page.newest}}"
    let pages = try await site.pages()
    #expect(pages["received/index.html"] == "News /sub/news/: Day 4 Day 3 Day 2")
    #expect(pages["index.html"] == "A News ")
  }

  @Test("asks for the words of a mistake only where there can be one")
  func errors() async {
    let consent = "- {id: c, label: C, kind: consent, error: E}"
    for (field, isMissing) in [
      ("{id: a, label: A, required: false}", false), ("{id: a, label: A}", true),
      ("{id: a, label: A, required: false, kind: email}", true),
      ("{id: a, label: A, required: false, kind: choice, options: [B, C]}", false),
    ] {
      let block = "```form\nform: insurance\nthanks: received.md\nfields:\n\(consent)\n- \(field)\n```\n"
      let found = await site(block: block).diagnostics()
      #expect(found.map(\.check.code) == (isMissing ? ["missing-key"] : []), "\(field)")
    }
  }
}

extension Diagnostic {
  /// `file:line:column code`.
  fileprivate var place: String {
    "\(location?.file ?? ""):\(location?.line ?? 0):\(location?.column ?? 0) \(check.code)"
  }
}
