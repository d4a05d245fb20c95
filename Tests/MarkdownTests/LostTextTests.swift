import Diagnostics
import Digest
import Markdown
import Testing

@Suite("Text that readers would not get, or would get raw")
struct LostTextTests {
  @Test(
    "is found where it stands",
    arguments: [
      ("| a | b |\n| - | - |\n| c|d | 8 |\n| e \\| f | 3 |\n| g | h | |\n", ["3:9+1 dropped-cell"]),
      ("> | a |\n> | - |\n> | c | d | e\n", ["3:9+5 dropped-cell"]),
      ("- | a |\n  | - |\n  b | c\n", ["3:7+1 dropped-cell"]),
      ("| a | b |\n| --- |\n| c | d |\n", ["2:1+7 unread-table"]),
      ("text\n\n| a | b |\n| c | d |\n", ["4:1+9 unread-table"]),
      ("```\n| a | b |\n| --- |\n```\n", []),
      ("a[^a]\n\n[^a]: b\n\n[^a]: c\n\n[^d]: e\n", ["5:1+7 duplicate-footnote", "7:1+7 unused-footnote"]),
      ("a[^Ab]\n\n> [^aB]: b\n\n```\n[^c]: d\n```\n\n    [^e]: f\n", []),
      (
        "[a], [b][C] [d\n e]\n\n[a]: /x\n[a]: /y\n[c]: /x \"t\"\n[d e]: /z\n\n[f]: /x\n[//]: # (note)\n",
        ["5:1+7 duplicate-definition", "9:1+7 unused-definition"]
      ),
      ("[a]: /x\n[b]: not a definition\n[c]: /y\n", ["1:1+7 unused-definition"]),
      ("a\n\n```\nb\n\nc\n", ["3:1+3 unclosed-fence"]),
      ("> ~~~ x\n> b\n\nc\n", ["1:3+5 unclosed-fence"]),
      ("```\n````\n\n> ```\n> a\n>  ```\n\n- ```\n  ```\n", []),
      ("a **Warning:**stop, and **b** c\n", ["1:3+2 unread-emphasis"]),
      (
        "**b** and ** c**, ~~d and `e\n",
        ["1:15+2 unread-emphasis", "1:19+2 unread-emphasis", "1:27+1 unread-emphasis"]
      ),
      ("\\*\\*a\\*\\* \\`b, ** and ****, 0.03**, `**c` and <https://a.b/**d> [e](f**g)\n", []),
      ("<!-- a --> b <!-- c -->\n", ["1:1+23 raw-html"]),
      ("<!-- a --><!-- b -->\n\nc <!-- d --> e\n", []),
      ("a [^b\nc] d\n", ["1:3+2 unknown-footnote"]),
      ("a [^] d\n", []),
      ("## A {#a-b}\n\n### B {#c .was-d}\n", []),
    ])
  func positions(text: String, expected: [String]) {
    #expect(parse(text).found.sorted() == expected.sorted())
  }

  @Test("stands in the contents where a heading has it in angle brackets")
  func contents() {
    let document = parse("## Doses <low> and `<b>` <!-- note -->\n")
    #expect(document.headings.map(\.plainTitle) == ["Doses <low> and <b>"])
    #expect(document.headings.map(\.id) == ["doses-and-b"])
  }

  @Test("is none: each footnote has its text, and each way back its name")
  func footnotes() {
    let notes = parse("A[^a] B[^a] C[^b] D[^a].\n\n[^a]: One.\n\n[^b]: Two.\n").footnotes.text
    for name in ["1", "1-2", "1-3", "2"] {
      #expect(notes.components(of: "aria-label=\"Back to reference \(name)\"") == 1)
    }
    #expect(!notes.contains("Back to content"))
  }

