import Diagnostics
import Evidence
import Testing

@Suite("A mistake in a study")
struct StudyMistakeTests {
  /// A row in which one field is marked with « and », and the code that must point there.
  struct Case: CustomTestStringConvertible, Sendable {
    let values: [String: String]
    let code: String
    let message: String
    let fix: String?
    var testDescription: String { message }

    init(_ code: String, _ message: String, fix: String? = nil, _ values: [String: String]) {
      (self.code, self.message, self.fix, self.values) = (code, message, fix, values)
    }
  }

  static let cases = [
    Case("incomplete-study", "this study has no key", ["key": "«»"]),
    Case("incomplete-study", "this study does not say what it is about", ["about": "«»"]),
    Case("incomplete-study", "the key 'a b' cannot be cited", ["key": "«a b»"]),
    Case(
      "incomplete-study", "'n-3' is filled in, but 'arm-3' has no name", ["n-3": "«5»"]),
    Case("incomplete-study", "'events-4' is filled in, but 'arm-4' has no name", ["events-4": "«5»"]),
    Case("incomplete-study", "'arm-3' has no name, but 'arm-4' has", ["arm-4": "«r»"]),
    Case(
      "incomplete-study", "'p' is filled in, but 'outcome' does not say what was counted or measured",
      ["outcome": "", "p": "«0.1»"]),
    Case(
      "incomplete-study", "nothing says which of the 3 groups this estimate compares",
      ["arm-3": "r", "measure": "RR", "estimate": "«1.5»"]),
    Case(
      "bad-study-number", "'20l8' in the column 'year' is not a whole number from 1900 to 2100",
      ["year": "«20l8»"]),
    Case(
      "bad-study-number", "'1.5' in the column 'participants' is not a whole number from 1 up",
      ["participants": "«1.5»"]),
    Case(
      "bad-study-number", "'0' in the column 'n-1' is not a whole number from 1 up", ["n-1": "«0»"]),
    Case(
      "bad-study-number", "'1,000' in the column 'participants' is not a whole number from 1 up",
      fix: "write digits only, or leave it empty where it is not known", ["participants": "«\"1,000\"»"]),
    Case(
      "bad-study-number", "'-1' in the column 'events-1' is not a whole number from 0 up",
      ["events-1": "«-1»", "total-1": "5"]),
    Case(
      "bad-study-number", "'9999999999999999' in the column 'n-2' is not a whole number from 1 up",
      ["n-2": "«9999999999999999»"]),
    Case(
      "bad-study-number", "'48.2%' in the column 'percent-1' is not a number from 0 to 100",
      ["percent-1": "«48.2%»"]),
    Case(
      "bad-study-number", "'48,2' in the column 'percent-1' is not a number from 0 to 100",
      fix: "write a decimal point: 48.2", ["percent-1": "«\"48,2\"»"]),
    Case(
      "bad-study-number", "'0,47' in the column 'estimate' is not a number from \u{2212}1000000 to 1000000",
      fix: "write a decimal point: 0.47", ["measure": "HR", "estimate": "«\"0,47\"»"]),
    Case(
      "bad-study-number", "'101' in the column 'percent-2' is not a number from 0 to 100",
      ["percent-2": "«101»"]),
    Case(
      "contradictory-counts", "28 of 27 people cannot be", ["events-1": "«28»", "total-1": "27"]),
    Case(
      "contradictory-counts", "'events-2' says how many, but 'total-2' does not say of how many",
      ["events-2": "«3»"]),
    Case(
      "contradictory-counts", "30 people are counted in a group of 27",
      ["participants": "55", "n-1": "27", "events-1": "3", "total-1": "«30»"]),
    Case(
      "contradictory-counts", "60 people are counted in a study of 55",
      ["participants": "55", "events-1": "3", "total-1": "«60»"]),
    Case(
      "contradictory-counts", "a group of 60 is larger than the study of 55",
      ["participants": "55", "n-2": "«60»"]),
    Case(
      "contradictory-counts", "the groups have 56 people together, more than the 55 of the study",
      ["participants": "«55»", "n-1": "28", "n-2": "28"]),
    Case(
      "contradictory-counts", "the groups have 61 people together, more than the 60 of the study",
      ["participants": "«60»", "n-1": "20", "n-2": "21", "arm-3": "r", "n-3": "20"]),
    Case(
      "wrong-percentage", "48.3% is not 13 of 27, which is 48.1%",
      ["events-1": "13", "total-1": "27", "percent-1": "«48.3»"]),
    Case(
      "wrong-percentage", "23% is not 24 of 100, which is 24.0%",
      ["events-2": "24", "total-2": "100", "percent-2": "«23»"]),
    Case(
      "bad-interval", "the interval from 2 to 1 is upside down",
      ["measure": "difference (days)", "estimate": "1.5", "low": "«2»", "high": "1"]),
    Case(
      "bad-interval", "0.95 does not lie between 0.24 and 0.92",
      ["measure": "HR", "estimate": "«0.95»", "low": "0.24", "high": "0.92"]),
    Case(
      "bad-interval", "an interval needs both its ends, but 'high' is empty",
      ["measure": "RR", "estimate": "1", "low": "«0.5»"]),
    Case(
      "bad-interval", "'low' is filled in, but there is no estimate that it belongs to",
      ["low": "«1»", "high": "2"]),
    Case(
      "bad-interval", "'measure' is filled in, but there is no estimate that it belongs to",
      ["measure": "«RR»"]),
    Case(
      "bad-interval", "a ratio is above 0, so 'low' cannot be \u{2212}1",
      ["measure": "OR", "estimate": "0.5", "low": "«-1»", "high": "2"]),
    Case(
      "bad-interval", "a ratio is above 0, so 'estimate' cannot be 0", ["measure": "RR", "estimate": "«0»"]),
    Case(
      "unknown-measure", "nothing says what this estimate is",
      fix: "fill in 'measure': RR, OR, HR, or difference with its unit, such as difference (days)",
      ["estimate": "«0.5»"]),
    Case("unknown-measure", "'relative risk' is not a measure", fix: "write RR", measure("relative risk")),
    Case("unknown-measure", "'hr' is not a measure", fix: "write HR", measure("hr")),
    Case("unknown-measure", "'odds ratio' is not a measure", fix: "write OR", measure("odds ratio")),
    Case(
      "unknown-measure", "'aHR' is not a measure", fix: "write HR, and say in 'result' that it is adjusted",
      measure("aHR")),
    Case(
      "unknown-measure", "'adjusted hazard ratio' is not a measure",
      fix: "write HR, and say in 'result' that it is adjusted", measure("adjusted hazard ratio")),
    Case(
      "unknown-measure", "'difference' is not a measure",
      fix: "write difference with its unit: difference (percentage points), difference (days)",
      measure("difference")),
    Case(
      "unknown-measure", "'mean difference' is not a measure",
      fix: "write difference with its unit: difference (percentage points), difference (days)",
      measure("mean difference")),
    Case(
      "unknown-measure", "'IRR' is not a measure",
      fix:
        "write RR, OR, HR, or difference with its unit, such as difference (days); anything else goes into 'result', in words",
      measure("IRR")),
    Case(
      "unknown-study-value", "'randomized' is nothing that the column 'allocation' can say",
      fix: "did you mean 'randomised'?", ["allocation": "«randomized»"]),
    Case(
      "unknown-study-value", "'open' is nothing that the column 'blinding' can say",
      fix: "write one of double, single, none, unknown", ["blinding": "«open»"]),
    Case(
      "unknown-study-value", "'no placebo' is nothing that the column 'placebo' can say",
      fix: "write one of active, none, unknown, 1, 2", ["placebo": "«no placebo»"]),
    Case(
      "unknown-study-value", "there is no group 3 that could have had a placebo",
      fix: "write a number from 1 to 2", ["placebo": "«3»"]),
    Case(
      "unknown-study-value", "'maybe' is nothing that the column 'account' can say",
      fix: "write one of yes, no",
      ["account": "«maybe»"]),
    Case("bad-p-value", "'1.2' is not a p-value", ["p": "«1.2»"]),
    Case("bad-p-value", "'p=0.01' is not a p-value", ["p": "«p=0.01»"]),
    Case(
      "bad-p-value", "'<0,01' is not a p-value", fix: "write a decimal point: <0.01", ["p": "«\"<0,01\"»"]),
    Case("bad-p-value", "'significant' is not a p-value", ["p": "«significant»"]),
    Case("bad-p-value", "'0.03 (hazard ratio)' is not a p-value", ["p": "«0.03 (hazard ratio)»"]),
  ]

