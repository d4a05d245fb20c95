import Diagnostics
import Evidence
import Testing
import Words

@Suite("A table of studies")
struct StudiesTableTests {
  private func html(_ table: StudiesTable) -> String {
    var citations = CitationList()
    return String(decoding: table.html(in: .english, citing: &citations), as: UTF8.self)
  }

  @Test("has a row for each study, cites its source, and says what is not known")
  func golden() throws {
    let library = StudyFixture.library(
      StudyFixture.row([
        "key": "a", "year": "2001", "substance": "tea <b>", "design": "randomised double-blind trial",
        "n": "55",
        "n_ketamine": "27", "n_control": "28", "comparator": "saline", "follow_up": "9 months (V2)",
        "outcome": "no tea", "events_ketamine": "13", "total_ketamine": "27", "percent_ketamine": "48.2",
        "events_control": "3", "total_control": "28", "effect": "odds ratio 5.7", "ci_low": "1.3",
        "ci_high": "25.1", "p_value": "<0.05", "limitations": "small",
      ]), StudyFixture.row(["key": "b", "substance": "tea"]))
    #expect(
      html(StudiesTable(library.studies, note: "Mind & see.")) == """
        <div class="studies"><table>
        <caption>2 studies, the oldest first</caption>
        <thead><tr><th scope="col">Study</th><th scope="col">Kind of study</th><th scope="col">People</th><th scope="col">Compared with</th><th scope="col">Result</th><th scope="col">Followed for</th><th scope="col">Limits</th></tr></thead>
        <tbody>
        <tr><th scope="row">Tea &lt;b&gt;, 2001 <a class="citation" id="cite-1-1" href="#source-1" role="doc-noteref">[1]</a></th>
        <td data-label="Kind of study">Randomised double-blind trial<ul><li>Randomised</li><li>Double-blind</li><li>Placebo</li></ul></td>
        <td data-label="People">55 (27 ketamine, 28 comparison)</td>
        <td data-label="Compared with">Saline</td>
        <td data-label="Result">No tea: 13 of 27 (48.2%) against 3 of 28 (10.7%). Odds ratio 5.7 (95% CI 1.3 to 25.1). p\u{A0}&lt;0.05</td>
        <td data-label="Followed for">9 months (by an account of the paper)</td>
        <td data-label="Limits">Small</td>
        </tr>
        <tr><th scope="row">Tea <a class="citation" id="cite-2-1" href="#source-2" role="doc-noteref">[2]</a></th>
        <td data-label="Kind of study">not known<ul><li>Randomisation not stated</li><li>Blinding not stated</li><li>Comparison not stated</li></ul></td>
        <td data-label="People">not known</td>
        <td data-label="Compared with">not known</td>
        <td data-label="Result">not known</td>
        <td data-label="Followed for">not known</td>
        <td data-label="Limits">not known</td>
        </tr>
        </tbody>
        </table><p class="note">Mind &amp; see.</p></div>
        """)
  }

  @Test("calls neither group that of ketamine where both had it")
  func sameTreatment() {
    let html = html(StudiesTable(StudyFixture.own.studies(of: "heroin")))
    #expect(html.contains("<td data-label=\"People\">70 (groups of 35 and 35)</td>"))
    #expect(html.contains("<td data-label=\"People\">59 (groups of 26 and 27)</td>"))
  }

  @Test("says that the oldest comes first only where it does")
  func order() {
    let studies = StudyFixture.own.studies(of: "alcohol")
    #expect(html(StudiesTable(studies)).contains("<caption>5 studies, the oldest first</caption>"))
    #expect(html(StudiesTable(studies.reversed())).contains("<caption>5 studies</caption>"))
    #expect(html(StudiesTable(Array(studies.prefix(1)))).contains("<caption>1 study</caption>"))
  }

  @Test("shows the columns it is asked for, in their order")
  func columns() throws {
    let html = html(
      StudiesTable(StudyFixture.own.studies(of: "cocaine"), columns: [.dose, .alongside], title: "Doses"))
    #expect(html.contains("<caption>Doses</caption>"))
    #expect(
      html.contains("<td data-label=\"Ketamine\">0.41 mg/kg; 0.71 mg/kg IV, 52 minutes, sessions: 2</td>"))
    #expect(html.contains("<td data-label=\"Ketamine\">0.5 mg/kg IV, 40 minutes, sessions: 1</td>"))
    #expect(html.contains("<td data-label=\"Alongside\">not known</td>"))
    #expect(!html.contains("Limits"))
  }

  @Test(
    "never shows readers the marks and notes of editors, or nothing at all",
    arguments: StudyFixture.own.studies)
  func editorsMarks(study: Study) {
    let html = html(StudiesTable([study], columns: StudiesTable.Column.allCases))
    #expect(!html.contains("V2"))
    #expect(!html.contains("left blank"))
    #expect(!html.contains("\"></td>"))
  }

  @Test("finds the studies of a substance by its name, the oldest first")
  func substances() {
    let keys = { (substance: String) in StudyFixture.own.studies(of: substance).map(\.key) }
    #expect(keys("alcohol") == ["krupitsky1997", "kolp2006", "dakwar2020", "grabski2022", "yoon2025"])
    #expect(keys("Alcohol (with major depression)") == ["yoon2025"])
    #expect(keys("opioids") == ["jovaisa2006"])
    #expect(keys("heroin") == ["krupitsky2002", "krupitsky2007"])
    #expect(keys("drinking") == [])
  }
}
