import Diagnostics
import Files
import Site
import SiteTesting
import Testing

@testable import Page

@Suite("The words of a glossary")
struct GlossaryTests {
  private func glossary(_ text: String, at path: String = "glossary.md") -> Glossary {
    Glossary(
      PageText(SourceText(file: "Content/glossary.md", "---\ntitle: G\ndescription: G.\n---\n" + text)),
      at: ContentPath(path))
  }

  private let words = """
    ## Placebo, placebos

    It has **no medicine** in it [@a] & looks <like> one.

    More of it.

    ## Control group {#control}

    People who get something else.

    ## Nothing said

    ## Émotion

    What you feel.
    """

  @Test("are the sections of its page that have a first paragraph")
  func terms() {
    let terms = glossary(words).terms
    #expect(terms.map(\.id) == ["placebo-placebos", "control", "émotion"])
    #expect(terms.map(\.names) == [["Placebo", "placebos"], ["Control group"], ["Émotion"]])
    #expect(terms.first?.meaning == "It has no medicine in it & looks <like> one.")
  }

  @Test("are other words when a name changes, and the same when a meaning does")
  func digests() {
    let (first, renamed) = (glossary(words), glossary(words.replacing("placebos", with: "sham")))
    let redefined = glossary(words.replacing("no medicine", with: "nothing"))
    #expect(first.digestOfNames == redefined.digestOfNames)
    #expect(first.digest != redefined.digest)
    #expect(first.digestOfNames != renamed.digestOfNames)
    // The same words of another language are not those of this one.
    #expect(first.digestOfNames != glossary(words, at: "es/glossary.md").digestOfNames)
  }

  /// The words that are found in some HTML.
  private func found(_ html: String) -> [String] {
    var finder = GlossaryFinder(GlossaryNames(glossary(words)))
    let bytes = Array(html.utf8)
    var found: [String] = []
    finder.find(in: bytes) { found.append("\($0) \(String(decoding: bytes[$1], as: UTF8.self))") }
    return found
  }

  @Test(
    "are found where they first stand in a text",
    arguments: [
      ("<p>A placebo, the placebo.</p>", ["0 placebo"]), ("<p>PLACEBOS</p>", ["0 PLACEBOS"]),
      ("<p>“Placebo” and control groups</p>", ["0 Placebo"]),
      ("<p>the control group’s</p>", ["1 control group"]),
      ("<p>placebo-controlled, placeboid</p>", []), ("<h3>Placebo</h3><p>x</p>", []),
      ("<a href=\"placebo\">placebo</a> placebo", ["0 placebo"]), ("<p title=\"placebo\">x</p>", []),
      ("<pre><code>placebo</code> placebo</pre>", []), ("<blockquote><p>placebo</p></blockquote>", []),
      ("<p class=\"callout-title\">Placebo</p><p>x placebo</p>", ["0 placebo"]),
      ("<b>placebo</b>", ["0 placebo"]), ("&amp;placebo", ["0 placebo"]), ("émotion", ["2 émotion"]),
      ("Émotion", ["2 Émotion"]),
      ("<table><th>Placebo</th><td>placebo</td></table>", ["0 placebo"]), ("<a>never closed placebo", []),
      ("<", []), ("&", []), ("placebo", ["0 placebo"]), ("…placebo", ["0 placebo"]), ("control", []),
      ("<a><a></a>placebo</a>", []), ("<abbr>placebo</abbr><q>placebo</q>", []), ("\u{2019}", []),
    ] as [(String, [String])])
  func finds(html: String, expected: [String]) {
    #expect(found(html) == expected)
  }
}

@Suite("The words that a page explains")
struct ExplainedTermsRecordTests {
  @Test("are kept for the next build")
  func record() async throws {
    let site = TestSite([
      "Content/site.yml": "title: T\nbase-url: https://example.org\nglossary: true\n",
      "Content/glossary.md":
        "---\ntitle: G\ndescription: G.\n---\n## Pot\n\nFor tea.\n\n## Cup\n\nTo drink.\n",
      "Content/a.md": TestSite.articleStart + "A cup and a pot.\n",
    ])
    let article = try #require(await site.site[ContentPath("a.md")]).article
    #expect(article.explainedTerms == [1, 0])
    var writer = RecordWriter()
    article.write(to: &writer)
    let again = try RecordReader.read(writer.bytes) { reader throws(BadRecord) in
      try Article(article.file, from: &reader)
    }
    #expect(again.explainedTerms == [1, 0])
  }
}
