import Testing
import Text

@Suite("Text that a terminal shows")
struct VisibleTextTests {
  @Test("has nothing in it that a terminal acts on or nobody sees")
  func line() {
    #expect(VisibleText.inLine("plain é 漢 👩‍👧 العربية") == "plain é 漢 👩‍👧 العربية")
    #expect(
      VisibleText.inLine("a\u{1B}]0;x\u{7}\u{9B}\r\n\tb\u{7F}")
        == "a<U+001B>]0;x<U+0007><U+009B><U+000D><U+000A><U+0009>b<U+007F>")
    #expect(
      VisibleText.inLine("a\u{202E}b\u{2066}\u{2028}\u{200B}\u{FEFF}\u{A0}c\u{202F}")
        == "a<U+202E>b<U+2066><U+2028><U+200B><U+FEFF><U+00A0>c<U+202F>")
  }

  @Test("is looked through by bytes for exactly the characters that are written out")
  func everyCharacter() {
    let unseen: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
    var wrong: [UInt32] = []
    for value in [0..<UInt32(0x3100), 0xF000..<0x10000, 0xE0000..<0xE0090].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      let isWritten = VisibleText.inLine(text).hasPrefix("a<U+")
      // With one that certainly is written out, the whole text is gone through.
      let isUnseen = VisibleText.inLine("\u{1B}" + text).contains("a<U+")
      if isWritten != isUnseen || (unseen.contains(scalar.properties.generalCategory) && !isWritten) {
        wrong.append(value)
      }
    }
    #expect(wrong == [])
  }

  @Test("keeps the line ends of the program")
  func lines() {
    #expect(VisibleText.inLines("a\n\tb\u{1B}[31m\r") == "a\n\tb<U+001B>[31m<U+000D>")
  }

  @Test("keeps every character one in an excerpt")
  func excerpt() {
    let text = "\ta\u{1B}\u{7F}\u{85}\u{202E}b\u{A0}\u{301}"
    let shown = VisibleText.inExcerpt(text)
    #expect(shown == "\ta\u{241B}\u{2421}\u{FFFD}\u{FFFD}b\u{A0}\u{301}")
    #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test("is the same JSON with escapes")
  func json() {
    #expect(
      VisibleText.inJSON("{\n\"a\": \"\u{7F}\u{202E}\u{9B}é\u{A0}\"}")
        == "{\n\"a\": \"\\u007f\\u202e\\u009bé\u{A0}\"}")
  }
}
