import Diagnostics
import Evidence
import Testing
import Words

/// How sources stand in a list, on the kinds of cases that the test suite of CSL and the exports of Zotero and Crossref have.
///
/// Expected is what pandoc 2.17 prints with vancouver.csl of 2023, in the parts that our templates give the reader: authors, title,
/// publication, without the full stops and the semicolon at their ends. Where it differs on purpose, the last column says why.
@Suite("A source of the table")
struct SourceTableTests {
  /// A case: the members of a source, how it stands in a list, and why that is not what pandoc prints; empty where it is.
  struct Case: Sendable, CustomTestStringConvertible {
    let members: String
    let expected: String
    let differs: String

    init(_ members: String, _ expected: String, _ differs: String = "") {
      (self.members, self.expected, self.differs) = (members, expected, differs)
    }

    var testDescription: String { members }
  }

  static let names: [Case] = [
    Case(#""author": [{"family": "Doe", "given": "John"}]"#, "Doe J | T | "),
    Case(#""author": [{"family": "Doe", "given": "John Q. Public"}]"#, "Doe JQP | T | "),
    Case(#""author": [{"family": "Doe", "given": "J.Q."}]"#, "Doe JQ | T | "),
    Case(#""author": [{"family": "Doe", "given": "J. Q."}]"#, "Doe JQ | T | "),
    Case(#""author": [{"family": "Doe", "given": "JQ"}]"#, "Doe JQ | T | ", "PubMed writes both initials so"),
    Case(#""author": [{"family": "Sartre", "given": "Jean-Paul"}]"#, "Sartre JP | T | "),
    Case(
      #""author": [{"family": "Sartre", "given": "J.-P."}]"#, "Sartre JP | T | ", "the same as for Jean-Paul"),
    Case(
      #""author": [{"family": "Wang", "given": "Ming-hua"}]"#, "Wang MH | T | ",
      "the second half of a name has its initial"),
    Case(
      #""author": [{"family": "Este", "given": "Carlo", "dropping-particle": "d'"}]"#, "d'Este C | T | ",
      "particles stand before the name, as readers know it"),
    Case(
      #""author": [{"family": "Este", "given": "Carlo", "dropping-particle": "d’"}]"#, "d’Este C | T | ",
      "particles stand before the name, as readers know it"),
    Case(
      #""author": [{"family": "Sadat", "given": "Anwar", "non-dropping-particle": "el-"}]"#,
      "el-Sadat A | T | "),
    Case(
      #""author": [{"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"}]"#,
      "van Beethoven L | T | ", "particles stand before the name, as readers know it"),
    Case(
      #""author": [{"family": "Beethoven", "given": "Ludwig van"}]"#, "van Beethoven L | T | ",
      "particles stand before the name, as readers know it"),
    Case(
      #""author": [{"family": "La Fontaine", "given": "Jean de"}]"#, "de La Fontaine J | T | ",
      "particles stand before the name, as readers know it"),
    Case(
      #""author": [{"family": "Fontaine", "given": "Jean", "dropping-particle": "de", "non-dropping-particle": "La"}]"#,
      "de La Fontaine J | T | ", "particles stand before the name, as readers know it"),
    Case(
      #""author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}]"#,
      "van den Berg J | T | "),
    Case(#""author": [{"family": "van der Vlist", "given": "Eric"}]"#, "van der Vlist E | T | "),
    Case(
      #""author": [{"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}]"#,
      "von Humboldt A | T | ", "particles stand before the name, as readers know it"),
    Case(
      #""author": [{"family": "O'Brien", "given": "Flann"}]"#, "O'Brien F | T | ",
      "an apostrophe stays as it is written"),
    Case(#""author": [{"family": "al-Haytham", "given": "Ibn"}]"#, "al-Haytham I | T | "),
    Case(#""author": [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}]"#, "King ML Jr | T | "),
    Case(#""author": [{"family": "Gates", "given": "William H.", "suffix": "III"}]"#, "Gates WH III | T | "),
    Case(
      #""author": [{"family": "King", "given": "Martin", "suffix": ", Sr."}]"#, "King M Sr | T | ",
      "no comma, as for all others"),
    Case(
      #""author": [{"family": "Strunk", "given": "William", "suffix": "Jr.", "comma-suffix": "true"}]"#,
      "Strunk W Jr | T | "),
    Case(#""author": [{"family": "王", "given": "小明"}]"#, "王小明 | T | "),
    Case(#""author": [{"family": "李", "given": "明华"}]"#, "李明华 | T | "),
    Case(#""author": [{"family": "毛", "given": "泽东"}]"#, "毛泽东 | T | "),
    Case(#""author": [{"family": "山田", "given": "太郎"}]"#, "山田太郎 | T | "),
    Case(#""author": [{"family": "やまだ", "given": "たろう"}]"#, "やまだたろう | T | "),
    Case(#""author": [{"family": "김", "given": "민수"}]"#, "김민수 | T | "),
    Case(#""author": [{"family": "毛泽东"}]"#, "毛泽东 | T | "),
    Case(
      #""author": [{"family": "Li", "given": "明华"}]"#, "Li 明 | T | ",
      "a name in two scripts is taken for one in ours"),
    Case(#""author": [{"family": "Толстой", "given": "Лев Николаевич"}]"#, "Толстой ЛН | T | "),
    Case(#""author": [{"family": "Παπαδόπουλος", "given": "Νίκος"}]"#, "Παπαδόπουλος Ν | T | "),
    Case(#""author": [{"family": "Łuszcz", "given": "Łukasz"}]"#, "Łuszcz Ł | T | "),
    Case(
      #""author": [{"family": "M&#252;ller", "given": "Eva"}]"#, "Müller E | T | ",
      "exports hold references of HTML"),
    Case(#""author": [{"family": "Plato"}]"#, "Plato | T | "),
  ]

  static let people: [Case] = [
    Case(#""author": [{"literal": "World Health Organization"}]"#, "World Health Organization | T | "),
    Case(#""author": [{"literal": "Smith & Sons, Ltd."}]"#, "Smith & Sons, Ltd. | T | "),
    Case(
      #""author": [{"literal": "Johnson &amp; Johnson"}]"#, "Johnson & Johnson | T | ",
      "exports hold references of HTML"),
    Case(#""author": [{"name": "NHS"}]"#, "NHS | T | ", "exports of Crossref name institutions so"),
    Case(#""author": [{"given": "Madonna"}]"#, "Madonna | T | "),
    Case(
      #""author": [{"family": "Olsen", "given": "L"}, {"literal": "others"}]"#, "Olsen L, et al | T | ",
      "a comma before 'et al', as in longer lists"),
    Case(
      #""author": [{"family": "Olsen", "given": "L"}, {"family": "others"}]"#, "Olsen L, et al | T | ",
      "exports of BibTeX write 'others' so"),
    Case(
      #""author": [{"family": "Olsen", "given": "L"}, {"family": "Ames", "given": "B"}, {"literal": "Others"}]"#,
      "Olsen L, Ames B, et al | T | ", "'Others' is nobody's name"),
    Case(
      #""author": [{"family": "A1"}, {"family": "A2"}, {"family": "A3"}, {"family": "A4"}, {"family": "A5"}, {"family": "A6"}]"#,
      "A1, A2, A3, A4, A5, A6 | T | "),
    Case(
      #""author": [{"family": "A1"}, {"family": "A2"}, {"family": "A3"}, {"family": "A4"}, {"family": "A5"}, {"family": "A6"}, {"family": "A7"}]"#,
      "A1, A2, A3, A4, A5, A6, et al | T | "),
    Case(
      #""author": [{"family": "A1"}, {"family": "A2"}, {"family": "A3"}, {"family": "A4"}, {"family": "A5"}, {"family": "A6"}, {"literal": "others"}]"#,
      "A1, A2, A3, A4, A5, A6, et al | T | "),
    Case(
      #""author": [{"family": "Doe", "given": "J"}, {"literal": "The Study Group"}]"#,
      "Doe J, The Study Group | T | "),
    Case(#""editor": [{"family": "Ed", "given": "Ann"}]"#, "Ed A, editor | T | "),
    Case(
      #""editor": [{"family": "Ed", "given": "Ann"}, {"family": "Of", "given": "Bo"}]"#,
      "Ed A, Of B, editors | T | "),
    Case(
      #""editor": [{"family": "Ed", "given": "Ann"}, {"literal": "others"}]"#, "Ed A, et al, editors | T | ",
      "a comma before 'et al', as in longer lists"),
  ]

  static let titles: [Case] = [
    Case(#""title": "10<sup>9</sup> cells""#, " | 10⁹ cells | "),
    Case(#""title": "10<sup>-9</sup> M""#, " | 10⁻⁹ M | "),
    Case(#""title": "Ca<sup>2+</sup>""#, " | Ca²⁺ | "),
    Case(#""title": "H<sub>2</sub>O""#, " | H₂O | "),
    Case(#""title": "IC<sub>50</sub>""#, " | IC₅₀ | "),
    Case(
      #""title": "the 1<sup>st</sup> of May""#, " | the 1st of May | ",
      "raised letters are hard to read and to hear"),
    Case(#""title": "GABA<sub>A</sub>""#, " | GABAA | ", "Unicode has no such letter"),
    Case(#""title": "<i>In vivo</i>""#, " | In vivo | ", "titles are plain text"),
    Case(
      #""title": "<b>Bold</b> and <span class=\"nocase\">DNA</span>""#, " | Bold and DNA | ",
      "titles are plain text"),
    Case(
      #""title": "<span style=\"font-variant:small-caps;\">Small</span>""#, " | Small | ",
      "titles are plain text"),
    Case(#""title": "<scp>l</scp>-dopa""#, " | l-dopa | ", "titles are plain text"),
    Case(#""title": "<jats:italic>in vivo</jats:italic>""#, " | in vivo | ", "titles are plain text"),
    Case(#""title": "CO<jats:sub>2</jats:sub>""#, " | CO₂ | ", "exports hold markup and references of HTML"),
    Case(#""title": "<em>A</em> <strong>b</strong>""#, " | A b | ", "titles are plain text"),
    Case(
      #""title": "<mml:math><mml:mi>x</mml:mi></mml:math> and y""#, " | x and y | ", "titles are plain text"),
    Case(#""title": "A &amp; B""#, " | A & B | ", "exports hold markup and references of HTML"),
    Case(#""title": "A &amp;amp; B""#, " | A & B | ", "exports hold markup and references of HTML"),
    Case(#""title": "A &lt; B""#, " | A < B | ", "exports hold markup and references of HTML"),
    Case(
      #""title": "It&#8217;s &#x201C;so&#x201d;""#, " | It’s “so” | ",
      "exports hold markup and references of HTML"),
    Case(#""title": "5&nbsp;mg""#, " | 5 mg | ", "exports hold markup and references of HTML"),
    Case(#""title": "&alpha;-Blocker""#, " | α-Blocker | ", "exports hold markup and references of HTML"),
    Case(#""title": "AT&T""#, " | AT&T | "),
    Case(#""title": "p < 0.05""#, " | p < 0.05 | "),
    Case(#""title": "x<y>z""#, " | x<y>z | "),
    Case(#""title": "What then?""#, " | What then? | "),
    Case(#""title": "A title.""#, " | A title | "),
    Case(#""title": "Wait...""#, " | Wait... | "),
    Case(#""title": "A\nbroken  title""#, " | A broken title | "),
  ]

  static let dates: [Case] = [
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2019]]}"#,
      " | T | J. 2019"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2019, 11]]}"#,
      " | T | J. 2019 Nov"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2019, 11, 1]]}"#,
      " | T | J. 2019 Nov 1"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [["2019", "11", "01"]]}"#,
      " | T | J. 2019 Nov 1"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2017, 13]]}"#,
      " | T | J. 2017 Spring"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2017, 14]]}"#,
      " | T | J. 2017 Summer"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2017, 15]]}"#,
      " | T | J. 2017 Autumn", "'Fall' in American English"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2017, 24]]}"#,
      " | T | J. 2017 Winter"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2017]], "season": 2}"#,
      " | T | J. 2017 Summer"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2017]], "season": "Fall"}"#,
      " | T | J. 2017 Autumn", "seasons may be words; 'Fall' in American English"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2017]], "season": "Easter"}"#,
      " | T | J. 2017 Easter",
      "seasons may be words"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2007], [2008]]}"#,
      " | T | J. 2007–2008"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2012, 1], [2012, 3]]}"#,
      " | T | J. 2012 Jan–Mar"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2012, 1, 5], [2012, 1, 8]]}"#,
      " | T | J. 2012 Jan 5–8"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2012, 12, 30], [2013, 1, 2]]}"#,
      " | T | J. 2012 Dec 30–2013 Jan 2"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2012], [2012]]}"#,
      " | T | J. 2012"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"raw": "2019-02"}"#,
      " | T | J. 2019 Feb"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"raw": "2007/2008"}"#,
      " | T | J. 2007–2008"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"raw": "2012-01/2012-03"}"#,
      " | T | J. 2012 Jan–Mar"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"raw": "2019-11-01T10:00:00Z"}"#,
      " | T | J. 2019 Nov 1"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"literal": "in press"}"#,
      " | T | J. in press"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"literal": "Spring 2019"}"#,
      " | T | J. Spring 2019"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": "2019-11-01""#, " | T | J. 2019 Nov 1"),
  ]

  static let publication: [Case] = [
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2010]]}, "volume": 25, "issue": 3, "page": "29-35""#,
      " | T | J. 2010;25(3):29–35", "pages in full: 'p. 923-30' is hard to read"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2010]]}, "volume": 25, "page": "p. 29""#,
      " | T | J. 2010;25:29",
      "without a second 'p.'"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2010]]}, "volume": 25, "page": "pp. 29-35""#,
      " | T | J. 2010;25:29–35",
      "without a second 'p.'"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2010]]}, "volume": 25, "number": "e1234""#,
      " | T | J. 2010;25:e1234",
      "the number of an article stands for its pages"),
    Case(
      #""type": "article-journal", "volume": "25", "page": "29", "issued": {"date-parts": [[2010]]}"#,
      " | T | 2010;25:29"),
    Case(
      #""type": "article-journal", "container-title": "Anaesthesia &amp; Analgesia", "container-title-short": "Anaesth Analg", "issued": {"date-parts": [[2010]]}"#,
      " | T | Anaesthesia & Analgesia. 2010", "journals in full: readers do not know short forms"),
    Case(
      #""type": "book", "publisher": "P", "publisher-place": "Leeds", "issued": {"date-parts": [[2010]]}"#,
      " | T | Leeds: P; 2010"),
    Case(
      #""type": "book", "publisher": "Leeds University Press", "publisher-place": "Leeds", "issued": {"date-parts": [[2010]]}"#,
      " | T | Leeds University Press; 2010", "the place is in the name"),
    Case(
      #""type": "book", "publisher": "P", "edition": 2, "issued": {"date-parts": [[2010]]}"#,
      " | T | 2nd ed. P; 2010"),
    Case(
      #""type": "book", "publisher": "P", "edition": "Third edition", "issued": {"date-parts": [[2010]]}"#,
      " | T | Third edition. P; 2010"),
    Case(
      #""type": "book", "publisher": "P", "volume": 2, "issued": {"date-parts": [[2010]]}"#,
      " | T | Vol. 2. P; 2010"),
    Case(
      #""type": "book", "author": [{"family": "Au", "given": "Bo"}], "editor": [{"family": "Ed", "given": "Ann"}], "publisher": "P", "issued": {"date-parts": [[2010]]}"#,
      "Au B | T | Ed A, editor. P; 2010"),
    Case(
      #""type": "chapter", "container-title": "B", "editor": [{"family": "Ed", "given": "Ann"}], "publisher": "P", "publisher-place": "Leeds", "page": "p. 4-9", "issued": {"date-parts": [[2010]]}"#,
      " | T | In: Ed A, editor. B. Leeds: P; 2010. p. 4–9",
      "editors of a book are no authors of a chapter"),
    Case(
      #""type": "paper-conference", "container-title": "Proceedings", "page": "4", "issued": {"date-parts": [[2010]]}"#,
      " | T | In: Proceedings. 2010. p. 4"),
    Case(
      #""type": "thesis", "genre": "PhD thesis", "publisher": "University of X", "publisher-place": "Leeds", "number": "77", "issued": {"date-parts": [[2010]]}"#,
      " | T | PhD thesis. Leeds: University of X; 2010",
      "the kind stands without brackets, and a thesis has no number"),
    Case(
      #""type": "report", "publisher": "P", "number": "77", "issued": {"date-parts": [[2010]]}"#,
      " | T | P; 2010. Report No.: 77"),
    Case(
      #""type": "webpage", "container-title": "NHS", "URL": "https://example.org/6", "accessed": {"date-parts": [[2024, 5, 1]]}"#,
      " | T | NHS | Read 1 May 2024.", "without [Internet]: the link says so"),
    Case(
      #""type": "webpage", "container-title": "NHS", "URL": "https://example.org/6", "accessed": {"raw": "2024-05-01"}, "issued": {"date-parts": [[2010]]}"#,
      " | T | NHS; 2010 | Read 1 May 2024.",
      "without [Internet]: the link says so; a semicolon before the year, as after any publisher"),
    Case(
      #""type": "article-journal", "container-title": "J", "issued": {"date-parts": [[2010]]}, "URL": "https://example.org/6", "accessed": {"date-parts": [[2024, 5, 1]]}, "DOI": "10.1000/1""#,
      " | T | J. 2010", "a DOI lasts: nobody needs to know when it was read"),
    Case(
      #""type": "webpage", "author": [{"literal": "NHS"}], "container-title": "NHS""#, "NHS | T | ",
      "a name is said once"),
  ]

  static let identifiers: [Case] = [
    Case(#""DOI": "10/fqd6hj""#, " | T | ")
  ]

  @Test(
    "is printed as a Vancouver style prints it",
    arguments: names + people + titles + dates + publication + identifiers)
  func printed(_ item: Case) throws {
    var members = item.members
    for (key, value) in [("id", "x"), ("title", "T"), ("PMID", "1")]
    where !members.contains("\"\(key)\"") && !(key == "PMID" && members.contains("\"URL\"")) {
      members += ", \"\(key)\": \"\(value)\""
    }
    let (library, mistakes) = ReferenceLibrary.read(
      SourceText(file: "r.json", "[{\(members)}]"), in: .english)
    #expect(mistakes.isEmpty, "\(mistakes.map(\.message))")
    let formatted = try #require(library.formatted("x"))
    let parts = [formatted.authors, formatted.title, formatted.publication]
    #expect((parts + [formatted.note].filter { !$0.isEmpty }).joined(separator: " | ") == item.expected)
  }

  @Test("has about a hundred neighbours")
  func count() {
    #expect((Self.names + Self.people + Self.titles + Self.dates + Self.publication).count >= 100)
  }

  @Test("with a short DOI is linked by it")
  func shortDOI() throws {
    let source = SourceText(file: "r.json", #"[{"id": "x", "title": "T", "DOI": "10/fqd6hj"}]"#)
    let (library, mistakes) = ReferenceLibrary.read(source, in: .english)
    #expect(mistakes.isEmpty)
    #expect(library.formatted("x")?.links.map(\.url) == ["https://doi.org/10/fqd6hj"])
  }
}