  private static func measure(_ name: String) -> [String: String] {
    ["measure": "«\(name)»", "estimate": "1.5", "low": "1.2", "high": "1.9"]
  }

  private static let start = ["key": "a", "about": "x", "arm-1": "p", "arm-2": "q", "outcome": "o"]

  @Test("is reported once, at its field", arguments: cases)
  func mistake(_ mistake: Case) {
    let row = StudyFixture.row(Self.start.merging(mistake.values) { $1 })
    let column = row.unicodeScalars.prefix { $0 != "«" }.count + 1
    let text = "\(StudyFixture.header)\r\n\(row.filter { $0 != "«" && $0 != "»" })\r\n"
    let found = StudyFixture.read(text).diagnostics
    #expect(found.map(\.place) == ["2:\(column) \(mistake.code)"])
    #expect(found.map(\.message) == [mistake.message])
    if let fix = mistake.fix { #expect(found.map(\.fix) == [fix]) }
  }

  @Test("of a comma before decimals is mended in a file of semicolons, too")
  func decimalCommas() {
    let (_, found) = StudyFixture.read(
      "key;about;arm-1;outcome;percent-1;measure;estimate;p\na;x;q;o;48,2;RR;0,5;0,03\n")
    #expect(
      found.map(\.fix) == [
        "write a decimal point: 48.2", "write a decimal point: 0.5", "write a decimal point: 0.03",
      ])
  }

