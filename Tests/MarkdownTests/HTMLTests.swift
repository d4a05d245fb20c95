import Markdown
@testable import Words
import Testing

@Suite("Markdown becomes HTML")
struct HTMLTests {
  @Test(
    "as GitHub's flavour has it, with smart punctuation",
    arguments: [
      ("*a* **b** `c < d` ~~e~~", "<p><em>a</em> <strong>b</strong> <code>c &lt; d</code> <del>e</del></p>"),
      ("\"It's\" 3--4 ...", "<p>“It’s” 3–4 …</p>"),
      ("\"a\"", "<p>“a”</p>"), ("It's", "<p>It’s</p>"), ("3--4", "<p>3–4</p>"), ("a ...", "<p>a …</p>"),
      ("a-b. c - d.. e", "<p>a-b. c - d.. e</p>"),
      ("<https://a.b>", "<p><a href=\"https://a.b\">https://a.b</a></p>"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
      ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
      ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>"),
      ("a & b < c", "<p>a &amp; b &lt; c</p>"),
      (
        "Look: https://example.org/a.",
        "<p>Look: <a href=\"https://example.org/a\">https://example.org/a</a>.</p>"
      ),
      ("www.example.org", "<p><a href=\"http://www.example.org\">www.example.org</a></p>"),
      ("[a](b.md)", "<p><a href=\"/b/\">a</a></p>"),
      ("![a drawing](c.png)", "<p><img src=\"c.png\" alt=\"a drawing\" /></p>"),
    ])
  func language(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
    #expect(parse(markdown).found == [])
  }

  @Test("with tables that name their columns and scroll by themselves")
  func table() {
    let text = "## Doses & days\n\n| a | b | c |\n| :- | :-: | -: |\n| 1 | *2* | [@x] |\n| 3 | 4 | 5 |\n"
    #expect(
      parse(text).sections.first?.body.text == """
        <div class="table" role="region" tabindex="0" aria-label="Table: Doses &amp; days">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="centre">b</th>
        <th scope="col" class="end">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="centre"><em>2</em></td>
        <td class="end"><cite>x</cite></td>
        </tr>
        <tr>
        <td>3</td>
        <td class="centre">4</td>
        <td class="end">5</td>
        </tr>
        </tbody>
        </table>
        </div>
        """)
  }

