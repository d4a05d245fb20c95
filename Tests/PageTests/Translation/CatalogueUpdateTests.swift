import Diagnostics
import Markdown
import Page
import Testing
import Text
import Words

@Suite("A PO file that is brought up to date")
struct CatalogueUpdateTests {
  private func update(_ page: String, from old: String? = nil) throws -> CatalogueUpdate {
    let blocks = PageBlocks(
      SourceText(file: "Content/help/sleep.md", "---\ntitle: Sleep\ndescription: About it.\n---\n" + page),
      options: .init())
    return CatalogueUpdate(
      blocks, at: ContentPath("help/sleep.md"), in: try #require(LanguageTag("es")),
      from: old.map { POFile.read(SourceText(file: "Content/es/help/sleep.po", $0)).file })
  }

  private func text(_ update: CatalogueUpdate) -> String { String(decoding: update.bytes, as: UTF8.self) }

  private func filled(_ update: CatalogueUpdate) -> String {
    text(update).replacing(
      "msgid \"One two three four.\"\nmsgstr \"\"", with: "msgid \"One two three four.\"\nmsgstr \"Uno.\"")
  }

  @Test("has every text once, in the order of the page, with what translators need to know")
  func new() throws {
    let update = try update("One.\n\nOne.\n\n## Two\n\n- Three\n")
    #expect(
      (update.added, update.changed, update.removed, update.entries, update.translated) == (5, 0, 0, 5, 0))
    #expect(
      text(update) == """
        # Translation of Content/help/sleep.md.
        # Markdown signs, links, [@sources] and numbers stay as they are.
        msgid ""
        msgstr ""
        "Language: es\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "X-Source: help/sleep.md\\n"

        #. The address of the page. Leave it empty to keep this one.
        msgctxt "slug"
        msgid "help/sleep"
        msgstr ""

        #. A title.
        msgid "Sleep"
        msgstr ""

        #. What search engines and lists say of the page.
        msgid "About it."
        msgstr ""

        #. A paragraph.
        msgid "One."
        msgstr ""

        #. A heading.
        msgid "Two"
        msgstr ""

        #. An item of a list.
        msgid "Three"
        msgstr ""

        """)
  }

  @Test("is the same the second time, whatever translators' programs put into it")
  func idempotent() throws {
    let first = filled(try update("One two three four.\n"))
      .replacing(
        "\"X-Source", with: "\"X-Generator: Poedit 3.4\\n\"\n\"Last-Translator: A <a@b.c>\\n\"\n\"X-Source"
      )
      .replacing("#. A paragraph.", with: "# Mine.\n#. A paragraph.\n#, no-wrap")
    #expect(text(try update("One two three four.\n", from: first)) == first)
    let changed = text(try update("One two three five.\n", from: first))
    #expect(text(try update("One two three five.\n", from: changed)) == changed)
  }

  @Test(
    "keeps the translation of a text that changed or moved, marked fuzzy with the old text where it changed")
  func changed() throws {
    let first = filled(try update("One two three four.\n\nOther.\n"))
    let changed = try update("Other.\n\nOne two three five.\n", from: first)
    #expect((changed.added, changed.changed, changed.removed) == (0, 1, 0))
    #expect(
      text(changed).contains(
        "#, fuzzy\n#| msgid \"One two three four.\"\nmsgid \"One two three five.\"\nmsgstr \"Uno.\"\n"))
    let back = try update("Other.\n\nOne two three four.\n", from: text(changed))
    #expect(text(back).contains("#. A paragraph.\nmsgid \"One two three four.\"\nmsgstr \"Uno.\"\n"))
    let again = try update("Other.\n\nOne two three six seven.\n", from: text(changed))
    #expect(text(again).contains("#| msgid \"One two three four.\"\nmsgid \"One two three six seven.\""))
    let moved = try update("Other.\n\nOne two three four.\n", from: first)
    #expect((moved.added, moved.changed, moved.removed, moved.translated) == (0, 0, 0, 1))
  }

  @Test("loses what the page no longer has")
  func removed() throws {
    let update = try update("Other.\n", from: filled(try update("One two three four.\n\nOther.\n")))
    #expect(update.removed == 1)
    #expect(!text(update).contains("One two"))
  }

  @Test("takes over what comes back from a translator")
  func imported() throws {
    let file = POFile.read(SourceText(file: "a.po", text(try update("One.\n\nTwo.\n")))).file
    var doubtful = POFile.Entry(id: "Two.", translation: "Dos.")
    doubtful.flags = ["fuzzy"]
    let result = CatalogueImport(
      [
        POFile.Entry(id: "One.", translation: "Uno."), doubtful,
        POFile.Entry(id: "Gone.", translation: "Ido."),
        POFile.Entry(id: "help/sleep", translation: "ayuda/sueño"),
      ], into: file)
    #expect((result.taken, result.unknown) == (3, 1))
    let bytes = String(decoding: result.bytes, as: UTF8.self)
    #expect(bytes.contains("msgid \"One.\"\nmsgstr \"Uno.\""))
    #expect(bytes.contains("#, fuzzy\nmsgid \"Two.\"\nmsgstr \"Dos.\""))
    #expect(bytes.contains("msgid \"help/sleep\"\nmsgstr \"ayuda/sueño\""))
  }
}

@Suite("The sign-off of a translator")
struct SignOffTests {
  @Test("stands in the header, and holds until a text or its translation changes")
  func holds() async throws {
    var site = TranslatedSite("One.\n", [("One.", "Uno.")])
    let po = SourceText(file: "Content/es/page.po", try #require(site.site.files["Content/es/page.po"]))
    let file = POFile.read(po).file
    let blocks = PageBlocks(
      SourceText(file: "Content/page.md", try #require(site.site.files["Content/page.md"])), options: .init())
    let day = try #require(Day(iso: "2026-11-20"))
    let signOff = SignOff(by: "Ana Ruiz", on: day, of: BlockTranslations(file).stamp(of: blocks))
    let signed = String(decoding: signOff.written(into: file), as: UTF8.self)
    #expect(
      signed.contains("\"X-Checked-By: Ana Ruiz\\n\"\n\"X-Checked-On: 2026-11-20\\n\"\n\"X-Checked-Text: v1-")
    )
    site.po = signed
    func check(_ site: TranslatedSite) async -> (name: String?, mistakes: [String]) {
      let article = await site.site.site.pages.first { $0.path.text == "es/page.md" }?.article
      return (article?.translation?.check?.name, await site.mistakes())
    }
    #expect(await check(site) == ("Ana Ruiz", []))
    site.po = signed.replacing("Uno.", with: "Un.")
    #expect(await check(site) == (nil, ["Content/es/page.po:2:8+2 translation-check-outdated"]))
    site.po = signed
    site.page = "One.\n\nTwo.\n"
    let later = await check(site)
    #expect(later.name == nil)
    #expect(later.mistakes.contains("Content/es/page.po:2:8+2 translation-check-outdated"))
  }
}
