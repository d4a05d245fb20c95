import Building
import Diagnostics
import Page
import Site
import SiteTesting
import Testing

@Suite("A translated page")
struct TranslatedPageTests {
  @Test("has the words of its PO file, and the ids, marks and links of its original")
  func whole() async throws {
    let site = TranslatedSite(
      "See [home](index.md#x) or [this](#what-it-is).\n\n## What it is\n\nWords\nover lines.\n\n## Two {#two .was-one}\n\n- an item\n",
      [
        (
          "See [home](index.md#x) or [this](#what-it-is).", "Mire [inicio](index.md#x) o [esto](#what-it-is)."
        ),
        ("What it is", "Qué es"), ("Words over lines.", "Palabras."), ("Two", "Dos"),
        ("an item", "un elemento"),
      ])
    let html = try #require(try await site.html())
    #expect(html.hasPrefix("Título|"))
    #expect(html.contains("<h2 id=\"what-it-is\">Qué es</h2>"))
    #expect(html.contains("<h2 id=\"two\">"))
    #expect(html.contains("<p>Palabras.</p>"))
    #expect(html.contains("<li>un elemento</li>"))
    #expect(html.contains("href=\"#what-it-is\""))
    #expect(html.contains("href=\"/es/#x\""))
    #expect(!html.contains("lang=\"en\""))
  }

  @Test("shows what is not translated, and what is fuzzy, in the language of its original")
  func partly() async throws {
    var site = TranslatedSite("One.\n\nTwo.\n\nThree.\n")
    site.po =
      TranslatedSite.head + """

        msgid "Title"
        msgstr "Título"

        msgid "About."
        msgstr "Sobre."

        msgid "One."
        msgstr "Uno."

        #, fuzzy
        #| msgid "Too."
        msgid "Two."
        msgstr "Demasiado."

        """
    let html = try #require(try await site.html())
    #expect(html.contains("<p>Uno.</p>"))
    #expect(html.contains("<p lang=\"en\">Two.</p>"))
    #expect(html.contains("<p lang=\"en\">Three.</p>"))
    #expect(!html.contains("Demasiado"))
    #expect(await site.mistakes() == ["Content/es/page.po:16:7+6 untranslated"])
    let article = try #require(await site.site.site.pages.first { $0.path.text == "es/page.md" }?.article)
    let facts = try #require(article.translation)
    #expect(facts.original.text == "page.md")
    #expect((facts.blocks, facts.untranslated, facts.changed) == (5, 2, 1))
    #expect(!facts.hasUntranslatedWarning)
    #expect(facts.check == nil)
  }

  @Test("marks the words of its components that are not translated")
  func components() async throws {
    var site = TranslatedSite(
      """
      ```form
      form: ask
      thanks: page.md
      button: Send it
      fields:
        - {id: mail, label: Your address, hint: "As in a@b.example", kind: email, error: Write it}
        - {id: when, label: When, kind: choice, options: [Now, Later], error: Choose}
        - {id: ok, label: I agree, kind: consent, error: Tick it}
      ```

      """, [("Your address", "Su dirección"), ("Now", "Ahora"), ("Choose", "Elija")])
    site.settings += "forms:\n  ask: {endpoint: \"https://f.example/x\", operator: We, retention: A week}\n"
    let html = try #require(try await site.html())
    for words in ["I agree", "As in a@b.example", "Send it", "When", "Later", "A week"] {
      #expect(html.contains("<span lang=\"en\">\(words)</span>"), "\(words)")
    }
    #expect(html.contains("data-error=\"Tick it\" data-error-lang=\"en\""))
    #expect(html.contains("value=\"Later\""))
    #expect(html.contains(">Su dirección</label>"))
    #expect(html.contains(">Ahora</label>"))
    #expect(html.contains("data-error=\"Elija\">"))
    #expect(!html.contains("\u{2}") && !html.contains("\u{3}"))
  }