  @Test("with callouts, whose body may be anything")
  func callout() {
    #expect(
      html("> [!WARNING]\n> Never stop *suddenly*.\n>\n> - a") == """
        <div class="callout callout-warning" role="note" aria-label="Warning">
        <p class="callout-title">Warning</p>
        <p>Never stop <em>suddenly</em>.</p>
        <ul>
        <li>a</li>
        </ul>
        </div>
        """)
    #expect(html("> [!note]\n>\n> Text").contains("callout-note"))
    #expect(html("> [!HINT] Not known").hasPrefix("<blockquote>"))
  }

  @Test("with tasks as signs instead of form controls")
  func tasks() {
    let text = html("- [x] done\n- [ ] open")
    #expect(
      text.contains("<li><span class=\"task-mark\" role=\"img\" aria-label=\"done\">☑</span> done</li>"))
    #expect(text.contains("aria-label=\"not done\">☐</span> open"))
    #expect(!text.contains("<input"))
  }

  @Test("with footnotes apart from the sections")
  func footnotes() {
    let document = parse("A[^n].\n\n## B\n\nText.\n\n[^n]: The note with [@x].\n")
    #expect(document.introduction.text.contains("href=\"#fn-n\""))
    #expect(document.sections.first?.body.text == "<p>Text.</p>")
    #expect(document.footnotes.text.hasPrefix("<section class=\"footnotes\""))
    #expect(document.footnotes.text.contains("The note with\u{A0}<cite>x</cite>."))
  }

  @Test(
    "with addresses in parentheses as links, whatever else is on the page",
    arguments: ["", "\n\nAnd https://example.org/b too."])
  func bareAddresses(more: String) {
    #expect(
      html("See (https://example.org/a) and (www.example.org) and \"https://example.org/c\"." + more)
        .hasPrefix(
          """
          <p>See (<a href="https://example.org/a">https://example.org/a</a>) and (<a \
          href="http://www.example.org">www.example.org</a>) and “<a \
          href="https://example.org/c">https://example.org/c</a>”.</p>
          """))
  }

  @Test(
    "with the quotation marks of the language",
    arguments: [
      ("de", "„Wort“ und ‚Wort‘, it’s ‚so‘ ‚it’s so‘"), ("de-CH", "«Wort» und ‹Wort›, it’s ‹so› ‹it’s so›"),
      ("fr", "«\u{A0}Wort\u{A0}» und “Wort”, it’s “so” “it’s so”"),
      ("en-GB", "“Wort” und ‘Wort’, it’s ‘so’ ‘it’s so’"),
      ("xx", "“Wort” und ‘Wort’, it’s ‘so’ ‘it’s so’"), ("fa", "«Wort» und ‹Wort›, it’s ‹so› ‹it’s so›"),
      ("zh-TW", "「Wort」 und 『Wort』, it’s 『so』 『it’s so』"), ("ka", "„Wort“ und «Wort», it’s «so» «it’s so»"),
      ("sq", "«Wort» und “Wort”, it’s “so” “it’s so”"), ("he", "”Wort” und ’Wort’, it’s ’so’ ’it’s so’"),
      ("es-MX", "“Wort” und ‘Wort’, it’s ‘so’ ‘it’s so’"), ("es", "«Wort» und “Wort”, it’s “so” “it’s so”"),
    ])
  func quotationMarks(language: String, expected: String) {
    var options = Document.Options()
    options.words = Words.read([], language: language).words
    let text = "\"Wort\" und 'Wort', it's 'so' 'it's so'"
    #expect(html(text, options: options) == "<p>\(expected)</p>")
    #expect(parse("## " + text, options: options).headings.first?.plainTitle == expected)
    #expect(html("| \(text) |\n| - |", options: options).contains("<th scope=\"col\">\(expected)</th>"))
    #expect(html("“Wort” and 'Wort'", options: options) == "<p>“Wort” and ‘Wort’</p>")
  }

  @Test("with the quotation marks of the language beside an apostrophe that an author typed")
  func typedApostrophe() {
    var options = Document.Options()
    options.words = Words.read([], language: "fr").words
    #expect(html("L’eau dit \"oui\".", options: options) == "<p>L’eau dit «\u{A0}oui\u{A0}».</p>")
    #expect(html("‘Non’, dit \"oui\".", options: options) == "<p>‘Non’, dit “oui”.</p>")
  }

  @Test("with a mark of inches that closes nothing")
  func inches() {
    var options = Document.Options()
    options.words = Words.read([], language: "fr").words
    #expect(html("Un tuyau de 6\" et de 8\".", options: options) == "<p>Un tuyau de 6” et de 8”.</p>")
    #expect(html("Le \"tome 6\".", options: options) == "<p>Le «\u{A0}tome 6\u{A0}».</p>")
  }

  @Test("with ids that are the same on the web, and that keep what was promised")
  func composedIDs() {
    let document = parse("## E\u{301}tude\n\n## Neben\u{AD}wirkungen\n\n## A {#e\u{301}}\n")
    #expect(
      document.headings.map { Array($0.id.utf8) } == ["étude", "nebenwirkungen", "é"].map { Array($0.utf8) })
    #expect(document.headings.map(\.formerIDs) == [[], ["neben-wirkungen"], []])
    #expect(document.sections[1].title.text == "<span id=\"neben-wirkungen\"></span>Neben\u{AD}wirkungen")
  }

  @Test("with the ids of GitHub, where a site asks for them")
  func githubIDs() {
    var options = Document.Options()
    options.anchors = .github
    let text = """
      ## Page variables

      ## snake_case & more

      ## What's new?

      ## What's new?

      ## Überblick 2

      ## Source 3

      ## ???
      """
    #expect(
      parse(text, options: options).headings.map(\.id)
        == [
          "page-variables", "snake_case--more", "whats-new", "whats-new-1", "überblick-2", "section-source-3",
          "section",
        ])
  }

  @Test("with one tilde as it is, and two for a deletion")
  func tildes() {
    #expect(
      html("5~10 mg, at most 20~30 mg, ~~gone~~") == "<p>5~10 mg, at most 20~30 mg, <del>gone</del></p>")
  }

  @Test("with callouts that have a title of their own: a first paragraph in bold")
  func calloutTitle() {
    #expect(
      html("> [!CAUTION]\n> **Call [999](tel:999) & *wait***\n>\n> Text.\n") == """
        <div class="callout callout-caution" role="note" aria-label="Call 999 &amp; wait">
        <p class="callout-title">Call <a href="tel:999">999</a> &amp; <em>wait</em></p>
        <p>Text.</p>
        </div>
        """)
    #expect(html("> [!TIP]\n> **All of it**\n").contains("<p class=\"callout-title\">Tip</p>"))
    let partly = html("> [!TIP]\n> **Bold** and more\n>\n> Text.\n")
    #expect(partly.contains("<p class=\"callout-title\">Tip</p>"))
  }

  @Test("with callouts, whatever follows their mark on its line")
  func calloutLines() {
    let start =
      "<div class=\"callout callout-warning\" role=\"note\" aria-label=\"Warning\">\n<p class=\"callout-title\">Warning</p>"
    #expect(html("> [!WARNING]  \n> Do *not* drive.") == start + "\n<p>Do <em>not</em> drive.</p>\n</div>")
    #expect(html("> [!WARNING]\\\n> Do not drive.") == start + "\n<p>Do not drive.</p>\n</div>")
    #expect(html("> [!WARNING]\\") == start + "\n</div>")
    #expect(html("> [!Warning]+ Do *not*\n> drive.") == start + "\n<p>Do <em>not</em>\ndrive.</p>\n</div>")
  }

  @Test("of any length", arguments: [100, 3_000, 100_000])
  func length(count: Int) {
    let text = html(String(repeating: "*a* [b](c.md)\n\n| d |\n| - |\n| e |\n\n", count: count))
    #expect(text.utf8.count { $0 == UInt8(ascii: "*") } == 0)
    #expect(text.hasPrefix("<p><em>a</em> <a href=\"/c/\">b</a></p>\n<div class=\"table\""))
    #expect(text.hasSuffix("<td>e</td>\n</tr>\n</tbody>\n</table>\n</div>"))
  }

  @Test("with raw HTML shown as text, and comments left out")
  func rawHTML() {
    #expect(html("a <b onclick=\"x\">b</b>") == "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>")
    #expect(html("<script>\nalert(1)\n</script>") == "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>")
    #expect(html("a\n\n<!-- a note\nto ourselves -->\n\nb <!-- x -->c") == "<p>a</p>\n<p>b c</p>")
  }

  @Test("with raw HTML as it is where a site allows it")
  func allowedHTML() {
    let options = Document.Options(allowsRawHTML: true)
    #expect(
      html("a <b>b</b>\n\n<hr class=\"x\">\n", options: options) == "<p>a <b>b</b></p>\n<hr class=\"x\">")
    #expect(parse("<hr>", options: options).found == [])
  }

  @Test(
    "without addresses that run code",
    arguments: ["javascript:alert(1)", "JaVaScRiPt:x", "vbscript:x", "data:text/html,x", "file:///etc"])
  func unsafeAddresses(address: String) {
    #expect(html("[a](\(address))") == "<p><a href=\"\">a</a></p>")
  }
}