  @Test("is found in every row of a file, and spares what is right in its own")
  func all() {
    let text = [
      StudyFixture.header,
      StudyFixture.row([
        "key": "a", "about": "x", "participants": "many", "outcome": "o", "p": "?", "year": "2001",
      ]),
      StudyFixture.row(["key": "b", "about": "x", "participants": "few"]),
      StudyFixture.row(["key": "a", "about": "y"]), StudyFixture.row(["key": "b"]),
    ].joined(separator: "\n")
    let (library, found) = StudyFixture.read(text)
    #expect(
      found.map(\.place) == [
        "2:14 bad-study-number", "2:50 bad-p-value", "3:10 bad-study-number", "4:4 differing-study-rows",
        "5:1 duplicate-study",
      ])
    #expect(
      found.map(\.message)[3...] == [
        "'about' is 'y' here, but 'x' in line 2, which is of the same study",
        "the key 'b' is already that of the study in line 3",
      ])
    #expect(library.studies.map(\.key) == ["a", "b"])
    #expect(library["a"]?.year == 2001)
  }

  @Test(
    "is not what only looks like one",
    arguments: [
      // People left: fewer are counted than took part.
      ["participants": "59", "n-1": "26", "n-2": "27", "events-1": "13", "total-1": "26"],
      ["participants": "58", "n-1": "30", "n-2": "28", "events-1": "3", "total-1": "22"],
      // In a crossover everybody is in both groups, and some leave.
      ["participants": "8", "n-1": "8", "n-2": "8"], ["participants": "20", "n-1": "18", "n-2": "19"],
      // Rounded once, rounded twice, rounded to whole numbers.
      ["events-1": "13", "total-1": "27", "percent-1": "48.1"],
      ["events-1": "13", "total-1": "27", "percent-1": "48.2"],
      ["events-1": "13", "total-1": "27", "percent-1": "48"],
      ["events-1": "0", "total-1": "28", "percent-1": "0.0"],
      // A result in words, an estimate at the end of its interval, a negative one, one without an interval.
      ["result": "mean choices 1.61 vs 4.33; 67% lower"],
      ["measure": "difference (points)", "estimate": "1.1", "low": "1.1", "high": "19.0"],
      ["measure": "difference(points)", "estimate": "4.2", "low": "-6.7", "high": "15.2"],
      ["measure": "HR", "estimate": "1.05"], ["p": "<0.0001"], ["p": "≤ 0.05"], ["p": "1"],
      ["placebo": "2"], ["placebo": "Active"], ["placebo": "none", "arm-2": ""],
      ["outcome": "", "follow-up": "a year"],
      ["arm-3": "r", "arm-4": "s", "measure": "RR", "estimate": "2", "result": "p against s"],
    ])
  func right(_ values: [String: String]) {
    let row = StudyFixture.row(Self.start.merging(values) { $1 })
    #expect(StudyFixture.read("\(StudyFixture.header)\n\(row)").diagnostics.map(\.message) == [])
  }

  @Test("in what a page asks for is answered with what it probably meant")
  func unknown() throws {
    let library = StudyFixture.own
    #expect(library.unknownStudy("dakwar2019", at: nil) == nil)
    #expect(library.unknownStudy("dakwar2091", at: nil)?.fix == "did you mean 'dakwar2019'?")
    #expect(library.unknownSubject("alcohl", at: nil)?.fix == "did you mean 'alcohol'?")
    #expect(
      library.unknownSubject("tea", at: nil)?.fix
        == "the studies are about alcohol, alcohol (with major depression), cannabis, cocaine, heavy drinking, heroin, opioids, opioids (withdrawal)"
    )
    #expect(StudyFixture.read("key,about\na,\"x").library.unknownStudy("b", at: nil) == nil)
    let study = try #require(library["dakwar2019"])
    #expect(library.unknownOutcome("relapes", of: study, at: nil).fix == "did you mean 'relapse'?")
  }
}