  @Test("does not repeat what is wrong with its original, but says what is wrong with it alone")
  func repeated() async {
    var site = TranslatedSite(
      "[gone](gone.md) and [@nobody2020].\n\n```studies\nkeys: [nobody2020]\n```\n\n```chart\nnonsense: 1\n```\n",
      [("[gone](gone.md) and [@nobody2020].", "[no](gone.md) y [@nobody2020].")])
    let mistakes = await site.mistakes()
    #expect(!mistakes.isEmpty)
    #expect(mistakes.allSatisfy { $0.hasPrefix("Content/page.md:") }, "\(mistakes)")
    #expect(Set(mistakes).count == mistakes.count)
    site.entries = [("[gone](gone.md) and [@nobody2020].", "[no](other.md) y [@nobody2020].")]
    #expect(
      await site.mistakes().contains { $0.hasPrefix("Content/es/page.po:") && $0.hasSuffix("lost-link") })
  }

  @Test("knows that a text changed before anybody has updated the PO file")
  func changed() async throws {
    let site = TranslatedSite(
      "It takes 40 minutes in all, not 50.\n\nA wholly new text.\n",
      [("It takes 40 minutes in all, not 60.", "Dura 40, no 60.")])
    let facts = await site.site.site.pages.first { $0.path.text == "es/page.md" }?.article.translation
    #expect(facts?.untranslated == 2)
    #expect(facts?.changed == 1)
  }

  @Test("says whether a warning is not translated", arguments: ["WARNING", "CAUTION", "NOTE"])
  func warnings(kind: String) async throws {
    let site = TranslatedSite("> [!\(kind)]\n> Stop.\n")
    let facts = await site.site.site.pages.first { $0.path.text == "es/page.md" }?.article.translation
    #expect(facts?.hasUntranslatedWarning == (kind != "NOTE"))
  }

  @Test("has an address of its own, if its translator gives it one")
  func slug() async throws {
    var site = TranslatedSite("One.\n")
    site.others["Content/index.md"] = "---\ntitle: Home\ndescription: The front page.\n---\n[Page](page.md)\n"
    site.po = TranslatedSite.head + "\nmsgctxt \"slug\"\nmsgid \"page\"\nmsgstr \"una/página\"\n"
    #expect(try await site.html("es/una/página/index.html") != nil)
    #expect(try await site.html() == nil)
    site.po = TranslatedSite.head + "\nmsgctxt \"slug\"\nmsgid \"page\"\nmsgstr \"Una página\"\n"
    #expect(await site.mistakes().contains("Content/es/page.po:7:8+12 bad-slug"))
  }

  @Test("has old addresses of its own, which its header names")
  func aliases() async throws {
    var site = TranslatedSite("One.\n", [("One.", "Uno.")])
    site.others["Content/page.md"] =
      "---\ntitle: Page\ndescription: A page.\naliases: [/old/]\n---\nOne.\n"
    site.others["Templates/redirect.mustache"] = "{{page.redirect}}"
    let po = { (aliases: String) in
      TranslatedSite.head + "\"X-Aliases: \(aliases)\\n\"\n\nmsgid \"One.\"\nmsgstr \"Uno.\"\n"
    }
    site.po = po("/es/vieja/ /es/más/vieja/")
    for (path, place) in [("old", "/page/"), ("es/vieja", "/es/page/"), ("es/más/vieja", "/es/page/")] {
      #expect(try await site.html("\(path)/index.html")?.hasSuffix(place) == true, "\(path)")
    }
    site.po = po("/es/page/ vieja/vieja/")
    #expect(
      await site.mistakes().filter { $0.hasSuffix("bad-alias") } == [
        "Content/es/page.po:4:13+9 bad-alias", "Content/es/page.po:4:23+12 bad-alias",
      ])
  }

  @Test("keeps the promise of an address that it has left by naming it in its header")
  func promises() async {
    var site = TranslatedSite("One.\n", [("One.", "Uno.")])
    site.others["Content/addresses.lock"] = "/es/page/\n"
    let po = { (header: String) in
      TranslatedSite.head + header
        + "\nmsgctxt \"slug\"\nmsgid \"page\"\nmsgstr \"una\"\n\nmsgid \"One.\"\nmsgstr \"Uno.\"\n"
    }
    site.po = po("")
    #expect(await site.mistakes().contains("Content/addresses.lock:1:1+9 vanished-address"))
    site.po = po("\"X-Aliases: /es/page/\\n\"\n")
    #expect(await site.mistakes().filter { $0.contains("vanished") || $0.contains("alias") } == [])
  }

  @Test("needs its original, and stands beside no page of the same name")
  func originals() async {
    var site = TranslatedSite("One.\n", [("One.", "Uno.")])
    site.others["Content/es/other.po"] = TranslatedSite.head
    #expect(await site.mistakes() == ["Content/es/other.po:1:1+1 translation-without-page"])
    site.others["Content/es/other.po"] = nil
    site.others["Content/es/page.md"] = "---\ntitle: Otra\ndescription: Otra.\n---\n"
    let messages = await site.site.diagnostics().map(\.message)
    #expect(messages.contains("Content/es/page.md has a text of its own, so nobody reads this translation"))
    #expect(await site.mistakes() == ["Content/es/page.po:1:1+1 translation-without-page"])
  }

  @Test("has the values of YAML translated in whatever way they are written")
  func values() async throws {
    var site = TranslatedSite("One.\n")
    site.others["Content/page.md"] =
      "---\ntitle: \"A: \\\"b\\\"\"\ndescription: >\n  Two\n  lines.\ncategory: 'It''s'\ntags: [sleep, \"rest\"]\n---\nOne.\n"
    site.po =
      TranslatedSite.head
      + [
        ("A: \\\"b\\\"", "C: \\\"d\\\", [e]"), ("Two lines.", "Dos: líneas."), ("It's", "Es"),
        ("sleep", "sueño, mucho"),
        ("rest", "descanso"), ("One.", "Uno."),
      ].map { "\nmsgid \"\($0)\"\nmsgstr \"\($1)\"\n" }.joined()
    let article = try #require(await site.site.site.pages.first { $0.path.text == "es/page.md" }?.article)
    #expect(article.frontMatter.title == "C: \"d\", [e]")
    #expect(article.frontMatter.description == "Dos: líneas.")
    #expect(article.frontMatter.category == "Es")
    #expect(article.frontMatter.tags.map(\.value) == ["sueño, mucho", "descanso"])
    #expect(article.translation?.isComplete == true)
  }

  @Test("leaves to its original what is true of that alone")
  func ofOriginal() async throws {
    var site = TranslatedSite("One.\n", [("One.", "Uno.")])
    site.others["Content/page.md"] =
      "---\ntitle: Title\ndescription: About.\naliases: [/old/]\nreviewed: 2026-11-01\nreviewer: Dr A\nreview-due: 2027-11-01\n---\nOne.\n"
    let article = try #require(await site.site.site.pages.first { $0.path.text == "es/page.md" }?.article)
    #expect(article.frontMatter.aliases.isEmpty)
    #expect(article.frontMatter.reviewed == nil)
    #expect(await site.mistakes() == [])
  }
}

