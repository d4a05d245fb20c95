import Evidence
import Testing
import Words

@Suite("A picture of counts")
struct CountChartTests {
  private func counts(_ key: String, _ names: (String, String)? = nil) throws -> ComparedCounts {
    let study = try #require(StudyFixture.own[key])
    return try #require(
      ComparedCounts(study, names: names.map { (ketamine: $0.0, control: $0.1) }, in: .english))
  }

  @Test("as bars has its numbers, intervals and words from the file of studies alone")
  func bars() throws {
    var citations = CitationList()
    let chart = BarChart(
      [try counts("dakwar2019", ("Ketamine", "Midazolam"))], text: FigureText(note: "Only one centre"))
    #expect(
      String(decoding: chart.html(in: .english, citing: &citations), as: UTF8.self) == """
        <figure class="chart">
        <figcaption>No cocaine in the last 2 weeks of the trial</figcaption>
        <p class="note">Cocaine, 2019 <a class="citation" id="cite-1-1" href="#source-1" role="doc-noteref">[1]</a>: 55 people · Randomised · Blinding not stated · Active control</p>
        <p>Ketamine: <b>13 of 27</b> (48.2%)</p>
        <svg role="img" width="100%" height="24" aria-label="48.2% on a scale from 0 to 100%, 95% confidence interval 30.7% to 66.0%"><rect width="48.1%" height="16" y="4" fill-opacity=".5"/><path d="M0 0v24"/><line x1="30.7%" y1="12" x2="66%" y2="12"/><line x1="30.7%" y1="8" x2="30.7%" y2="16"/><line x1="66%" y1="8" x2="66%" y2="16"/></svg>
        <p>Midazolam: <b>3 of 28</b> (10.7%)</p>
        <svg role="img" width="100%" height="24" aria-label="10.7% on a scale from 0 to 100%, 95% confidence interval 3.7% to 27.2%"><rect width="10.7%" height="16" y="4" fill="none"/><path d="M0 0v24"/><line x1="3.7%" y1="12" x2="27.2%" y2="12"/><line x1="3.7%" y1="8" x2="3.7%" y2="16"/><line x1="27.2%" y1="8" x2="27.2%" y2="16"/></svg>
        <svg width="100%" height="32" aria-hidden="true"><line x1="0%" y1=".5" x2="100%" y2=".5"/><line x1="0%" y1="0" x2="0%" y2="6"/><line x1="25%" y1="0" x2="25%" y2="6"/><line x1="50%" y1="0" x2="50%" y2="6"/><line x1="75%" y1="0" x2="75%" y2="6"/><line x1="100%" y1="0" x2="100%" y2="6"/><text x="0%" y="1.5em" text-anchor="start">0%</text><text x="25%" y="1.5em" text-anchor="middle">25%</text><text x="50%" y="1.5em" text-anchor="middle">50%</text><text x="75%" y="1.5em" text-anchor="middle">75%</text><text x="100%" y="1.5em" text-anchor="end">100%</text></svg>
        <p class="note">The thin line is the 95% confidence interval (Wilson). Counts derived from reported percentages and arm sizes. Only one centre.</p>
        <details><summary>Show the numbers</summary>
        <div class="table" role="region" tabindex="0" aria-label="Numbers: No cocaine in the last 2 weeks of the trial"><table><thead><tr><th scope="col">Group</th><th scope="col">Count</th><th scope="col">95% interval</th></tr></thead><tbody>
        <tr><th scope="row">Ketamine</th><td>13 of 27 (48.2%)</td><td>30.7% to 66.0%</td></tr>
        <tr><th scope="row">Midazolam</th><td>3 of 28 (10.7%)</td><td>3.7% to 27.2%</td></tr>
        </tbody></table></div></details>
        </figure>
        """)
  }

  @Test("of several studies names each, cites each, and has one scale")
  func several() throws {
    var citations = CitationList()
    let chart = BarChart([try counts("krupitsky1997"), try counts("krupitsky2007")])
    let html = String(decoding: chart.html(in: .english, citing: &citations), as: UTF8.self)
    #expect(html.contains("<figcaption>2 studies on one scale</figcaption>"))
    #expect(
      html.contains(
        "<p class=\"of\">Still abstinent from heroin at one year</p><p class=\"note\">Heroin, 2007 "))
    #expect(html.contains("<th scope=\"row\">Alcohol, 1997: usual alcohol treatment without ketamine</th>"))
    #expect(html.parts(between: "<text ", and: "</text>").count == 5)
    #expect(citations.entries.map(\.key) == ["krupitsky1997", "krupitsky2007"])
  }

  @Test("as people draws exactly as many as there were, and fills exactly those counted")
  func people() throws {
    var citations = CitationList()
    let chart = try PeopleChart([counts("krupitsky2007")])
    let html = String(decoding: chart.html(in: .english, citing: &citations), as: UTF8.self)
    let pictures = html.parts(between: "<svg ", and: "</svg>").map { picture in
      picture.parts(between: "<path ", and: "/>").map {
        ($0.hasPrefix("fill=\"none\""), $0.count { $0 == "v" } / 2)
      }
    }
    #expect(pictures.map { $0.map(\.1) } == [[13, 13], [6, 21]])
    #expect(pictures.map { $0.map(\.0) } == [[false, true], [false, true]])
    #expect(html.contains("aria-label=\"13 of 26 people\""))
    #expect(html.contains("viewBox=\"0 0 100 72\""))
    #expect(html.contains("<p>Single ketamine session plus counselling: <b>6 of 27</b></p>"))
  }

  @Test("as people of equal number says 'about', and never more than there were")
  func denominator() throws {
    var citations = CitationList()
    let counts = try counts("krupitsky1997")
    let html = String(
      decoding: try PeopleChart([counts], of: 100).html(in: .english, citing: &citations), as: UTF8.self)
    #expect(html.contains("<b>about 66 of 100</b> (73 of 111)"))
    #expect(html.contains(": <b>24 of 100</b></p>"))
    #expect(throws: PeopleChart.Mistake.invented(people: 100)) { try PeopleChart([counts], of: 101) }
    #expect(throws: PeopleChart.Mistake.tooMany(people: 201)) {
      let library = StudyFixture.library(
        StudyFixture.row([
          "key": "a", "substance": "x", "events_ketamine": "0", "total_ketamine": "201",
          "events_control": "1",
          "total_control": "2",
        ]))
      _ = try PeopleChart([#require(library.studies.first.flatMap { ComparedCounts($0, in: .english) })])
    }
  }

  @Test("is not made of a study without counts for both groups")
  func without() {
    #expect(
      StudyFixture.own.studies.filter { ComparedCounts($0, in: .english) != nil }.map(\.key) == [
        "krupitsky1997", "krupitsky2007", "dakwar2019",
      ])
  }

  @Test("of nobody and of everybody is drawn, too")
  func extremes() throws {
    let library = StudyFixture.library(
      StudyFixture.row([
        "key": "a", "substance": "x", "events_ketamine": "0", "total_ketamine": "20", "events_control": "20",
        "total_control": "20",
      ]))
    let counts = try #require(library.studies.first.flatMap { ComparedCounts($0, in: .english) })
    var citations = CitationList()
    let bars = String(decoding: BarChart([counts]).html(in: .english, citing: &citations), as: UTF8.self)
    #expect(bars.contains("0% on a scale from 0 to 100%, 95% confidence interval 0.0% to 16.1%"))
    #expect(bars.contains("100% on a scale from 0 to 100%, 95% confidence interval 83.9% to 100.0%"))
    let people = String(
      decoding: try PeopleChart([counts]).html(in: .english, citing: &citations), as: UTF8.self)
    #expect(people.parts(between: "<path ", and: "/>").count == 2)
  }
}

