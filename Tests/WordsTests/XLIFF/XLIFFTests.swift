import Diagnostics
import Testing
import Words

@Suite("XLIFF")
struct XLIFFTests {
  private let languages = (source: "en", target: "es")

  private func read(_ text: String) -> (files: [XLIFFFile], mistake: Diagnostic?) {
    XLIFFFile.read(SourceText(file: "x.xlf", text))
  }

  @Test("that is written is read as the same texts, translations, contexts and states")
  func roundTrip() {
    var fuzzy = POFile.Entry(id: "Third <b> & \"x\"", translation: "Tercero <b> & \"x\"")
    fuzzy.flags = ["fuzzy"]
    var noted = POFile.Entry(context: "slug", id: "a/b", translation: "a/c")
    (noted.extractedComments, noted.ownComments) = (["The address."], [" Mine."])
    let entries = [noted, POFile.Entry(id: "Second\\\nline"), fuzzy]
    let bytes = XLIFFFile.bytes(entries, original: "help/sleep.md", languages: languages)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("xliff:document:1.2"))
    #expect(text.contains("<note from=\"developer\">The address.</note>"))
    let (files, mistake) = read(text)
    #expect(mistake == nil)
    #expect(files.map(\.original) == ["help/sleep.md"])
    #expect(files.map(\.language) == ["es"])
    let found = files.flatMap(\.entries)
    #expect(found.map(\.id.value) == entries.map(\.id.value))
    #expect(found.map(\.context?.value) == ["slug", nil, nil])
    #expect(found.map { $0.translations.first?.value } == ["a/c", "", "Tercero <b> & \"x\""])
    #expect(found.map(\.isFuzzy) == [false, false, true])
  }

  @Test("of version 2.0 is read, too, with several segments, CDATA, references and suggestions")
  func version2() {
    let (files, mistake) = read(
      """
      <?xml version="1.0"?>
      <!-- made by a program -->
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es">
      <file id="f" original="a.md"><unit id="1"><notes><note>x</note></notes>
      <segment state="final"><source>One </source><target>Uno </target></segment>
      <segment><source>two &#x26; <![CDATA[<3>]]></source><target>dos &amp; &lt;3&gt;</target></segment>
      </unit><unit id="2"><segment state="initial"><source>Three</source><target>Tres</target></segment></unit></file>
      </xliff>
      """)
    #expect(mistake == nil)
    #expect(files.map(\.language) == ["es"])
    #expect(files.flatMap(\.entries).map(\.id.value) == ["One two & <3>", "Three"])
    #expect(files.flatMap(\.entries).map { $0.translations[0].value } == ["Uno dos & <3>", "Tres"])
    #expect(files.flatMap(\.entries).map(\.isFuzzy) == [false, true])
  }

  @Test("leaves out what a memory suggests")
  func alternatives() {
    let (files, _) = read(
      """
      <xliff version="1.1"><file original="a.md" target-language="es"><body><trans-unit id="1" approved="yes"><source>One</source>
      <target>Uno</target><alt-trans><source>Once</source><target>Una vez</target></alt-trans></trans-unit></body></file></xliff>
      """)
    #expect(files.flatMap(\.entries).map(\.id.value) == ["One"])
    #expect(files.flatMap(\.entries).map { $0.translations[0].value } == ["Uno"])
  }

  @Test(
    "that cannot be read says where and why",
    arguments: [
      ("", "1:1", "this is no file of XLIFF"),
      ("<html></html>", "1:1", "this is no file of XLIFF"),
      ("<xliff><file></xliff>", "1:14", "nothing that 'xliff' ends is open"),
      ("<xliff><file>", "1:14", "the element 'file' never ends"),
      ("<xliff a=b></xliff>", "1:10", "the value of 'a' has no quotation marks"),
      ("<xliff a></xliff>", "1:9", "this is no attribute"),
      ("<!DOCTYPE x [<!ENTITY a \"b\">]><xliff/>", "1:1", "a document type is not read"),
      ("<xliff>&bomb;</xliff>", "1:8", "this reference is not known"),
      ("<xliff><!-- x", "1:8", "'-->' is missing"),
      ("<xliff", "1:1", "this tag does not end"),
    ])
  func mistakes(text: String, place: String, message: String) {
    let mistake = read(text).mistake
    #expect(mistake?.check == .malformedXLIFF)
    #expect(mistake.flatMap { $0.location.map { "\($0.line):\($0.column)" } } == place)
    #expect(mistake?.message == message)
  }

  @Test("is read in a time that grows with its length, whatever it holds")
  func hostile() {
    for piece in ["<a>", "&amp;", "<", "<a b='c'", "]]>", "<a/>", "&", "</a>"] {
      _ = read("<xliff>" + String(repeating: piece, count: 50_000))
    }
  }
}