  @Test("is none in any text: each word is on the page or in the range of a message")
  func everyWord() {
    let pieces = [
      "W", "W", "W", "W ", " W", "\n", "\n\n", "\n\n", "[", "]", "(", ")", "[W](x.md)", "![W](x.png)",
      "[W][a]", "[a]",
      "\n\n[a]: x.md\n\n", "**", "*", "_", "~~", "~", "`", "```\n", "\n```\n", "> ", "\n> ", "- ", "\n- ",
      "\n  ", "\n    ",
      "1. ", "\n1. ", "| W | W |\n| - | - |\n", "\n| W | W | W |\n", "|", "\n|", "\n\n[^W]: W\n\n", "[^a]",
      "\n\n[^a]: W\n\n",
      "## ", "\n\n## W\n\n", "\n---\n", "\n===\n", "<b>", "</b>", "\n<div>\n", "<W>", "&amp;", "&", "<", ">",
      "\\", "  \n", "\\\n",
      "<!-- c -->", "\n<!-- c -->", "\"", "'", "--", "...", "@W", "[@W]", "[@W, W", "; @W]",
      "\n\n> [!NOTE]\n> W\n", "[!NOTE] ",
      "- [ ] W\n", "- [x] W\n",
      "$", "{", "}", "{#", ":::", "!!! ", "^", "=", "<https://example.org/W>", "https://example.org/W",
      "www.example.org/W",
      "[W][] ", "[**W**][b] ", "![W](x.png =3x)", "![W|30](x.png)", "[W]({{x}}.md) ",
      "\n\n> [!NOTE|W]\n> W\n",
      "\n\n> [!NOTE]: W\n", "\n\n> [!NOTE]- W\n", "\n\n> [!div class=W]\n", "{ref}`W`", "\n(W)=\n",
      "\\@ref(W)",
      "\n## W {-}\n", "{ .W }", "\n=== \"W\"\n", "\n*[W]: W\n", "\n: W\n", "++W++", "==W==", "$W = 1$",
      "<%= W %>",
      "{{ W }}", "{% W\n%}", "%%W%%", "<sup>W</sup>", "10<sub>2</sub>W", "\n::: W\n", "\n:::\n", "@fig-W",
      "[^W]",
      "`W`_", "[1]_", "'''W'''", "[https://example.org W]", "- [-] W\n", "[/W]", "W::\n\n    W\n",
      "\n```{W}\nW\n```\n",
      "\t", "\r\n", "é", "\u{AD}", "(x.md \"W\")", "[W]: ", "\n[W]: W\n",
    ]
    var generator = SeededGenerator(seed: 20_261_130)
    for round in 0..<2_000 {
      var number = 0
      var text = ""
      for _ in 0..<Int.random(in: 1..<30, using: &generator) {
        for character in pieces.randomElement(using: &generator) ?? "" {
          if character == "W" {
            number += 1
            text += "w\(round)x\(number)q"
          } else {
            text.append(character)
          }
        }
      }
      let lost = Self.lostWords((1...max(1, number)).map { "w\(round)x\($0)q" }, of: text)
      #expect(lost.isEmpty, "\(lost) of \(text.debugDescription)")
    }
  }

  /// The words of a text that are neither in its HTML nor in the range of a message.
  private static func lostWords(_ words: [String], of text: String) -> [String] {
    let document = parse(text)
    let html =
      (document.introduction + document.sections.flatMap { $0.title + $0.body } + document.footnotes).text
    let source = SourceText(file: "a.md", text)
    return words.filter { word in
      guard let place = source.bytes.firstRange(of: Array(word.utf8)), !html.contains(word) else {
        return false
      }
      let location = source.location(of: place)
      return !document.diagnostics.contains { diagnostic in
        guard let found = diagnostic.location, let check = Check.reports[diagnostic.check] else {
          return false
        }
        switch check {
        case .place:
          return found.line == location.line && found.column <= location.column
            && location.column + location.length <= found.column + found.length
        case .block:
          // A footnote of several lines is reported in its first.
          return found.line <= location.line
        }
      }
    }
  }
}

extension Check {
  fileprivate enum Extent { case place, block }

  /// The checks whose messages say that a text is lost.
  fileprivate static let reports: [Check: Extent] = [
    .droppedCell: .place, .unusedFootnote: .block, .duplicateFootnote: .block, .unusedDefinition: .block,
    .duplicateDefinition: .block, .badAttribute: .place, .unclosedFence: .block,
    // libcmark-gfm can leave out what follows the mark.
    .unknownFootnote: .block,
    .calloutTitle: .place, .lostCallout: .block, .unreadLink: .place,
  ]
}

extension String {
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