@Suite("A study with several outcomes")
struct SeveralOutcomesTests {
  private static func read(_ rows: [String: String]...) -> (library: StudyLibrary, diagnostics: [Diagnostic])
  {
    StudyFixture.read(([StudyFixture.header] + rows.map { StudyFixture.row($0) }).joined(separator: "\n"))
  }

  @Test("has a row for each, and what is of the study may stand in any of them")
  func rows() throws {
    let (library, found) = Self.read(
      ["key": "a", "about": "x", "arm-1": "p", "outcome": "one"], ["key": "b", "about": "x"],
      ["key": "a", "year": "2001", "arm-1": "p", "arm-2": "q", "outcome": "two", "follow-up": "a week"])
    #expect(found.map(\.message) == [])
    #expect(library.studies.map(\.key) == ["a", "b"])
    let study = try #require(library["a"])
    #expect(study.year == 2001)
    #expect(study.arms.map(\.name) == ["p", "q"])
    #expect(study.outcomes.map(\.name) == ["one", "two"])
    #expect(study.outcomes.map(\.followUp) == [nil, "a week"])
    #expect(study.outcome(named: "Two")?.followUp == "a week")
  }

  @Test("shows the one first that is marked so")
  func first() throws {
    let (library, found) = Self.read(
      ["key": "a", "about": "x", "outcome": "one"], ["key": "a", "outcome": "two"],
      ["key": "a", "outcome": "three", "first": "yes"])
    #expect(found.map(\.message) == [])
    #expect(library["a"]?.outcomes.map(\.name) == ["three", "one", "two"])
  }

  @Test("cannot contradict itself, have an outcome twice, or show two first")
  func contradictions() {
    let (_, found) = Self.read(
      [
        "key": "a", "about": "x", "n-1": "5", "arm-1": "p", "outcome": "one", "first": "yes", "notes": "mine",
      ],
      ["key": "a", "about": "x", "n-1": "6", "outcome": "One", "first": "yes", "notes": "yours"])
    #expect(
      found.map { "\($0.check.code): \($0.message)" } == [
        "differing-study-rows: 'n-1' is '6' here, but '5' in line 2, which is of the same study",
        "duplicate-study: the outcome 'One' of this study is in line 2 already",
        "differing-study-rows: another outcome of this study is shown first already",
      ])
  }
}
