import Diagnostics
import Markdown
import Testing
import Text

@Suite("Parts of a text in another language")
struct ForeignTextTests {
  private func html(_ text: String, foreign words: [String], among rest: String = "es") throws -> String {
    let source = SourceText(file: "a.md", text)
    let ranges = words.compactMap { source.bytes.range(of: $0) }
    var options = Document.Options()
    options.foreign = ForeignText(ranges, in: .english, among: try #require(LanguageTag(rest)))
    var resolver = PlainResolver()
    let document = Document(parsing: source, options: options, resolver: &resolver)
    let sections = document.sections.flatMap { $0.title + Array("\n".utf8) + $0.body }
    return String(decoding: document.introduction + Array("\n".utf8) + sections, as: UTF8.self)
  }

  @Test("are marked with their language: paragraphs, items, headings, cells, callouts")
  func marked() throws {
    let text = """
      Uno.

      Two *words*.

      - tres
      - four

      > [!WARNING]
      > **Five**
      >
      > Seis

      ## Seven {#seven}

      | eight | nueve |
      | --- | --- |
      | ten | once |

      ### Twelve
      """
    let html = try html(text, foreign: ["Two", "four", "Five", "Seven", "eight", "ten", "Twelve"])
    #expect(html.contains("<p lang=\"en\">Two <em>words</em>.</p>"))
    #expect(html.contains("<li>tres</li>"))
    #expect(html.contains("<li><span lang=\"en\">four</span></li>"))
    #expect(html.contains("<p class=\"callout-title\" lang=\"en\">Five</p>"))
    #expect(html.contains("<span lang=\"en\">Seven</span>\n"))
    #expect(html.contains("<span lang=\"en\">eight</span></th>"))
    #expect(html.contains("<th scope=\"col\">nueve</th>"))
    #expect(html.contains("<td><span lang=\"en\">ten</span></td>"))
    #expect(html.contains("<h3 id=\"twelve\"><span lang=\"en\">Twelve</span></h3>"))
    #expect(html.components(of: "lang=") == 7)
  }

  @Test("say their direction where it is another")
  func direction() throws {
    #expect(try html("Two.", foreign: ["Two"], among: "ar").contains("<p lang=\"en\" dir=\"ltr\">Two.</p>"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
