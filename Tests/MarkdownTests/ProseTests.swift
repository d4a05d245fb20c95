import Diagnostics
import Digest
import Markdown
import Testing

@Suite("The prose of a document")
struct ProseTests {
  private func prose(_ text: String) -> [Document.Prose] {
    parse(text, options: .init(keepsProse: true)).prose
  }

  @Test(
    "is what readers read, without markup, code, addresses and citations",
    arguments: [
      ("One *two* **three** _four_ ~~five~~ snake_case.", "One two three four five snake_case."),
      ("A [link](b.md) and [two] (a) [three][ref].\n\n[ref]: x", "A link and two (a) three."),
      ("A [link](<b c.md> \"title (x)\") on.", "A link on."),
      ("It helps [@jones2018, p. 4; @other] a bit [^a].\n\n[^a]: Not much.", "It helps a bit.|Not much."),
      ("See `a b` and ![a cup](cup.svg).", "See \u{FFFC} and \u{FFFC}."),
      ("Go to <https://example.org> now.", "Go to \u{FFFC} now."),
      ("Two\nlines\\* \\[so\\].", "Two lines* [so]."),
      ("- a *b*\n- [x] c\n\n  d\n  e\n1. f", "a b|c|d e|f"),
      ("> [!WARNING]\n> Stop\n> now.\n>\n> > Deep\n> > er.", "Stop now.|Deep er."),
      ("## A [x](y) {#id}\n\nB.", "A x|B."),
      ("Title\n-----\n\n```\ncode\n```\n\n| a | b |\n| - | - |\n| c | d |", "Title"),
      ("", ""), ("[@a]", ""), ("[", ""), ("![", "!"), ("`", "`"), ("[a](b", "a(b"), ("\\", "\\"),
      ("<", "<"),
    ])
  func words(text: String, expected: String) {
    let found = prose(text).map { String(decoding: $0.text, as: UTF8.self) }
    let joined = found.joined(separator: "|")
    #expect(joined == expected)
  }

  @Test("knows where each byte stands in the file")
  func places() {
    let text = "é.\n\n> - **One** [two](x.md)\n>   *thrée*.\n\n## Four {#four}\n\nFive."
    let source = Array(text.utf8)
    for block in prose(text) {
      for (index, byte) in block.text.enumerated() where byte != UInt8(ascii: " ") {
        #expect(source[block.offset(of: index)] == byte)
        #expect(block.range(of: index..<index + 1).count == 1)
      }
    }
  }

  @Test("stands where it says it does, whatever the text is")
  func anyText() {
    let pieces = [
      "[", "]", "(", ")", "`", "*", "_", "\\", "!", "<", ">", "\n", "\n- ", "\n> ", "\n## ", "\r\n", "é", "a",
      " ",
      "{#x}", "|", "[@", "[^", "~~", "\t", "---", "1. ", "漢", "\n\n",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let source = Array(text.utf8)
      for block in prose(text) {
        let known = block.text.indices.filter { index in
          block.text[index] != UInt8(ascii: " ") && ![0xEF, 0xBF, 0xBC].contains(block.text[index])
        }
        let isTrue = known.allSatisfy { source[block.offset(of: $0)] == block.text[$0] }
        #expect(isTrue, "\(text.debugDescription)")
      }
    }
  }

  @Test("belongs to sections, but for the introduction and footnotes")
  func sections() {
    let found = prose("A.\n\n## B\n\nC.[^n]\n\n### D\n\nE.\n\n## F\n\nG.\n\n[^n]: H.\n")
    #expect(found.map(\.section) == [nil, 0, 0, 0, 0, 1, 1, nil])
    #expect(found.map { $0.kind == .heading } == [false, true, false, true, false, true, false, false])
  }

  @Test("is not kept unless it is asked for")
  func option() {
    #expect(parse("A.").prose.isEmpty)
  }
}
