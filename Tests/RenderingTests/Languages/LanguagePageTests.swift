import Page
import Rendering
import Site
import SiteTesting
import Testing

@Suite("Pages in several languages")
struct LanguagePageTests {
  private static func page(_ title: String, _ more: String = "", _ text: String = "Text.\n") -> String {
    "---\ntitle: \(title)\ndescription: D.\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n\(more)---\n\(text)"
  }

  private func pages(
    _ template: String, _ files: [String: String] = [:], settings: String = ""
  ) async throws -> [String: String] {
    var all = [
      "Content/a.md": Self.page("A"), "Content/es/a.md": Self.page("A es"), "Content/b.md": Self.page("B"),
      "Content/ar/c.md": Self.page("C ar"),
    ]
    for name in ["home", "article", "404"] { all["Templates/\(name).mustache"] = template }
    return try await TestSite.ofLanguages(all.merging(files) { $1 }, settings: settings).pages()
  }

  @Test("are in the words, the direction and the dates of their language, with the site's front page in it")
  func words() async throws {
    let pages = try await pages(
      "{{site.language}} {{site.isRightToLeft}} {{site.root}} {{site.home}} {{words.top}} {{page.reviewed.text}} {{{page.introduction}}}",
      [
        "Templates/words/en.po": "msgctxt \"top\"\nmsgid \"Top\"\nmsgstr \"\"\n",
        "Templates/words/es.po": "msgctxt \"top\"\nmsgid \"Top\"\nmsgstr \"Arriba\"\n",
        "Content/es/a.md": Self.page("A es", "", "> [!NOTE]\n> \"Texto\"\n"),
      ]
    ).mapValues { $0.replacing("\u{A0}", with: " ") }
    #expect(pages["a/index.html"]?.hasPrefix("en false / / Top 1 November 2026 ") == true)
    #expect(pages["es/a/index.html"]?.hasPrefix("es false / /es/ Arriba 1 de noviembre de 2026 ") == true)
    #expect(pages["es/a/index.html"]?.contains(">Nota<") == true)
    #expect(pages["es/a/index.html"]?.contains("«Texto»") == true)
    #expect(pages["ar/c/index.html"]?.hasPrefix("ar true / /ar/ Top 1 نوفمبر 2026 ") == true)
  }

