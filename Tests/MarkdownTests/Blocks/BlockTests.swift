import Diagnostics
import Markdown
import Testing

@Suite("The blocks of a text")
struct BlockTests {
  private func blocks(_ text: String, choices: Bool = false) -> [TextBlock] {
    Document.blocks(of: SourceText(file: "a.md", text), options: Document.Options(readsChoices: choices))
  }

  private func texts(_ text: String, choices: Bool = false) -> [String] {
    blocks(text, choices: choices).map(\.text)
  }

  @Test("are headings, paragraphs, items, cells and footnotes, in the order of the file")
  func kinds() {
    let text = """
      First [one](a.md) [@x; @y].[^n]

      ## A heading {#id .important}

      - An item
        that goes on

        and has a second text
      - [x] A task
      1. Numbered

      [^n]: The note.

      | Name | 12 |
      | --- | ---: |
      | a \\| b | 3 mg |

      > A quote
      > goes on.
      """
    let found = blocks(text)
    #expect(
      found.map(\.text) == [
        "First [one](a.md) [@x; @y].[^n]", "A heading", "An item that goes on", "and has a second text",
        "A task",
        "Numbered", "The note.", "Name", "12", "a \\| b", "3 mg", "A quote goes on.",
      ])
    #expect(
      found.map(\.kind) == [
        .paragraph, .heading(2), .listItem, .listItem, .listItem, .listItem, .footnote, .cell, .cell, .cell,
        .cell,
        .paragraph,
      ])
    #expect(found.map(\.isOptional).filter { $0 }.count == 1)
    #expect(found.filter(\.isOptional).map(\.text) == ["12"])
  }

  @Test("stand where they say, from their first letter to their last")
  func ranges() {
    let text =
      "# T\n\n> [!WARNING]\n> Never *this*.\n\n- one\n  two\n\n## Hé {#x}\n\n| a | b |\n|--|--|\n| c | d |\n"
    let source = SourceText(file: "a.md", text)
    let found = Document.blocks(of: source)
    #expect(
      found.map { source.string($0.range) } == ["T", "Never *this*.", "one\n  two", "Hé", "a", "b", "c", "d"])
    #expect(found.map(\.isGrave).firstIndex(of: true) == 1)
    #expect(found.filter(\.isGrave).count == 1)
  }

  @Test("of callouts have neither the mark nor the asterisks of a title")
  func callouts() {
    let found = blocks(
      "> [!CAUTION]\n> **Do not**\n>\n> Call *now*.\n\n> [!NOTE] On its line\n\n> [!TIP]\n> One\\\n> two\n")
    #expect(found.map(\.text) == ["Do not", "Call *now*.", "On its line", "One\\\ntwo"])
    #expect(found.map(\.kind) == [.calloutTitle, .callout, .callout, .callout])
    #expect(found.map(\.isGrave) == [true, true, false, false])
    #expect(found.last?.margin == Array("> ".utf8))
  }

  @Test(
    "of what looks like a callout are read as readers get it",
    arguments: [
      ("> [! NOTE ] One\n", TextBlock.Kind.callout, "One"), ("> [!note more]\n> One\n", .callout, "One"),
      ("> [!NOTE](https://a.example) one\n", .paragraph, "[!NOTE](https://a.example) one"),
      ("> [!NOTE\n> ] one\n", .paragraph, "[!NOTE ] one"), ("> [!OTHER] one\n", .paragraph, "[!OTHER] one"),
      ("> \\[!NOTE] one\n", .paragraph, "\\[!NOTE] one"),
      ("> [!NOTE [a]] one\n", .paragraph, "[!NOTE [a]] one"),
    ])
  func doubtfulCallouts(text: String, kind: TextBlock.Kind, words: String) {
    let found = blocks(text)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.text) == [words])
    #expect(html(text).contains("callout") == (kind == .callout))
  }

  @Test("of a quiz are the words of answers, without box, marks, arrow and link, and their reasons")
  func answers() {
    let text = """
      ## How old? {#age}

      - ( ) Under 18 {points=1} → [Not suitable](#no) {.end}

        Trials took adults.
      - ( ) 18 or over
      - [ ] None {.none}

      ## Not suitable {#no .stop}
      """
    #expect(
      texts(text, choices: true) == [
        "How old?", "Under 18", "Trials took adults.", "18 or over", "None", "Not suitable",
      ])
    #expect(blocks(text, choices: true).map(\.kind).filter { $0 == .answer }.count == 3)
  }

  @Test("of code and HTML are whole, and of buttons the link alone")
  func others() {
    let found = blocks(
      "[Start](a.md) {.button}\n\n```\nlet a = 1\n\nlet b\n```\n\n```chart\nkeys: [a]\n```\n\n<!-- x -->\n\n<p>\nHi\n</p>\n"
    )
    #expect(found.map(\.text) == ["[Start](a.md)", "let a = 1\n\nlet b", "keys: [a]", "<p>\nHi\n</p>"])
    #expect(found.map(\.kind) == [.paragraph, .code, .fenced("chart"), .html])
  }

  @Test(
    "keep the ids of headings that get them from their words",
    arguments: [
      ("## News", ["news"], " {#news}"),
      ("## News ##", ["news"], " {#news}"),
      ("## News {.important}", ["news"], "#news "),
      ("## News {#x}", ["x"], ""),
      ("News\n----", ["news"], "##  {#news}"),
      ("## So\u{AD}la", ["sola", "so-la"], " {#sola .was-so-la}"),
    ])
  func ids(text: String, ids: [String], edits: String) {
    let found = blocks(text)
    #expect(found.map(\.ids) == [ids])
    #expect(found.flatMap(\.edits).map(\.text).joined() == edits)
  }

  @Test("of headings with the same words have different ids")
  func sameWords() { #expect(blocks("## News\n\n## News\n").map(\.ids) == [["news"], ["news-2"]]) }

  @Test(
    "tell which texts cannot stand in their place",
    arguments: [
      ("One.", "Uno.", true), ("One.", "Uno.\n\nDos.", false), ("One.", "- Uno", false),
      ("One.", "# Uno", false),
      ("One.", "> Uno", false), ("One.", "1. Uno", false), ("One.", "1.5 mg", true), ("One.", "***", false),
      ("One.", "**Uno**", true), ("One.", "```\nx", false), ("One.", "<p>x", false),
      ("One.", "<https://a.b>", true),
      ("One.", "Uno\\\n- dos", false), ("One.", "[!NOTE] x", false), ("One.", "[a]: b", false),
      ("One.", "[ ] x", false),
      ("One.", "[a](b)", true), ("## One", "Uno\ndos", false), ("| One |\n|--|", "a | b", false),
      ("| One |\n|--|", "a \\| b", true), ("One.", "-5 grados", true), ("One.", "---", false),
    ])
  func misfits(source: String, translation: String, fits: Bool) throws {
    let block = try #require(blocks(source).first)
    #expect((block.misfit(of: translation) == nil) == fits)
  }

  @Test("of a text without any, and of hostile ones, are found in a time that grows with the text")
  func hostile() {
    #expect(blocks("") == [])
    for piece in ["> [!NOTE]\n", "- ( ) ", "| a ", "## {\n", "[^a]: ", "```\n", "**", "{#a ."] {
      _ = blocks(String(repeating: piece, count: 5_000), choices: true)
    }
  }
}
