import Evidence
import Foundation
import Testing
import Words

@Suite("A picture of counts")
struct CountChartTests {
  private func counts(_ key: String, _ names: [String]? = nil) throws -> ComparedCounts {
    try counts(try #require(StudyFixture.sample[key]), names)
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
        <svg role="img" width="100%" height="28" fill="none" stroke="currentColor" aria-label="Ketamine: 48.2%, probably between 30.7% and 66.0%"><rect x="30.7%" width="35.3%" y="4" height="20" fill="currentColor" fill-opacity=".2"/><rect x="0%" width="48.1%" y="9" height="10" fill="currentColor" fill-opacity=".6"/><line x1="0%" x2="0%" y1="0" y2="28"/></svg>
        <p>Midazolam: <b>3 of 28</b> (10.7%)</p>
        <svg role="img" width="100%" height="28" fill="none" stroke="currentColor" aria-label="Midazolam: 10.7%, probably between 3.7% and 27.2%"><rect x="3.7%" width="23.5%" y="4" height="20" fill="currentColor" fill-opacity=".2"/><rect x="0%" width="10.7%" y="9" height="10" fill="none"/><line x1="0%" x2="0%" y1="0" y2="28"/></svg>
        <svg width="100%" height="32" fill="none" stroke="currentColor" aria-hidden="true"><line x1="0%" x2="100%" y1=".5" y2=".5"/><line x1="0%" x2="0%" y1="0" y2="6"/><line x1="25%" x2="25%" y1="0" y2="6"/><line x1="50%" x2="50%" y1="0" y2="6"/><line x1="75%" x2="75%" y1="0" y2="6"/><line x1="100%" x2="100%" y1="0" y2="6"/><text x="0%" y="1.5em" text-anchor="start" fill="currentColor" stroke="none">0%</text><text x="50%" y="1.5em" text-anchor="middle" fill="currentColor" stroke="none">50%</text><text x="100%" y="1.5em" text-anchor="end" fill="currentColor" stroke="none">100%</text></svg>
        <p class="note">The pale band shows where the true share probably lies. Only one centre.</p>
        <details class="fold"><summary>Show the numbers</summary></details>
        <div class="table folded" role="region" tabindex="0" aria-label="Numbers: No cocaine in the last 2 weeks of the trial"><table><thead><tr><th scope="col">Group</th><th scope="col">Count</th><th scope="col">95% interval</th></tr></thead><tbody>
        <tr><th scope="row">Ketamine</th><td>13 of 27 (48.2%)</td><td>30.7% to 66.0%</td></tr>
        <tr><th scope="row">Midazolam</th><td>3 of 28 (10.7%)</td><td>3.7% to 27.2%</td></tr>
        </tbody></table></div>
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
    #expect(html.parts(between: "<text ", and: "</text>").count == 3)
    #expect(citations.entries.map(\.key) == ["krupitsky1997", "krupitsky2007"])
  }

  @Test("as people draws exactly as many as there were, and fills exactly those counted")
  func people() throws {
    var citations = CitationList()
    let chart = try PeopleChart([counts("krupitsky2007")])
    let html = String(decoding: chart.html(in: .english, citing: &citations), as: UTF8.self)
    let pictures = html.parts(between: "<svg ", and: "</svg>").map { picture in
      picture.parts(between: "<path ", and: "/>").map {
        ($0.hasPrefix("fill=\"currentColor\""), $0.count { $0 == "v" } / 2)
      }
    }
    #expect(pictures.map { $0.map(\.1) } == [[13, 13], [6, 21]])
    #expect(pictures.map { $0.map(\.0) } == [[true, false], [true, false]])
    #expect(html.contains("aria-label=\"Three ketamine sessions: 13 of 26 people\""))
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
      StudyFixture.sample.studies.filter { $0.outcomes.contains { $0.counts != nil } }.map(\.key) == [
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
    #expect(bars.parts(between: "<rect x=\"0%\" width=\"", and: "%") == (1...count).map { "\($0 * 10)" })
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
    #expect(bars.contains("P: 0%, probably between 0.0% and 16.1%"))
    #expect(bars.contains("Q: 100%, probably between 83.9% and 100.0%"))
    let people = String(
      decoding: try PeopleChart([counts]).html(in: .english, citing: &citations), as: UTF8.self)
    #expect(people.parts(between: "<path ", and: "/>").count == 2)
  }
}

@Suite("A picture of effects")
struct EffectsChartTests {
  private func html(_ key: String, sides: EffectsChart.Sides = .init()) throws -> String {
    let study = try #require(StudyFixture.sample[key])
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
        <p>More days abstinent with ketamine. Percentage of days abstinent: about 10 more in every 100; it could be 1, it could be 19.</p>
        <p class="note">Alcohol, 2022 <a class="citation" id="cite-1-1" href="#source-1" role="doc-noteref">[1]</a>: 96 people · Randomised · Double-blind · Placebo</p>
        <svg role="img" width="100%" height="32" fill="none" stroke="currentColor" aria-label="Alcohol, 2022: Percentage of days abstinent: about 10 more in every 100; it could be 1, it could be 19"><line x1="50%" x2="50%" y1="0" y2="32"/><rect x="51.8%" width="29.9%" y="6" height="20" fill="currentColor" fill-opacity=".2"/><circle cx="66.8%" cy="16" r="5" fill="currentColor"/></svg>
        <svg width="100%" height="8" fill="none" stroke="currentColor" aria-hidden="true"><line x1="0%" x2="100%" y1=".5" y2=".5"/><line x1="16.7%" x2="16.7%" y1="0" y2="6"/><line x1="50%" x2="50%" y1="0" y2="6"/><line x1="83.3%" x2="83.3%" y1="0" y2="6"/></svg>
        <p class="scale" aria-hidden="true"><span>20 fewer</span><span>no difference</span><span>20 more</span></p>
        <p class="sides"><span>←\u{A0}fewer</span> <span>more\u{A0}→</span></p>
        <p class="note">The dot is the result. The pale band shows where the true difference probably lies. If it crosses the upright line, there is no clear difference. One trial.</p>
        <details class="fold"><summary>Show the numbers</summary></details>
        <div class="table folded" role="region" tabindex="0" aria-label="Numbers: Days"><table><thead><tr><th scope="col">Study</th><th scope="col">Estimate</th><th scope="col">95% interval</th></tr></thead><tbody>
        <tr><th scope="row">Alcohol, 2022</th><td>Difference 10.1 percentage points</td><td>1.1 to 19.0</td></tr>
        </tbody></table></div>
        </figure>
        """)
  }

  @Test(
    "shows a ratio on a logarithmic scale, on which a fifth and five times are equally far from no difference"
  )
  func ratio() throws {
    let html = try html("dakwar2019")
    // 50 + 33.3 · ln 0.47 / ln 5, and the same for 0.24 and 0.92, worked out by hand.
    #expect(html.contains("<circle cx=\"34.4%\""))
    #expect(html.contains("<rect x=\"20.4%\" width=\"27.9%\""))
    #expect(
      html.contains("<span>a fifth as often</span><span>no difference</span><span>5 times as often</span>"))
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
    // The reader's way: two ticks with words say what a place means, a ruler the rest. On a ratio's scale the ruler has equal
    // steps for equal factors, so that logarithms lie on a straight line.
    let (places, values) = (Self.ticks(of: html), Self.labels(of: html).map(Self.value))
    let scaled = { (value: Double) in isRatio ? log10(value) : value }
    let expected = { (value: Double) in
      places[0] + (places[2] - places[0]) * (scaled(value) - scaled(values[0]))
        / (scaled(values[2]) - scaled(values[0]))
    }
    let none = isRatio ? 1.0 : 0
    #expect(places[1] == 50 && abs(expected(none) - 50) < 0.06)
    let band = try #require(html.parts(between: "<rect x=\"", and: "/>").first)
    let start = try #require(Double(band.prefix { $0 != "%" }))
    let width = try #require(band.parts(between: "width=\"", and: "%").first.flatMap { Double($0) })
    let (lowValue, highValue) = (try #require(Double(low)), try #require(Double(high)))
    #expect(abs(start - expected(lowValue)) < 0.1)
    #expect(abs(start + width - expected(highValue)) < 0.2)
    let dot = try #require(html.parts(between: "<circle cx=\"", and: "%").first.flatMap { Double($0) })
    #expect(abs(dot - expected(try #require(Double(estimate)))) < 0.1)
    // The interval crosses the line of no effect in the picture exactly where it does in the numbers.
    #expect((start < 50 && start + width > 50) == (lowValue < none && highValue > none))
  }

  /// Where the ticks of the scale stand.
  private static func ticks(of html: String) -> [Double] {
    (html.parts(between: "aria-hidden=\"true\"", and: "</svg>").first ?? "").parts(
      between: "<line x1=\"", and: "%"
    )
    .dropFirst().compactMap { Double($0) }
  }

  /// What stands below them.
  private static func labels(of html: String) -> [String] {
    (html.parts(between: "<p class=\"scale\" aria-hidden=\"true\">", and: "</p>").first ?? "")
      .parts(between: "<span>", and: "</span>")
  }

  /// What a reader takes a label for.
  private static func value(of label: String) -> Double {
    switch label.prefix(while: { $0 != " " }) {
    case "half": return 0.5
    case "a": return label.hasPrefix("a fifth") ? 0.2 : 0.1
    case "twice": return 2
    case "no": return label == "no difference" ? .nan : 0
    case let number:
      let value = Double(number.replacing(",", with: "")) ?? .nan
      return label.hasSuffix("fewer") || label.hasSuffix("less") ? -value : value
    }
  }

  @Test(
    "has a scale that holds every interval, and says in words what its ticks mean",
    arguments: [
      ("difference (days)", "4.2", "-6.7", "15.2", ["20 days less", "20 days more"]),
      ("difference (days)", "0.03", "0.01", "0.05", ["0.05 days less", "0.05 days more"]),
      ("difference (days)", "0", "0", "0", ["2 days less", "2 days more"]),
      ("difference (percentage points)", "10.1", "1.1", "19.0", ["20 fewer", "20 more"]),
      ("difference (steps)", "1000", "-10000", "2000", ["10,000 steps less", "10,000 steps more"]),
      ("OR", "5.7", "1.3", "25.1", ["0.1 times the odds", "10 times the odds"]),
      ("RR", "1", "0.9", "1.1", ["half as often", "twice as often"]),
      ("OR", "0.80", "0.40", "2.10", ["half the odds", "twice the odds"]),
      ("HR", "0.80", "0.31", "2.10", ["a fifth as often", "5 times as often"]),
      ("HR", "1", "0.000001", "1", ["0.0001 times as often", "10,000 times as often"]),
    ])
  func scale(measure: String, estimate: String, low: String, high: String, labels: [String]) throws {
    let html = try html([effect(measure, estimate, low, high)])
    #expect(Self.labels(of: html) == [labels[0], "no difference", labels[1]])
    #expect(Self.ticks(of: html) == [16.7, 50, 83.3])
    for place in html.parts(between: "x1=\"", and: "%") + html.parts(between: " x=\"", and: "%") {
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
    let own = StudyFixture.sample.studies.filter { study in
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
    #expect(
      same.contains(
        "<p>Falls: about 50% more often; it could be 20% more often, it could be twice as often.</p>"))
    #expect(same.contains("<td>Risk ratio 1.5</td><td>1.2 to 1.9</td>"))
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