  @Test("offer every language by its own name, and say where only its front page is there")
  func languageSwitch() async throws {
    let pages = try await pages(
      "{{#page.languages}}{{name}} {{tag}} {{dir}} {{url}}{{#isCurrent}}!{{/isCurrent}}{{#note}} {{note}}{{/note}}|{{/page.languages}}",
      ["Content/404.md": Self.page("N"), "Content/es/404.md": Self.page("N es")])
    #expect(
      pages["a/index.html"]
        == "English en ltr /a/!|Español es ltr /es/a/|العربية ar rtl /ar/ (الصفحة الرئيسية)|")
    #expect(
      pages["es/a/index.html"]
        == "English en ltr /a/|Español es ltr /es/a/!|العربية ar rtl /ar/ (الصفحة الرئيسية)|")
    #expect(
      pages["ar/c/index.html"]
        == "English en ltr / (home page)|Español es ltr /es/ (página de inicio)|العربية ar rtl /ar/c/!|")
    #expect(pages["404.html"]?.contains("Español es ltr /es/ (página de inicio)") == true)
    #expect(
      pages["es/404.html"]?.contains("English en ltr / (home page)|Español es ltr /es/404.html!") == true)
  }

  @Test("name themselves in all their languages to search engines, and the main one for all others")
  func alternates() async throws {
    let pages = try await pages(
      "{{#page.alternates}}{{hreflang}} {{url}} {{/page.alternates}}",
      ["Content/d.md": Self.page("D"), "Content/es/d.md": Self.page("D es", "noindex: true\n")])
    let both = "en https://example.org/a/ es https://example.org/es/a/ x-default https://example.org/a/ "
    #expect(pages["a/index.html"] == both && pages["es/a/index.html"] == both)
    #expect(pages["b/index.html"] == "" && pages["ar/c/index.html"] == "")
    #expect(pages["d/index.html"] == "" && pages["es/d/index.html"] == "")
  }

  @Test("have menus that lead to pages in their language, and mark what is in another")
  func menus() async throws {
    let template = """
      {{#site.navigation}}{{title}} {{url}} {{hreflang}}{{#language}} {{tag}} {{dir}}{{/language}}{{#isCurrent}}!{{/isCurrent}}|{{/site.navigation}}\
      {{#site.urgentHelp}}{{title}} {{url}}{{#language}} {{tag}}{{/language}}{{/site.urgentHelp}}
      """
    let pages = try await pages(
      template,
      settings:
        "urgent-help: a.md\nnavigation: [{page: a.md, title: First}, b.md, {url: 'https://o.example/', title: Other}]\n"
    )
    #expect(
      pages["a/index.html"] == "First /a/ !|B /b/ |Other https://o.example/ |A /a/")
    #expect(
      pages["es/a/index.html"] == "A es /es/a/ !|B /b/ en en ltr|Other https://o.example/  en ltr|A es /es/a/"
    )
    #expect(
      pages["ar/c/index.html"] == "A /a/ en en ltr|B /b/ en en ltr|Other https://o.example/  en ltr|A /a/ en")
  }

  @Test("say which titles and descriptions of their language are not translated")
  func titles() async throws {
    let template = """
      {{page.title}}{{#page.titleLanguage}} {{tag}}{{/page.titleLanguage}}|\
      {{#page.categoryLanguage}}{{tag}}{{/page.categoryLanguage}}|\
      {{#page.breadcrumbs}}{{title}}{{#language}} {{tag}}{{/language}};{{/page.breadcrumbs}}|\
      {{#page.children}}{{title}} {{hreflang}}{{#language}} {{tag}} {{dir}}{{/language}} {{description}}{{#descriptionLanguage}} {{tag}}{{/descriptionLanguage}};{{/page.children}}
      """
    let head = "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n"
    let pages = try await pages(
      template,
      [
        "Content/s/index.md": Self.page("S"), "Content/s/x.md": Self.page("X", "category: C\n"),
        "Content/es/s/index.po": head, "Content/es/s/x.po": head + "\nmsgid \"D.\"\nmsgstr \"D es.\"\n",
        "Templates/section.mustache": template,
      ])
    #expect(pages["es/s/index.html"] == "S en||Inicio;|X  en ltr D es.;")
    #expect(pages["es/s/x/index.html"] == "X en|en|Inicio;S en;|")
    #expect(pages["s/x/index.html"] == "X||Home;S;|")
  }

  @Test("have feeds that say which titles and descriptions are not translated")
  func feeds() async throws {
    let head = "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n"
    let site = await TestSite.ofLanguages([
      "Content/s/index.md": Self.page("S", "order: newest\nfeed: true\n"),
      "Content/s/x.md": Self.page("X", "published: 2026-10-01\n"), "Content/es/s/index.po": head,
      "Content/es/s/x.po": head + "\nmsgid \"D.\"\nmsgstr \"D es.\"\n",
    ]).site
    let output = try #require(site.outputs.first { $0.path == "es/s/atom.xml" })
    let feed = String(decoding: try Renderer(site).render(output), as: UTF8.self)
    for line in [
      "<subtitle xml:lang=\"en\">D.</subtitle>", "<title xml:lang=\"en\">X</title>",
      "<summary>D es.</summary>",
    ] {
      #expect(feed.contains("\n\(line)\n"), "\(feed)")
    }
  }

  @Test("say which texts of site.yml are in the main language")
  func settings() async throws {
    let pages = try await pages(
      "{{site.description}}{{#site.descriptionLanguage}} {{tag}}{{/site.descriptionLanguage}}{{#site.helplines}}|{{note}}{{#noteLanguage}} {{tag}} {{dir}}{{/noteLanguage}}{{/site.helplines}}",
      settings: "description: About.\nhelplines: [{name: L, phone: '1', note: Free}, {name: M, phone: '2'}]\n"
    )
    #expect(pages["a/index.html"] == "About.|Free|")
    #expect(pages["ar/c/index.html"] == "About. en|Free en ltr|")
  }

  @Test("lead from their texts to pages in their language, and mark those in another")
  func links() async throws {
    let pages = try await pages(
      "{{{page.introduction}}}{{#page.sections}}{{{body}}}{{/page.sections}}",
      [
        "Content/b.md": Self.page("B", "", "[es](es/a.md) [a](a.md)\n"),
        "Content/es/a.md": Self.page(
          "A", "",
          "[b](b.md) [c](../ar/c.md#x)\n\n## S\n\n[q](b.md?x=1&y=2#) [own](a.md) \"/b/\" `href=\"/es/b/\"`\n"),
        "Content/ar/c.md": Self.page("C", "", "# x {#x}\n"),
      ])
    #expect(
      pages["es/a/index.html"]?.contains(
        "<a href=\"/b/\" hreflang=\"en\">b</a> <a href=\"/ar/c/#x\" hreflang=\"ar\">c</a>") == true)
    #expect(pages["es/a/index.html"]?.contains("<a href=\"/b/?x=1&amp;y=2#\" hreflang=\"en\">q</a>") == true)
    #expect(pages["es/a/index.html"]?.contains("<a href=\"/es/a/\">own</a> «/b/»") == true)
    #expect(pages["es/a/index.html"]?.contains("<code>href=&quot;/es/b/&quot;</code>") == true)
    #expect(
      pages["b/index.html"]?.contains("<a href=\"/es/a/\" hreflang=\"es\">es</a> <a href=\"/a/\">a</a>")
        == true)
  }

  @Test("mark the titles of pages in another language that they name")
  func related() async throws {
    let pages = try await pages(
      "{{#page.related}}{{title}}{{#language}} {{tag}} {{dir}}{{/language}}|{{/page.related}}",
      ["Content/es/a.md": Self.page("A es", "related: [../b.md, ../ar/c.md]\n")])
    #expect(pages["es/a/index.html"] == "B en ltr|C ar ar rtl|")
  }

  @Test("are the same as ever where site.yml names one language")
  func one() async throws {
    let files = ["Content/es/a.md": Self.page("A", "", "[x](../index.md)\n")]
    let plain = try await TestSite(files).pages()
    let named = try await TestSite(
      files.merging([
        "Content/site.yml": "title: Test\nbase-url: https://example.org\nlanguages: {en: English}\n"
      ]) {
        $1
      }
    ).pages()
    #expect(plain == named && plain["es/a/index.html"] != nil)
  }

  @Test("may weigh what they may weigh in the main language")
  func budgets() async throws {
    let heavy = String((0..<3000).map { "\($0 * 7919 % 10007) " }.joined())
    for (exceptions, expected) in [("", ["Content/es/x.md", "Content/x.md"]), (", except: [x.md]", [])] {
      let site = TestSite(
        audited: "", settings: "languages: {en: English, es: Español}\nbudgets: {page: 2000\(exceptions)}\n",
        [
          "Content/es/index.md": Self.page("Inicio"), "Content/x.md": Self.page("X", "", heavy + "\n"),
          "Content/es/x.md": Self.page("X", "", heavy + "\n"),
        ])
      let found = await site.audit().filter { $0.hasSuffix("page-weight") }
      #expect(found.map { String($0.prefix { $0 != ":" }) } == expected)
    }
  }
}