@Suite("A picture of effects")
struct EffectsChartTests {
  private func html(_ keys: String..., sides: EffectsChart.Sides = .init()) throws -> String {
    var citations = CitationList()
    let studies = try keys.map { try #require(StudyFixture.own[$0]) }
    let chart = try #require(
      EffectsChart(studies, sides: sides, text: FigureText(title: "Days", note: "One trial")))
    return String(decoding: chart.html(in: .english, citing: &citations), as: UTF8.self)
  }

  @Test("shows a difference against 0, equally far to both sides")
  func difference() throws {
    #expect(
      try html("grabski2022", sides: .init(lower: "fewer", higher: "more")) == """
        <figure class="chart">
        <figcaption>Days</figcaption>
        <p>10.1 percentage points more days abstinent, ketamine vs placebo (95% CI 1.1 to 19.0)</p>
        <p class="note">Alcohol, 2022 <a class="citation" id="cite-1-1" href="#source-1" role="doc-noteref">[1]</a>: 96 people · Randomised · Double-blind · Placebo</p>
        <svg role="img" width="100%" height="32" aria-label="10.1, 95% confidence interval 1.1 to 19.0; no effect is 0"><line x1="50%" y1="0" x2="50%" y2="32"/><line x1="52.8%" y1="16" x2="97.5%" y2="16"/><line x1="52.8%" y1="12" x2="52.8%" y2="20"/><line x1="97.5%" y1="12" x2="97.5%" y2="20"/><circle cx="75.3%" cy="16" r="5"/></svg>
        <svg width="100%" height="32" aria-hidden="true"><line x1="0%" y1=".5" x2="100%" y2=".5"/><line x1="0%" y1="0" x2="0%" y2="6"/><line x1="25%" y1="0" x2="25%" y2="6"/><line x1="50%" y1="0" x2="50%" y2="6"/><line x1="75%" y1="0" x2="75%" y2="6"/><line x1="100%" y1="0" x2="100%" y2="6"/><text x="0%" y="1.5em" text-anchor="start">\u{2212}20</text><text x="25%" y="1.5em" text-anchor="middle">\u{2212}10</text><text x="50%" y="1.5em" text-anchor="middle">0</text><text x="75%" y="1.5em" text-anchor="middle">10</text><text x="100%" y="1.5em" text-anchor="end">20</text></svg>
        <p class="sides"><span>←\u{A0}fewer</span><span>more\u{A0}→</span></p>
        <p class="note">The dot is the result, the line through it its 95% confidence interval. An interval that crosses the upright line at 0 shows no clear difference. One trial.</p>
        <details><summary>Show the numbers</summary>
        <div class="table" role="region" tabindex="0" aria-label="Numbers: Days"><table><thead><tr><th scope="col">Study</th><th scope="col">Estimate</th><th scope="col">95% interval</th></tr></thead><tbody>
        <tr><th scope="row">Alcohol, 2022</th><td>10.1</td><td>1.1 to 19.0</td></tr>
        </tbody></table></div></details>
        </figure>
        """)
  }

  @Test("shows a ratio on a logarithmic scale, on which 0.5 and 2 are equally far from 1")
  func ratio() throws {
    let html = try html("dakwar2019")
    // 50 + 50 · ln 0.47 / ln 5, and the same for 0.24, 0.92, 0.5 and 2, worked out by hand.
    #expect(html.contains("<circle cx=\"26.5%\""))
    #expect(html.contains("<line x1=\"5.7%\" y1=\"16\" x2=\"47.4%\" y2=\"16\"/>"))
    #expect(html.contains("<text x=\"28.5%\" y=\"1.5em\" text-anchor=\"middle\">0.5</text>"))
    #expect(html.contains("<text x=\"71.5%\" y=\"1.5em\" text-anchor=\"middle\">2</text>"))
    #expect(html.contains("no effect is 1"))
  }

  @Test(
    "has a scale that holds every interval, and round numbers on it",
    arguments: [
      ("gain 4.2", "-6.7", "15.2", ["\u{2212}20", "\u{2212}10", "0", "10", "20"]),
      ("gain 0.03", "0.01", "0.05", ["\u{2212}0.05", "\u{2212}0.025", "0", "0.025", "0.05"]),
      ("gain 0", "0", "0", ["\u{2212}1", "\u{2212}0.5", "0", "0.5", "1"]),
      ("odds ratio 5.7", "1.3", "25.1", ["0.02", "0.5", "1", "2", "50"]),
      ("risk ratio 1", "0.9", "1.1", ["0.5", "1", "2"]),
      ("odds ratio 0.80", "0.31", "2.10", ["0.2", "0.5", "1", "2", "5"]),
    ])
  func scale(effect: String, low: String, high: String, labels: [String]) throws {
    let library = StudyFixture.library(
      StudyFixture.row(["key": "a", "substance": "x", "effect": effect, "ci_low": low, "ci_high": high]))
    var citations = CitationList()
    let chart = try #require(EffectsChart(library.studies))
    let html = String(decoding: chart.html(in: .english, citing: &citations), as: UTF8.self)
    let shown = html.parts(between: "<text ", and: "</text>").map {
      $0.split(separator: ">").last.map { String($0) }
    }
    #expect(shown == labels)
    for place in html.parts(between: "x1=\"", and: "%") {
      #expect((0...100).contains(try #require(Double(place))))
    }
  }

  @Test("is not made of differences and ratios together, nor of words")
  func mixed() throws {
    let own = StudyFixture.own
    #expect(EffectsChart([try #require(own["grabski2022"]), try #require(own["dakwar2019"])]) == nil)
    #expect(EffectsChart([try #require(own["dakwar2017"])]) == nil)
    #expect(EffectsChart([]) == nil)
    #expect(own.studies.filter { $0.effect != nil }.map(\.key) == ["dakwar2019", "grabski2022"])
  }
}

extension String {
  /// What stands between each pair of marks.
  func parts(between start: String, and end: String) -> [String] {
    components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
  }

  private func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
