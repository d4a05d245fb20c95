import Diagnostics
import Evidence
import Testing
import Words

/// An invented file on alcohol and type 2 diabetes, as Excel saves it where a comma stands before decimals.
@Suite("Studies of another subject")
struct OtherSubjectTests {
  private let read = StudyFixture.read(StudyFixture.text(of: "Tests/Fixtures/OtherSubject/studies.csv"))

  /// Everything that readers can be shown of the file: all columns, and every chart that can be drawn.
  private func everything() throws -> String {
    var citations = CitationList()
    var html = StudiesTable(read.library.studies, columns: StudiesTable.Column.allCases)
      .html(in: .english, citing: &citations)
    for study in read.library.studies {
      for outcome in study.outcomes {
        if let counts = ComparedCounts(study, outcome, in: .english) {
          html += BarChart([counts]).html(in: .english, citing: &citations)
          html += try PeopleChart([counts]).html(in: .english, citing: &citations)
        }
        if let effect = MeasuredEffect(study, outcome), let chart = EffectsChart([effect]) {
          html += chart.html(in: .english, citing: &citations)
        }
      }
    }
    return String(decoding: html, as: UTF8.self)
  }

  @Test("have no mistake")
  func clean() {
    #expect(read.diagnostics.map(\.message) == [])
    #expect(read.library.studies.map(\.key) == ["dial2021", "basal2022", "walk2020", "open2019"])
    #expect(read.library.studies(about: "alcohol").map(\.key) == ["open2019", "walk2020"])
  }

  @Test("say nothing that only another subject has")
  func nothingForeign() throws {
    let html = try everything().lowercased()
    for word in ["ketamine", "mg/kg", "midazolam", "infusion", "session:", "protocol"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test("are shown with their own groups, doses, outcomes and measures")
  func own() throws {
    let html = try everything()
    for text in [
      "<th scope=\"row\">DIAL-2 ", "<td data-label=\"People: \">200 (metformin: 100; placebo: 100)</td>",
      "<td data-label=\"Dose: \">Metformin: 50 mg a day; placebo: one tablet a day</td>",
      "<td data-label=\"Dose: \">Insulin before meals: 5 IU before each meal; insulin at night: 10 IU at night; metformin: 50 mg a day</td>",
      "<td data-label=\"Compared with: \">Insulin at night; metformin; usual care</td>",
      "<p>Blood sugar within its range: 60 of 100 (60%) against 30 of 100 (30%). Risk ratio 2.00 (95% CI 1.42 to 2.81). p\u{A0}&lt;0.001</p>",
      "<p>Low blood sugar: 11 of 100 (11%) against 10 of 100 (10%). Risk ratio 1.10 (95% CI 0.49 to 2.47)</p>",
      "<td data-label=\"Result: \">Weight gain of more than 2 kg. Insulin before meals: 8 of 20 (40%); insulin at night: 6 of 20 (30%); metformin: 2 of 20 (10%); usual care: 3 of 20 (15%). Insulin before meals compared with usual care. Hazard ratio 1.05 (95% CI 0.90 to 1.20)</td>",
      "<p>Heart attack. Odds ratio 0.80 (95% CI 0.31 to 2.10) (by an account of the paper)</p>",
      "<p>Days in hospital. Difference \u{2212}1.5 days (95% CI \u{2212}3.2 to 0.2)</p>",
      "Cohort study<ul><li>Not randomised</li><li>Blinding: not in our source</li><li>No placebo</li></ul>",
      "Randomised, open<ul><li>Randomisation: not in our source</li><li>Blinding: not in our source</li><li>Placebo: not in our source</li></ul>",
      "<td data-label=\"Paid for by: \">A public fund</td>", "<p>Metformin: <b>60 of 100</b> (60%)</p>",
      "<p>Usual care: <b>3 of 20</b> (15%)</p>",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }
}
