import Diagnostics
import Testing
import Words

@Suite("A PO file")
struct POFileTests {
  private func read(_ text: String) -> (file: POFile, diagnostics: [Diagnostic]) {
    POFile.read(SourceText(file: "de.po", text))
  }

  @Test("has entries with context, text, plural, translations, comments and flags, and a header")
  func entries() throws {
    let (file, diagnostics) = read(
      #"""
      # Who made it.
      msgid ""
      msgstr ""
      "Language: de\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\n"

      #. For the head of the page.
      #: Templates/layout.mustache:3
      #, fuzzy, no-wrap
      #| msgid "Helo"
      msgctxt "greeting"
      msgid "Hello"
      msgstr "Hallo"

      msgid "{count} page"
      msgid_plural "{count} pages"
      msgstr[0] "{count} Seite"
      msgstr[1] "{count} Seiten"
      #~ msgid "Gone"
      #~ msgstr "Weg"
      """#)
    #expect(diagnostics == [])
    #expect(file.header == ["Language": "de", "Plural-Forms": "nplurals=2; plural=(n != 1);"])
    try #require(file.entries.count == 2)
    let greeting = file.entries[0]
    #expect(greeting.context?.value == "greeting")
    #expect(greeting.id.value == "Hello")
    #expect(greeting.translations.map(\.value) == ["Hallo"])
    #expect(greeting.comments == ["For the head of the page."])
    #expect(greeting.flags == ["fuzzy", "no-wrap"])
    #expect(greeting.isFuzzy)
    #expect(file.source.string(greeting.id.range) == "\"Hello\"")
    let pages = file.entries[1]
    #expect(pages.context == nil)
    #expect(pages.plural?.value == "{count} pages")
    #expect(pages.translations.map(\.value) == ["{count} Seite", "{count} Seiten"])
    #expect(pages.flags == [])
  }

  @Test("has texts over several lines, with escapes, line ends of any kind and any letters")
  func texts() throws {
    let (file, diagnostics) = read(
      "msgid \"\"\r\n  \"One \\\"word\\\", \"\r\n\t\"a \\\\ and\\ta tab\\n\"\r\nmsgstr \"\"\r\n\"مرحبا – 你好 😀\""
    )
    #expect(diagnostics == [])
    #expect(file.entries.map(\.id.value) == ["One \"word\", a \\ and\ta tab\n"])
    #expect(file.entries.first?.translations.map(\.value) == ["مرحبا – 你好 😀"])
  }

  @Test("may be empty, or nothing but comments")
  func empty() {
    for text in ["", "\n\n", "# nothing\n#~ msgid \"x\"\n", "\u{FEFF}"] {
      let (file, diagnostics) = read(text)
      #expect(file.entries == [])
      #expect(file.header == [:])
      #expect(diagnostics == [])
    }
  }

  @Test("may say one text twice in two contexts")
  func contexts() {
    let (file, diagnostics) = read(
      """
      msgctxt "month"
      msgid "May"
      msgstr "Mai"
      msgctxt "verb"
      msgid "May"
      msgstr "Darf"
      """)
    #expect(diagnostics == [])
    #expect(file.entries.map(\.translations.first?.value) == ["Mai", "Darf"])
  }

  @Test(
    "says where a mistake is, and keeps the entries around it",
    arguments: [
      (#"msgid "a" b"#, "3:11", "something stands after the text"),
      (#"msgid "a"#, "3:7", "this text does not end in its line"),
      (#"msgid "a\q""#, "3:9", #"a backslash stands before n, t, r, " or \ only"#),
      (#"msgid "a\"#, "3:9", #"a backslash stands before n, t, r, " or \ only"#),
      ("msgid a", "3:1", "a text between quotation marks is missing"),
      ("msgid", "3:1", "a text between quotation marks is missing"),
      (#"msgidd "a""#, "3:1", "'msgidd' is not a part of an entry"),
      (#"msgstr[x] "a""#, "3:1", "'msgstr[x]' is not a part of an entry"),
      (#"msgstr[6] "a""#, "3:1", "'msgstr[6]' is not a part of an entry"),
      (#"msgstr[-1] "a""#, "3:1", "'msgstr[-1]' is not a part of an entry"),
      (#"hello"#, "3:1", "'hello' is not a part of an entry"),
      (#"msgid "a""#, "3:7", "this text has no msgstr"),
      ("msgid_plural \"a\"", "3:1", "a plural stands after its msgid"),
      ("msgid \"a\"\nmsgstr[0] \"b\"", "4:1", "a text has plural forms where it has a msgid_plural"),
      (
        "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", "5:1",
        "a text has plural forms where it has a msgid_plural"
      ),
      (
        "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", "5:1", "the translations are not in their order"
      ),
      ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", "5:1", "the translations are not in their order"),
      ("msgid \"first\"\nmsgstr \"b\"", "3:7", "this entry stands in line 1 already"),
    ])
  func mistakes(text: String, place: String, message: String) {
    let (file, diagnostics) = read("msgid \"first\"\nmsgstr \"1\"\n\(text)\n\nmsgid \"last\"\nmsgstr \"2\"\n")
    let first = diagnostics.first
    #expect(first.flatMap { $0.location.map { "\($0.line):\($0.column)" } } == place)
    #expect(first?.message == message)
    #expect(first?.check == .malformedPO)
    #expect(first?.fix != nil)
    #expect(file.entries.first?.id.value == "first")
    #expect(file.entries.last?.id.value == "last")
    #expect(file.entries.count == 2)
  }

  @Test(
    "says that a text or a translation belongs to nothing",
    arguments: ["\"a\"", "msgstr \"a\"", "msgctxt \"a\"", "msgctxt \"a\"\nmsgctxt \"b\""])
  func nothing(text: String) {
    let (file, diagnostics) = read(text)
    #expect(file.entries == [])
    #expect(Set(diagnostics.map(\.check)) == [.malformedPO])
  }

  @Test("is read in a time that grows with its length, whatever it holds")
  func hostile() {
    for piece in ["\"", "msgid \"\n", "msgid \"a\"\n", "#", "\\\n", "msgid \"\\", "\"a\"\n", "msgstr[0]\n"] {
      _ = read(String(repeating: piece, count: 20_000))
    }
  }
}
