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
    var testDescription: String { message }

    init(_ code: String, _ message: String, _ values: [String: String]) {
      (self.code, self.message, self.values) = (code, message, values)
    }
  }

  static let cases = [
    Case("incomplete-study", "this study has no key", ["key": "«»"]),
    Case("incomplete-study", "this study has no substance", ["substance": "«»"]),
    Case("incomplete-study", "the key 'a b' cannot be cited", ["key": "«a b»"]),
    Case(
      "bad-study-number", "'20l8' in the column 'year' is not a whole number from 1900 to 2100",
      ["year": "«20l8»"]),
    Case("bad-study-number", "'1.5' in the column 'n' is not a whole number from 1 up", ["n": "«1.5»"]),
    Case("bad-study-number", "'0' in the column 'n' is not a whole number from 1 up", ["n": "«0»"]),
    Case(
      "bad-study-number", "'1,000' in the column 'n' is not a whole number from 1 up", ["n": "«\"1,000\"»"]),
    Case(
      "bad-study-number", "'-1' in the column 'events_ketamine' is not a whole number from 0 up",
      [
        "events_ketamine": "«-1»", "total_ketamine": "5",
      ]),
    Case(
      "bad-study-number", "'9999999999999999' in the column 'n' is not a whole number from 1 up",
      [
        "n": "«9999999999999999»"
      ]),
    Case(
      "bad-study-number", "'48.2%' in the column 'percent_ketamine' is not a number from 0 to 100",
      [
        "percent_ketamine": "«48.2%»"
      ]),
    Case(
      "bad-study-number", "'101' in the column 'percent_control' is not a number from 0 to 100",
      [
        "percent_control": "«101»"
      ]),
    Case(
      "bad-study-number", "'1e3' in the column 'infusion_minutes' is not a whole number from 1 to 10000",
      [
        "infusion_minutes": "«1e3»"
      ]),
    Case(
      "contradictory-counts", "28 of 27 people cannot be",
      ["events_ketamine": "«28»", "total_ketamine": "27"]),
    Case(
      "contradictory-counts", "'events_control' says how many, but 'total_control' does not say of how many",
      [
        "events_control": "«3»"
      ]),
    Case(
      "contradictory-counts", "30 people are counted in a group of 27",
      [
        "n": "55", "n_ketamine": "27", "events_ketamine": "3", "total_ketamine": "«30»",
      ]),
    Case(
      "contradictory-counts", "60 people are counted in a study of 55",
      [
        "n": "55", "events_ketamine": "3", "total_ketamine": "«60»",
      ]),
    Case(
      "contradictory-counts", "a group of 60 is larger than the study of 55",
      ["n": "55", "n_control": "«60»"]),
    Case(
      "contradictory-counts", "the two groups have 56 people together, more than the 55 of the study",
      [
        "n": "«55»", "n_ketamine": "28", "n_control": "28",
      ]),
    Case(
      "wrong-percentage", "48.3% is not 13 of 27, which is 48.1%",
      [
        "events_ketamine": "13", "total_ketamine": "27", "percent_ketamine": "«48.3»",
      ]),
    Case(
      "wrong-percentage", "23% is not 24 of 100, which is 24.0%",
      [
        "events_control": "24", "total_control": "100", "percent_control": "«23»",
      ]),
    Case(
      "bad-interval", "the interval from 2 to 1 is upside down",
      ["effect": "gain 1.5", "ci_low": "«2»", "ci_high": "1"]),
    Case(
      "bad-interval", "0.95 does not lie between 0.24 and 0.92",
      [
        "effect": "«hazard ratio 0.95»", "ci_low": "0.24", "ci_high": "0.92",
      ]),
    Case(
      "bad-interval", "an interval needs both its ends, but 'ci_high' is empty",
      [
        "effect": "gain 1", "ci_low": "«0.5»",
      ]),
    Case(
      "bad-interval", "there is an interval, but no number in 'effect' that it belongs to",
      [
        "ci_low": "«1»", "ci_high": "2",
      ]),
    Case(
      "bad-interval",
      "'effect' has several numbers, so that nobody can tell which one the interval belongs to",
      ["effect": "«mean 1.61 vs 4.33»", "ci_low": "1", "ci_high": "2"]),
    Case(
      "bad-interval", "a ratio is above 0, so its interval cannot start at \u{2212}1",
      [
        "effect": "odds ratio 0.5", "ci_low": "«-1»", "ci_high": "2",
      ]),
    Case("bad-p-value", "'1.2' is not a p-value", ["p_value": "«1.2»"]),
    Case("bad-p-value", "'p=0.01' is not a p-value", ["p_value": "«p=0.01»"]),
    Case("bad-p-value", "'significant' is not a p-value", ["p_value": "«significant»"]),
    Case("bad-p-value", "'0.03 (hazard ratio' is not a p-value", ["p_value": "«0.03 (hazard ratio»"]),
  ]

  @Test("is reported once, at its field", arguments: cases)
  func mistake(_ mistake: Case) {
    let values = ["key": "a", "substance": "x"].merging(mistake.values) { $1 }
    let row = StudyFixture.columns.map { values[$0] ?? "" }.joined(separator: ",")
    let column = row.unicodeScalars.prefix { $0 != "«" }.count + 1
    let text = "\(StudyFixture.header)\r\n\(row.filter { $0 != "«" && $0 != "»" })\r\n"
    let found = StudyFixture.read(text).diagnostics
    #expect(found.map(\.place) == ["2:\(column) \(mistake.code)"])
    #expect(found.map(\.message) == [mistake.message])
  }

  @Test("is found in every row of a file, and spares what is right in its own")
  func all() {
    let text = [
      StudyFixture.header,
      StudyFixture.row(["key": "a", "substance": "x", "n": "many", "p_value": "?", "year": "2001"]),
      StudyFixture.row(["key": "b", "substance": "x", "n": "few"]),
      StudyFixture.row(["key": "a", "substance": "y"]),
    ].joined(separator: "\n")
    let (library, found) = StudyFixture.read(text)
    #expect(
      found.map(\.place) == [
        "2:12 bad-study-number", "2:36 bad-p-value", "3:8 bad-study-number", "4:1 duplicate-study",
      ])
    #expect(found.last?.message == "the key 'a' is already that of the study in line 2")
    #expect(library.studies.map(\.key) == ["a", "b"])
    #expect(library["a"]?.year == 2001)
  }

  @Test(
    "is not what only looks like one",
    arguments: [
      // People left: fewer are counted than took part.
      ["n": "59", "n_ketamine": "26", "n_control": "27", "events_ketamine": "13", "total_ketamine": "26"],
      ["n": "58", "n_ketamine": "30", "n_control": "28", "events_ketamine": "3", "total_ketamine": "22"],
      // In a crossover everybody is in both groups.
      ["n": "8", "n_ketamine": "8", "n_control": "8", "design": "crossover trial"],
      // Rounded once, rounded twice, rounded to whole numbers.
      ["events_ketamine": "13", "total_ketamine": "27", "percent_ketamine": "48.1"],
      ["events_ketamine": "13", "total_ketamine": "27", "percent_ketamine": "48.2"],
      ["events_ketamine": "13", "total_ketamine": "27", "percent_ketamine": "48"],
      ["events_ketamine": "0", "total_ketamine": "28", "percent_ketamine": "0.0"],
      // An effect in words, an estimate at the end of its interval, a negative one.
      ["effect": "mean choices 1.61 vs 4.33; 67% lower"],
      ["effect": "gain 1.1", "ci_low": "1.1", "ci_high": "19.0"],
      ["effect": "4.2 points", "ci_low": "-6.7", "ci_high": "15.2"],
      ["p_value": "<0.0001"], ["p_value": "0.03 (hazard ratio)"], ["p_value": "≤ 0.05"], ["p_value": "1"],
    ])
  func right(_ values: [String: String]) {
    let values = ["key": "a", "substance": "x"].merging(values) { $1 }
    let row = StudyFixture.columns.map { values[$0] ?? "" }.joined(separator: ",")
    #expect(StudyFixture.read("\(StudyFixture.header)\n\(row)").diagnostics.map(\.message) == [])
  }

  @Test("in what a page asks for is answered with what it probably meant")
  func unknown() {
    let library = StudyFixture.own
    #expect(library.unknownStudy("dakwar2019", at: nil) == nil)
    #expect(library.unknownStudy("dakwar2091", at: nil)?.fix == "did you mean 'dakwar2019'?")
    #expect(library.unknownSubstance("alcohl", at: nil)?.fix == "did you mean 'alcohol'?")
    #expect(
      library.unknownSubstance("tea", at: nil)?.fix
        == "known substances: alcohol, alcohol (with major depression), cannabis, cocaine, heavy drinking, heroin, opioids, opioids (withdrawal)"
    )
    #expect(StudyFixture.read("key,substance\na,\"x").library.unknownStudy("b", at: nil) == nil)
  }
}
