import Diagnostics
import SiteTesting
import Testing

@Suite("A translation compared with its source")
struct EntryCheckTests {
  /// What is wrong with the translation of a text, with its place in the third line of an entry.
  private func mistakes(_ text: String, _ translation: String) async -> [String] {
    let site = TranslatedSite(text + "\n", [(text, translation)])
    return await site.site.diagnostics().filter {
      [
        "lost-citation", "lost-link", "changed-number", "lost-placeholder", "changed-structure",
        "untranslated",
      ].contains(
        $0.check.code)
    }.map { "\($0.location?.column ?? 0)+\($0.location?.length ?? 0) \($0.check.code)" }
  }

  @Test(
    "may say the same in the way of its language",
    arguments: [
      ("1,285 people, 27.3% of 4,700", "1.285 personas, 27,3 % de 4.700"), ("10,000 mg", "10 000 mg"),
      ("0.41 mg/kg", "0,41 mg/kg"), ("0.41 mg/kg", "0.41 mg/kg"), ("2.0 mg", "2 mg"), ("140/90", "140/90"),
      ("Call [999](tel:999).", "Llame al [999](tel:999)."), ("a [@x, p. 4; @y]", "un [@y; @x, pág. 4]"),
      ("See `a 1`.", "Vea `a 1`."), ("[a](b.md) and [c](d.md)", "[c](d.md) y [a](b.md)"),
      ("in 2025.", "en 2025."),
      ("12 or 13", "13 o 12"), ("\\[1\\]", "\\[1\\]"), ("[a](b.md \"c\")", "[x](b.md \"y\")"),
      ("1.5 to 2.5", "de 1,5 a 2,5"),
      ("5–10 mg", "5-10 mg"), ("1,285,000", "1.285.000"), ("<https://a.b>", "<https://a.b>"),
      ("٣ days", "3 días"), ("“10 000” mg", "«10 000» mg"),
      (
        "Call [116 123](tel:116123) or [999](tel:999).", "Llame al [999](tel:999) o al [116 123](tel:116123)."
      ),
      ("[a 1](b.md) and [c](d.md)", "[c](d.md) y 1 vez [a](b.md)"),
      ("[two [@x]](b.md), [c](d.md) [@y]", "[c](d.md) [@y] y [dos [@x]](b.md)"),
      ("at 4 pm", "a las 4 de la tarde"), ("at 4 pm", "a las 16 h"), ("at 4 pm", "a las 16:00"),
      ("at 4 p.m.", "a las 16.00 h"), ("at 4:30pm", "à 16 h 30"), ("at 4.30 pm", "um 16.30 Uhr"),
      ("at 12 am", "a las 0:00"), ("at 12 pm, 5 mg", "5 mg a las 12 h"), ("at 16:00", "a las 4 p. m."),
      ("9 am to 5 pm", "de 9 a 17 h"), ("9–5 pm", "9-17 h"), ("9 am–5 pm", "9–17 Uhr"),
      ("at 10 am", "الساعة ١٠ صباحًا"), ("at 16:00", "الساعة ٤ م"),
    ])
  func same(text: String, translation: String) async { #expect(await mistakes(text, translation) == []) }

  @Test(
    "must not lose or change anything",
    arguments: [
      ("1,285 people", "1,285 personas", "9+5 changed-number"),
      ("1.285 mg", "1.285 mg", "9+5 changed-number"),
      ("40 mg", "400 mg", "9+3 changed-number"), ("40 mg", "mg", "8+4 changed-number"),
      ("Two", "2", "9+1 changed-number"), ("116 123", "116 124", "13+3 changed-number"),
      ("a [@x].", "un.", "8+5 lost-citation"), ("a [@x].", "un [@z].", "14+1 lost-citation"),
      ("[a](b.md)", "a", "8+3 lost-link"), ("[a](b.md)", "[a](c.md)", "13+4 lost-link"),
      ("a [b](c.md)", "un [b](c.md) [d](c.md)", "26+4 lost-link"),
      ("Type `x`.", "Escriba x.", "8+12 lost-placeholder"),
      ("a {helpline x}", "un {línea x}", "12+9 lost-placeholder"),
      ("One.", "- Uno.", "8+8 changed-structure"),
      (
        "[116 123](tel:116123), [999](tel:999)", "[116 123](tel:999), [999](tel:116123)", "19+7 lost-link"
      ),
      ("[a [@x]](b.md), [c](d.md)", "[a [@x]](d.md), [c](b.md)", "18+4 lost-link"),
      ("at 4 pm", "a las 17 h", "15+2 changed-number"),
      ("at 4 pm", "a las 4:30 p. m.", "17+2 changed-number"),
      ("4 mg at 4 pm", "16 mg a las 4", "9+2 changed-number"),
      ("at 12 am", "a las 12:30 h", "18+2 changed-number"), ("4 pm", "16 mg", "9+2 changed-number"),
    ])
  func changed(text: String, translation: String, expected: String) async {
    #expect(await mistakes(text, translation).contains(expected))
  }

  @Test("is shown only if it is the same kind of text")
  func structure() async throws {
    let site = TranslatedSite("One.\n", [("One.", "# Uno")])
    #expect(try await site.html()?.contains("<p lang=\"en\">One.</p>") == true)
  }

  @Test("leads editors to the words of the PO file that are wrong, but for what is wrong with the original")
  func places() async {
    var site = TranslatedSite(
      "See [a](missing.md).\n\nOne.\n",
      [("See [a](missing.md).", "Mire [a](missing.md)."), ("One.", "Uno [@none].")])
    site.others["Content/data/references.json"] = "[]"
    let found = await site.mistakes()
    #expect(found.contains("Content/page.md:5:9+10 broken-link"))
    #expect(found.filter { $0.hasSuffix("broken-link") }.count == 1)
    #expect(found.contains("Content/es/page.po:15:15+4 unknown-source"))
    #expect(found.contains("Content/es/page.po:15:15+4 lost-citation"))
  }
}
