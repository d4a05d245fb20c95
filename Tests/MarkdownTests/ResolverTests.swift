import Diagnostics
import Markdown
import Testing

@Suite("A resolver")
struct ResolverTests {
  private func positions(_ text: String) -> [String] {
    let source = SourceText(file: "a.md", text)
    var resolver = TestResolver(source: source)
    _ = Document(parsing: source, resolver: &resolver)
    return resolver.positions.map { "\($0.line):\($0.column)+\($0.length)" }
  }

  @Test("is told where brackets stand, in every kind of block")
  func brackets() {
    #expect(positions("a [@x] b\nc [@y; @z].\n") == ["1:4+2", "2:4+6"])
    #expect(positions("## H [@x]\n\n- i [@y]\n  - j [@x]\n") == ["1:7+2", "3:6+2", "4:8+2"])
    #expect(positions("| a |\n| - |\n| b [@x] |\n| [@x] |\n") == ["3:6+2", "4:4+2"])
    #expect(positions("[@x] and [@x] again `[@x]` [@x]\n") == ["1:2+2", "1:11+2", "1:29+2"])
    #expect(positions("> a\n> [@x]\n") == ["2:4+2"])
    #expect(positions("[@under_score_key, p. 4]") == ["1:2+22"])
  }

  @Test("is told where brackets stand in the first line, whatever is written before the Markdown")
  func firstLine() {
    let source = SourceText(file: "a.md", "---\na: \"[@x]\"\n---\nb [@x]\n")
    var resolver = TestResolver(source: source)
    _ = Document(parsing: source, from: 18, resolver: &resolver)
    #expect(resolver.positions.map { "\($0.line):\($0.column)+\($0.length)" } == ["4:4+2"])
  }

  @Test("is asked wherever a bracket comes from, but never for the name of a callout")
  func asked() {
    #expect(html("&#91;@x] and &lbrack;@y]") == "<p><cite>x</cite> and\u{A0}<cite>y</cite></p>")
    #expect(html("> [!NOTE]\n> [!NOTE] [@x]").contains("<p>[!NOTE]\u{A0}<cite>x</cite></p>"))
  }

  @Test("may itself read a document")
  func nested() {
    struct Reader: Resolver {
      var names: [String] = []

      mutating func html(forFenced name: String, at range: Range<Int>) -> [UInt8]? {
        names.append(name)
        return parse("**inner** " + String(repeating: "[a](b.md) ", count: 10_000)).introduction
      }
    }
    let source = SourceText(file: "a.md", "*before* [a](b.md)\n\n```x\n```\n\n*behind* [c](d.md)\n")
    var reader = Reader()
    let document = Document(parsing: source, resolver: &reader)
    let text = document.introduction.text
    #expect(
      text.hasPrefix("<p><em>before</em> <a href=\"b.md\">a</a></p>\n<p><strong>inner</strong> <a href"))
    #expect(text.hasSuffix("</p>\n<p><em>behind</em> <a href=\"d.md\">c</a></p>"))
    #expect(document.links.map(\.destination) == ["b.md", "d.md"])
    #expect(reader.names == ["x"])
  }

  @Test("is told where links lead, and where that is written")
  func links() {
    let text = "[a.md](a.md) [b](<b c.md>) ![d](e.png \"t\")\n\n[f][g]\n\n[g]: h.md\n"
    let document = parse(text)
    #expect(document.links.map(\.destination) == ["a.md", "b c.md", "e.png", "h.md"])
    #expect(document.links.map(\.kind) == [.link, .link, .image, .link])
    let source = SourceText(file: "a.md", text)
    let places = document.links.map { source.location(of: $0.range) }
    #expect(places.map(\.line) == [1, 1, 1, 3])
    #expect(places.prefix(3).map(\.column) == [8, 19, 33])
  }
}

@Suite("A fenced block")
struct FenceTests {
  @Test(
    "is what the resolver makes of it, or code",
    arguments: [
      ("```box\na: 1\nb: 2\n```\n", "<div>a: 1/b: 2</div>"),
      ("```box title\n```\n", "<div></div>"),
      ("~~~~ box\na\n~~~~\nb", "<div>a</div>\n<p>b</p>"),
      ("```swift\nlet a = 1\n```\n", "<pre><code class=\"language-swift\">let a = 1\n</code></pre>"),
      ("```\nbox\n```\n", "<pre><code>box\n</code></pre>"),
      ("    box\n", "<pre><code>box\n</code></pre>"),
    ])
  func meaning(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }
}

@Suite("Parsing in parallel")
struct ParallelTests {
  @Test("gives what one thread gives, also where documents need the extensions that share a table")
  func parallel() async {
    let parts = [
      "Plain *text* with [a link](a.md).", "Struck ~~out~~ text.",
      "See https://example.org/a~b and www.example.org.",
      "Mail me@example.org, or [@key] instead.", "| a | b |\n| - | - |\n| ~c~ | http://d.e |",
      "- [ ] task: ~~done~~",
      "A wwwide: word w/o anything :// special ~",
    ]
    let texts = (0..<3_000).map { number in
      (0..<6).map { parts[(number * 7 + $0 * (number % 5 + 1)) % parts.count] }.joined(separator: "\n\n")
    }
    let expected = texts.map { html($0) }
    let actual = await withTaskGroup(of: (Int, [String]).self) { group in
      for start in stride(from: 0, to: texts.count, by: 50) {
        group.addTask { (start, texts[start..<start + 50].map { html($0) }) }
      }
      return await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
    }
    for start in stride(from: 0, to: texts.count, by: 50) {
      #expect(actual[start] == Array(expected[start..<start + 50]))
    }
  }
}
