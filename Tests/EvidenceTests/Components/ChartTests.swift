import Evidence
import Foundation
import Testing
import Words

@Suite("A picture of counts")
struct CountChartTests {
  private func counts(_ key: String, _ names: [String]? = nil) throws -> ComparedCounts {
    try counts(try #require(StudyFixture.own[key]), names)
  }

  private func counts(_ study: Study, _ names: [String]? = nil) throws -> ComparedCounts {
    let outcome = try #require(study.outcomes.first)
    return try #require(ComparedCounts(study, outcome, names: names, in: .english))
  }

  private func counts(_ values: [String: String]) throws -> ComparedCounts {
    try counts(try #require(StudyFixture.one(values)))
  }

  @Test("as bars has its numbers, intervals and words from the file of studies alone")
  func bars() throws {
    var citations = CitationList()
    let chart = BarChart(
      [try counts("dakwar2019", ["Ketamine", "Midazolam"])], text: FigureText(note: "Only one centre"))
    #expect(
      String(decoding: chart.html(in: .english, citing: &citations), as: UTF8.self) == """
        <figure class="chart">
        <figcaption>No cocaine in the last 2 weeks of the trial</figcaption>
        <p class="note">Cocaine, 2019 <a class="citation" id="cite-1-1" href="#source-1" role="doc-noteref">[1]</a>: 55 people · Randomised · Double-blind · Active control</p>
        <p>Ketamine: <b>13 of 27</b> (48.2%)</p>
        <svg role="img" width="100%" height="24" aria-label="48.2% on a scale from 0 to 100%, 95% confidence interval 30.7% to 66.0%"><rect width="48.1%" height="16" y="4" fill-opacity=".5"/><path d="M0 0v24"/><line x1="30.7%" y1="12" x2="66%" y2="12"/><line x1="30.7%" y1="8" x2="30.7%" y2="16"/><line x1="66%" y1="8" x2="66%" y2="16"/></svg>
        <p>Midazolam: <b>3 of 28</b> (10.7%)</p>
        <svg role="img" width="100%" height="24" aria-label="10.7% on a scale from 0 to 100%, 95% confidence interval 3.7% to 27.2%"><rect width="10.7%" height="16" y="4" fill="none"/><path d="M0 0v24"/><line x1="3.7%" y1="12" x2="27.2%" y2="12"/><line x1="3.7%" y1="8" x2="3.7%" y2="16"/><line x1="27.2%" y1="8" x2="27.2%" y2="16"/></svg>
        <svg width="100%" height="32" aria-hidden="true"><line x1="0%" y1=".5" x2="100%" y2=".5"/><line x1="0%" y1="0" x2="0%" y2="6"/><line x1="25%" y1="0" x2="25%" y2="6"/><line x1="50%" y1="0" x2="50%" y2="6"/><line x1="75%" y1="0" x2="75%" y2="6"/><line x1="100%" y1="0" x2="100%" y2="6"/><text x="0%" y="1.5em" text-anchor="start">0%</text><text x="25%" y="1.5em" text-anchor="middle">25%</text><text x="50%" y="1.5em" text-anchor="middle">50%</text><text x="75%" y="1.5em" text-anchor="middle">75%</text><text x="100%" y="1.5em" text-anchor="end">100%</text></svg>
        <p class="note">The thin line is the 95% confidence interval (Wilson). Only one centre.</p>
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
    #expect(html.contains("<p>One ketamine session: <b>6 of 27</b></p>"))
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
      _ = try PeopleChart([
        self.counts(["events-1": "0", "total-1": "201", "events-2": "1", "total-2": "2"])
      ])
    }
  }

  @Test("is not made of a study without counts for all its groups")
  func without() throws {
    #expect(
      StudyFixture.own.studies.filter { $0.outcomes.contains { $0.counts != nil } }.map(\.key) == [
        "krupitsky1997", "krupitsky2007", "dakwar2019",
      ])
    let study = try #require(StudyFixture.one(["events-1": "1", "total-1": "2"]))
    #expect(ComparedCounts(study, try #require(study.outcomes.first), in: .english) == nil)
  }

  @Test("has as many bars and crowds as there are groups, one to four", arguments: 1...4)
  func arms(count: Int) throws {
    var values = ["arm-1": "", "arm-2": ""]
    for arm in 1...count {
      values["arm-\(arm)"] = "g\(arm)"
      values["events-\(arm)"] = "\(arm)"
      values["total-\(arm)"] = "10"
    }
    let counts = try counts(values)
    var citations = CitationList()
    let bars = String(decoding: BarChart([counts]).html(in: .english, citing: &citations), as: UTF8.self)
    #expect(bars.parts(between: "<rect width=\"", and: "%") == (1...count).map { "\($0 * 10)" })
    #expect(bars.parts(between: "<p>G", and: ":") == (1...count).map { "\($0)" })
    let people = try String(
      decoding: PeopleChart([counts]).html(in: .english, citing: &citations), as: UTF8.self)
    #expect(people.parts(between: "aria-label=\"", and: " of 10 people").count == count + 1)
  }

  @Test("says so where its figures come from an account of the paper")
  func account() throws {
    let counts = try counts([
      "events-1": "1", "total-1": "2", "events-2": "1", "total-2": "2", "account": "yes",
    ])
    var citations = CitationList()
    let html = String(decoding: BarChart([counts]).html(in: .english, citing: &citations), as: UTF8.self)
    #expect(html.contains(" · Placebo: not in our source · By an account of the paper</p>"))
  }

  @Test("of nobody and of everybody is drawn, too")
  func extremes() throws {
    let counts = try counts(["events-1": "0", "total-1": "20", "events-2": "20", "total-2": "20"])
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
  private func html(_ key: String, sides: EffectsChart.Sides = .init()) throws -> String {
    let study = try #require(StudyFixture.own[key])
    return try html(study.outcomes.compactMap { MeasuredEffect(study, $0) }.prefix(1).map(\.self), sides)
  }

  private func html(
    _ effects: [MeasuredEffect], _ sides: EffectsChart.Sides = .init(),
    text: FigureText = FigureText(title: "Days", note: "One trial")
  ) throws -> String {
    var citations = CitationList()
    let chart = try #require(EffectsChart(effects, sides: sides, text: text))
    return String(decoding: chart.html(in: .english, citing: &citations), as: UTF8.self)
  }

  private func effect(
    _ measure: String, _ estimate: String, _ low: String, _ high: String, outcome: String = "o"
  ) throws -> MeasuredEffect {
    let study = try #require(
      StudyFixture.one([
        "measure": measure, "estimate": estimate, "low": low, "high": high, "outcome": outcome,
      ]))
    let outcome = try #require(study.outcomes.first)
    return try #require(MeasuredEffect(study, outcome))
  }

  @Test("shows a difference against 0, equally far to both sides")
  func difference() throws {
    #expect(
      try html("grabski2022", sides: .init(lower: "fewer", higher: "more")) == """
        <figure class="chart">
        <figcaption>Days</figcaption>
        <p>More days abstinent with ketamine. Difference 10.1 percentage points (95% CI 1.1 to 19.0)</p>
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
    #expect(html.contains("crosses the upright line at 1 shows no clear difference"))
  }

  @Test(
    "of any measure has every point where the labels of its own scale say, by a straight line through them",
    arguments: [
      ("RR", "1.05", "0.90", "1.20"), ("OR", "5.7", "1.3", "25.1"), ("HR", "0.47", "0.24", "0.92"),
      ("HR", "1.05", "0.90", "1.20"), ("RR", "0.004", "0.001", "0.02"), ("OR", "90", "3", "4000"),
      ("OR", "900000", "0.5", "1000000"), ("difference (days)", "-3.2", "-6.7", "0.4"),
      ("difference (percentage points)", "10.1", "1.1", "19.0"), ("difference (kg)", "0.03", "-0.01", "0.05"),
      ("difference (steps)", "1000", "-1000000", "2000"),
    ])
  func geometry(measure: String, estimate: String, low: String, high: String) throws {
    let html = try html([effect(measure, estimate, low, high)])
    let isRatio = !measure.hasPrefix("difference")
    // The reader's way: two labels say what a place means, a ruler the rest. On a ratio's scale the ruler has equal steps for
    // equal factors, so that logarithms lie on a straight line.
    let labels = html.parts(between: "<text x=\"", and: "</text>").map { label in
      (
        place: Double(label.prefix { $0 != "%" }) ?? .nan,
        value: Double(label.drop { $0 != ">" }.dropFirst().replacing("\u{2212}", with: "-")) ?? .nan
      )
    }
    let scaled = { (value: Double) in isRatio ? log10(value) : value }
    let (first, last) = (try #require(labels.first), try #require(labels.last))
    let expected = { (value: Double) in
      first.place + (last.place - first.place) * (scaled(value) - scaled(first.value))
        / (scaled(last.value) - scaled(first.value))
    }
    for label in labels { #expect(abs(label.place - expected(label.value)) < 0.06) }
    #expect(labels.contains { $0.value == (isRatio ? 1 : 0) && $0.place == 50 })
    let lines = html.parts(between: "<line x1=\"", and: "%").prefix(4).compactMap { Double($0) }
    let ends = html.parts(between: " x2=\"", and: "%").prefix(2).compactMap { Double($0) }
    let (lowValue, highValue) = (try #require(Double(low)), try #require(Double(high)))
    #expect(lines[0] == expected(isRatio ? 1 : 0))
    #expect(abs(lines[1] - expected(lowValue)) < 0.06)
    #expect(abs(ends[1] - expected(highValue)) < 0.06)
    let dot = try #require(html.parts(between: "<circle cx=\"", and: "%").first.flatMap { Double($0) })
    #expect(abs(dot - expected(try #require(Double(estimate)))) < 0.06)
    // The interval crosses the line of no effect in the picture exactly where it does in the numbers.
    let none = isRatio ? 1.0 : 0
    #expect((lines[1] < 50 && ends[1] > 50) == (lowValue < none && highValue > none))
  }

  @Test(
    "has a scale that holds every interval, and round numbers on it",
    arguments: [
      ("difference (days)", "4.2", "-6.7", "15.2", ["\u{2212}20", "\u{2212}10", "0", "10", "20"]),
      ("difference (days)", "0.03", "0.01", "0.05", ["\u{2212}0.05", "\u{2212}0.025", "0", "0.025", "0.05"]),
      ("difference (days)", "0", "0", "0", ["\u{2212}1", "\u{2212}0.5", "0", "0.5", "1"]),
      ("OR", "5.7", "1.3", "25.1", ["0.02", "0.5", "1", "2", "50"]),
      ("RR", "1", "0.9", "1.1", ["0.5", "1", "2"]),
      ("OR", "0.80", "0.31", "2.10", ["0.2", "0.5", "1", "2", "5"]),
      ("OR", "60", "1.3", "90", ["0.01", "0.1", "1", "10", "100"]),
      ("OR", "60", "1.3", "9000", ["0.0001", "0.01", "1", "100", "10000"]),
      ("HR", "1", "0.000001", "1", ["0.000001", "0.001", "1", "1000", "1000000"]),
    ])
  func scale(measure: String, estimate: String, low: String, high: String, labels: [String]) throws {
    let html = try html([effect(measure, estimate, low, high)])
    let shown = html.parts(between: "<text ", and: "</text>").map {
      $0.split(separator: ">").last.map { String($0) }
    }
    #expect(shown == labels)
    for place in html.parts(between: "x1=\"", and: "%") {
      #expect((0...100).contains(try #require(Double(place))))
    }
  }

  @Test("is not made of several measures or units together, nor of words")
  func mixed() throws {
    let measures = ["RR", "OR", "HR", "difference (days)", "difference (points)"]
    let effects = try measures.map { try effect($0, "1.5", "1.2", "1.9") }
    for (index, one) in effects.enumerated() {
      for other in effects[(index + 1)...] { #expect(EffectsChart([one, other]) == nil) }
      #expect(EffectsChart([one, one]) != nil)
    }
    #expect(EffectsChart([]) == nil)
    let own = StudyFixture.own.studies.filter { study in
      study.outcomes.contains { MeasuredEffect(study, $0) != nil }
    }
    #expect(own.map(\.key) == ["dakwar2019", "grabski2022"])
  }

  @Test("of several outcomes names each, and of one says it once")
  func outcomes() throws {
    let (one, two) = (
      try effect("RR", "1.5", "1.2", "1.9", outcome: "falls"),
      try effect("RR", "1.1", "0.9", "1.3", outcome: "sleep")
    )
    let both = try html([one, two], text: FigureText())
    #expect(both.contains("<figcaption>2 studies on one scale</figcaption>"))
    #expect(both.contains("<p class=\"of\">Falls</p>") && both.contains("<p class=\"of\">Sleep</p>"))
    let same = try html([one, one], text: FigureText())
    #expect(same.contains("<figcaption>Falls</figcaption>") && !same.contains("class=\"of\""))
    #expect(same.contains("<p>Risk ratio 1.5 (95% CI 1.2 to 1.9)</p>"))
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