@Suite("A translated quiz")
struct TranslatedQuizTests {
  private static let page = """
    ---
    title: Quiz
    description: Questions.
    template: quiz
    expect:
      - when: {age: Under 18}
        at-least: no
    ---
    Some words.

    ## How old are you? {#age}

    - ( ) Under 18 → [No](#no)
    - ( ) 18 or over

    ## No

    ## Nothing found {#none}
    """
  private static let words = [
    ("Quiz", "Prueba"), ("Questions.", "Preguntas."), ("Some words.", "Palabras."),
    ("How old are you?", "¿Qué edad tiene?"),
    ("Under 18", "Menos de 18"), ("18 or over", "18 o más"), ("No", "No"), ("Nothing found", "Nada"),
  ]

  private func site(_ words: [(String, String)]) -> TranslatedSite {
    var site = TranslatedSite("")
    site.others["Content/page.md"] = Self.page
    site.po = TranslatedSite.head + words.map { "\nmsgid \"\($0)\"\nmsgstr \"\($1)\"\n" }.joined()
    return site
  }

  @Test("has the proof of its original, and its own words")
  func whole() async throws {
    let site = site(Self.words)
    #expect(await site.mistakes() == [])
    let articles = await site.site.site.pages.map(\.article)
    let original = try #require(articles.first { $0.path.text == "page.md" })
    let article = try #require(articles.first { $0.path.text == "es/page.md" })
    #expect(original.proof != nil)
    #expect(article.proof == original.proof)
    #expect(article.quiz?.questions.map(\.id) == original.quiz?.questions.map(\.id))
    #expect(article.quiz?.questions.first?.title.plain == "¿Qué edad tiene?")
    #expect(article.quiz?.questions.first?.answers.map(\.text.plain) == ["Menos de 18", "18 o más"])
  }

  @Test("that lacks a word is a page that leads to its original, and to which all links still lead")
  func partly() async throws {
    let site = site(Self.words.dropLast())
    let article = try #require(await site.site.site.pages.first { $0.path.text == "es/page.md" }?.article)
    #expect(article.quiz == nil)
    #expect(article.translation?.isStandIn == true)
    #expect(article.frontMatter.title == "Prueba")
    #expect(article.outline.headings.map { [$0.id] + $0.formerIDs } == [["age", "no", "none"]])
    let html = try #require(try await site.html())
    #expect(html.contains("href=\"/page/\""))
    #expect(await site.mistakes() == ["Content/es/page.po:1:1+8 untranslated"])
  }
}
