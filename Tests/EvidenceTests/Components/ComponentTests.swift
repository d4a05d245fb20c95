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
        "key": "a", "year": "2001", "about": "tea <b>", "design": "trial", "allocation": "randomised",
        "blinding": "double", "participants": "55", "arm-1": "green tea", "arm-2": "hot water", "n-1": "27",
        "n-2": "28", "dose-2": "1 l a day", "placebo": "2", "follow-up": "9 months", "outcome": "no tea",
        "events-1": "13", "total-1": "27", "percent-1": "48.2", "events-2": "3", "total-2": "28",
        "p": "<0.05",
        "limits": "small", "funding": "a grower", "notes": "mine",
      ]),
      StudyFixture.row([
        "key": "a", "outcome": "less tea", "measure": "OR", "estimate": "5.7", "low": "1.3", "high": "25.1",
        "result": "for those who like it", "follow-up": "2 years", "account": "yes",
      ]),
      StudyFixture.row(["key": "b", "name": "LEAF-2", "about": "tea", "year": "2002", "outcome": "no cups"]))
    #expect(
      html(StudiesTable(library.studies, note: "Mind & see.")) == """
        <div class="studies"><table>
        <caption>2 studies, the oldest first</caption>
        <thead><tr><th scope="col">Study</th><th scope="col">What was compared</th><th scope="col">Result</th><th scope="col">How far to trust it</th></tr></thead>
        <tbody>
        <tr><th scope="row">Tea &lt;b&gt;, 2001 <a class="citation" id="cite-1-1" href="#source-1" role="doc-noteref">[1]</a></th>
        <td data-label="What was compared: "><div><p>Green tea: 27 people</p><p>Hot water: 28 people</p></div></td>
        <td data-label="Result: "><div><p>No tea: 13 of 27 (48.2%) against 3 of 28 (10.7%). p\u{A0}&lt;0.05</p><p>Less tea. For those who like it. Odds ratio 5.7 (95% CI 1.3 to 25.1) (by an account of the paper)</p></div></td>
        <td data-label="How far to trust it: "><div><p>55 people took part. People were put into groups by chance. Neither the people nor the staff knew who got what. One group had a placebo, which looks like the treatment and does nothing.</p><p>Trial.</p><p>Followed for: no tea: 9 months; less tea: 2 years.</p><p>Small.</p></div></td>
        </tr>
        <tr><th scope="row">LEAF-2 <a class="citation" id="cite-2-1" href="#source-2" role="doc-noteref">[2]</a></th>
        <td data-label="What was compared: ">not in our source</td>
        <td data-label="Result: ">No cups: not in our source</td>
        <td data-label="How far to trust it: ">Not in our source: how many people took part; how people came into the groups; who knew who got what; whether there was a placebo.</td>
        </tr>
        </tbody>
        </table><p class="note">Mind &amp; see.</p></div>
        """)
  }

  @Test("tells each thing once: what has a column of its own is left out of how far to trust it")
  func trust() throws {
    let study = try #require(
      StudyFixture.one([
        "participants": "9", "design": "trial", "allocation": "not randomised", "blinding": "single",
        "placebo": "active", "follow-up": "a week", "limits": "small",
      ]))
    let all = html(StudiesTable([study], columns: [.trust]))
    #expect(
      all.contains(
        "<p>9 people took part. People were not put into groups by chance. Either the people or the staff did not know who got what. One group had another treatment in its place, which people can feel.</p><p>Trial.</p><p>Followed for: a week.</p><p>Small.</p>"
      ))
    let rest = html(StudiesTable([study], columns: [.people, .design, .followUp, .limits, .trust]))
    #expect(
      rest.contains(
        "<td data-label=\"How far to trust it: \">People were not put into groups by chance. Either the people or the staff did not know who got what. One group had another treatment in its place, which people can feel.</td>"
      ))
    let alone = try #require(
      StudyFixture.one(["arm-2": "", "placebo": "none", "blinding": "none", "allocation": "not randomised"]))
    #expect(
      html(StudiesTable([alone], columns: [.groups, .trust])).contains(
        "<p>P</p><p>No comparison group</p></div></td>\n<td data-label=\"How far to trust it: \"><div><p>Everybody knew who got what. There was no group to compare with.</p><p>Not in our source: how many people took part.</p>"
      ))
  }

  @Test("stands behind what unfolds it, so that paper and pages without a stylesheet have it")
  func folded() {
    let studies = StudyFixture.own.studies(about: "cocaine")
    let folded = html(StudiesTable(studies, columns: [.dose], isFolded: true))
    #expect(
      folded.hasPrefix(
        "<details class=\"fold\"><summary>All figures in a table (3 studies)</summary></details>\n<div class=\"studies folded\"><table>\n<caption>3 studies, the oldest first</caption>"
      ))
    let titled = html(StudiesTable(studies, columns: [.dose], title: "Doses", isFolded: true))
    #expect(titled.contains("<summary>Doses</summary></details>"))
    #expect(titled.contains("<caption>3 studies, the oldest first</caption>"))
  }

  @Test("names every group of three or four, and a group alone by what it had")
  func arms() throws {
    let four = try #require(
      StudyFixture.one([
        "arm-3": "r", "arm-4": "s", "n-1": "1", "n-2": "2", "n-3": "3", "events-1": "1", "total-1": "1",
        "events-4": "2", "total-4": "4", "percent-2": "12.5",
      ]))
    let html = html(StudiesTable([four], columns: [.people, .compared, .result]))
    #expect(html.contains("<td data-label=\"People: \">P: 1; q: 2; r: 3</td>"))
    #expect(html.contains("<td data-label=\"Compared with: \">Q; r; s</td>"))
    #expect(html.contains("<td data-label=\"Result: \">O. P: 1 of 1 (100%); q: 12.5%; s: 2 of 4 (50%)</td>"))
    let one = try #require(
      StudyFixture.one(["arm-2": "", "placebo": "none", "events-1": "1", "total-1": "2", "dose-1": "5 IU"]))
    let alone = self.html(StudiesTable([one], columns: [.compared, .result, .dose]))
    #expect(alone.contains("\">Nobody</td>") && alone.contains("\">O: 1 of 2 (50%)</td>"))
    #expect(alone.contains("\">5 IU</td>"))
  }

  @Test("is cards on every screen where it has more columns than there is room for")
  func cards() {
    let studies = StudyFixture.own.studies(about: "cannabis")
    let all = StudiesTable.Column.allCases
    #expect(html(StudiesTable(studies, columns: all)).hasPrefix("<div class=\"studies cards\">"))
    #expect(html(StudiesTable(studies, columns: Array(all.prefix(7)))).hasPrefix("<div class=\"studies\">"))
  }

  @Test("says that the oldest comes first only where it does")
  func order() {
    let studies = StudyFixture.own.studies(about: "alcohol")
    #expect(html(StudiesTable(studies)).contains("<caption>5 studies, the oldest first</caption>"))
    #expect(html(StudiesTable(studies.reversed())).contains("<caption>5 studies</caption>"))
    #expect(html(StudiesTable(Array(studies.prefix(1)))).contains("<caption>1 study</caption>"))
  }

  @Test("shows the columns it is asked for, in their order")
  func columns() throws {
    let html = html(
      StudiesTable(StudyFixture.own.studies(about: "cocaine"), columns: [.dose, .alongside], title: "Doses"))
    #expect(html.contains("<caption>Doses</caption>"))
    #expect(
      html.contains(
        "<td data-label=\"Dose: \">Ketamine: 0.5 mg/kg into a vein over 40 minutes, once; midazolam: 0.025 mg/kg</td>"
      ))
    #expect(html.contains("<td data-label=\"Alongside: \">not in our source</td>"))
    #expect(!html.contains("Limits"))
  }

  @Test(
    "never shows readers the notes of editors, or nothing at all",
    arguments: StudyFixture.own.studies)
  func editorsMarks(study: Study) {
    let html = html(StudiesTable([study], columns: StudiesTable.Column.allCases))
    #expect(!html.contains("V2"))
    #expect(!html.contains("left blank"))
    #expect(!html.contains("\"></td>"))
  }

  @Test("finds the studies about something by its name, the oldest first")
  func subjects() {
    let keys = { (subject: String) in StudyFixture.own.studies(about: subject).map(\.key) }
    #expect(keys("alcohol") == ["krupitsky1997", "kolp2006", "dakwar2020", "grabski2022", "yoon2025"])
    #expect(keys("Alcohol (with major depression)") == ["yoon2025"])
    #expect(keys("opioids") == ["jovaisa2006"])
    #expect(keys("heroin") == ["krupitsky2002", "krupitsky2007"])
    #expect(keys("drinking") == [])
  }
}
