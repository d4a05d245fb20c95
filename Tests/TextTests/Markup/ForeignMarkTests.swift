import Testing
import Text

@Suite("Marks around words in another language")
struct ForeignMarkTests {
  private func elements(_ html: String) -> String {
    String(decoding: ForeignMark.elements(in: Array(html.utf8), attributes: " lang=\"en\""), as: UTF8.self)
  }

  @Test("become elements in text, and nothing in attributes")
  func elements() {
    let words = ForeignMark.around("a & b")
    var markup = Markup()
    markup.html("<p title=\"")
    markup.text(words)
    markup.html("\">")
    markup.text("x: \(words), y \(words)")
    markup.html("</p>")
    #expect(
      elements(String(decoding: markup.bytes, as: UTF8.self))
        == "<p title=\"a &amp; b\">x: <span lang=\"en\">a &amp; b</span>, y <span lang=\"en\">a &amp; b</span></p>"
    )
  }

  @Test("never leave an element open", arguments: ["\u{2}a</p>", "\u{2}\u{2}a\u{3}\u{3}</p>"])
  func unpaired(html: String) {
    let result = elements(html)
    #expect(!result.contains("\u{2}") && !result.contains("\u{3}"))
    #expect(result.components("<span") == result.components("</span>"))
  }

  @Test("are not part of the words: capitals, full stops, blank texts")
  func words() {
    #expect(ForeignMark.around("two words").capitalisedFirst == ForeignMark.around("Two words"))
    #expect(ForeignMark.around("Words").asSentence == ForeignMark.around("Words."))
    #expect(ForeignMark.around("Words!").asSentence == ForeignMark.around("Words!"))
    #expect(ForeignMark.around(" ") == " ")
    #expect("two".capitalisedFirst.asSentence == "Two.")
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count
  }
}
