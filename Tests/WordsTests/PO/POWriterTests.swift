import Diagnostics
import Testing
import Words

@Suite("A PO file that is written")
struct POWriterTests {
  private func written(_ text: String) -> String {
    let (file, diagnostics) = POFile.read(SourceText(file: "es.po", text))
    #expect(diagnostics == [])
    let header = file.headerEntry ?? POFile.header([])
    return String(decoding: POFile.bytes(header: header, file.entries), as: UTF8.self)
  }

  @Test("is what was read, byte for byte: comments of all kinds, flags, old texts, contexts, plurals, lines")
  func sameAgain() {
    let text = #"""
      # Who made it.
      msgid ""
      msgstr ""
      "Language: es\n"
      "X-Generator: Poedit 3.4\n"

      # A note of the translator.
      #! A comment of a kind that nobody knows.
      #. A heading.
      #: a.md
      #, fuzzy, no-wrap
      #| msgctxt "old"
      #| msgid "Helo"
      msgctxt "greeting"
      msgid "Hello \"you\" \\ there"
      msgstr "Hola"

      #| msgid ""
      #| "One\n"
      #| "two"
      msgid ""
      "One\\\n"
      "two\n"
      msgstr "uno\tdos"

      msgid "{count} page"
      msgid_plural "{count} pages"
      msgstr[0] "{count} página"
      msgstr[1] "{count} páginas"

      """#
    #expect(written(text) == text)
  }

  @Test("leaves out entries that are no longer used, and joins lines of a certain width")
  func normalised() {
    let text =
      "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\nmsgid \"\"\n\"One \"\n\"two\"\nmsgstr \"\"\n\"uno \"\n\"dos\"\n#~ msgid \"x\"\n#~ msgstr \"y\"\n"
    #expect(
      written(text)
        == "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\nmsgid \"One two\"\nmsgstr \"uno dos\"\n")
  }

  @Test("is read as the same texts, whatever is in them")
  func roundTrip() {
    for text in [
      "a\nb", "a\n", "\n", "\n\n", "\\", "\"", "\\n", "ä\t\r\n—", "a\\\nb",
      String(repeating: "x ", count: 500),
    ] {
      let entry = POFile.Entry(context: text, id: text, translation: text)
      let bytes = POFile.bytes(header: POFile.header([("Language", "es")]), [entry])
      let (file, diagnostics) = POFile.read(SourceText(file: "es.po", String(decoding: bytes, as: UTF8.self)))
      #expect(diagnostics == [])
      #expect(file.entries.map(\.id.value) == [text])
      #expect(file.entries.map(\.context?.value) == [text])
      #expect(file.entries.first?.translations.map(\.value) == [text])
    }
  }

  @Test("knows where each byte of a text stands")
  func places() throws {
    let source = SourceText(file: "es.po", "msgid \"a\"\nmsgstr \"\"\n\"b\\\"c\"\n\"d\"\n")
    let text = try #require(POFile.read(source).file.entries.first?.translations.first)
    #expect(text.value == "b\"cd")
    #expect(text.places(in: source).dropLast().map { source.bytes[$0] } == Array("b\\cd".utf8))
  }
}