@Suite("A document's sections")
struct SectionTests {
  @Test("start at headings of level 2, and the introduction stands before them")
  func sections() {
    let document = parse("Intro.\n\n## One *a*\n\nText.\n\n### Sub\n\nMore.\n\n## Two {#second}\n")
    #expect(document.introduction.text == "<p>Intro.</p>")
    #expect(document.sections.map(\.id) == ["one-a", "second"])
    #expect(document.sections.map(\.title.text) == ["One <em>a</em>", "Two"])
    #expect(
      document.sections.map(\.body.text) == ["<p>Text.</p>\n<h3 id=\"sub\">Sub</h3>\n<p>More.</p>", ""])
    #expect(document.headings.map(\.level) == [2, 3, 2])
  }

  @Test("are none where a heading stands inside a quote")
  func quoted() {
    let document = parse("> ## Quoted\n")
    #expect(document.sections.isEmpty)
    #expect(document.introduction.text.contains("<h2 id=\"quoted\">Quoted</h2>"))
  }

  @Test("have titles in words, without citations and footnote marks")
  func plainTitles() {
    let document = parse("## Is it `safe`?[^a] [@x]\n\n[^a]: Note.\n")
    #expect(document.sections.first?.plainTitle == "Is it safe?")
    #expect(document.sections.first?.id == "is-it-safe")
    #expect(document.sections.first?.title.text.contains("<cite>x</cite>") == true)
  }

  @Test(
    "get stable ids",
    arguments: [
      ("What it's like: the day", "what-its-like-the-day"), ("Über 3 Jahre", "über-3-jahre"),
      ("1. First", "1-first"),
      ("???", "section"), ("中文 标题", "中文-标题"), ("  A -- B  ", "a-b"), ("Source 3", "section-source-3"),
      ("हिन्दी", "हिन्दी"),
    ])
  func slugs(title: String, id: String) {
    #expect(parse("## \(title)\n").headings.map(\.id) == [id])
  }

  @Test("never share an id, and never take one that an author chose")
  func uniqueIDs() {
    let document = parse("## News\n\n## News\n\n## News\n\n## Other {#news-2}\n")
    #expect(document.headings.map(\.id) == ["news", "news-3", "news-4", "news-2"])
    #expect(document.found == [])
  }
}
