import Evidence
import Testing
import Words

@Suite("How far to trust a study")
struct TrustTests {
  @Test(
    "is told from its columns alone, and 'not in our source' where they do not say",
    arguments: [
      (
        "krupitsky1997",
        "211 people · Randomisation: not in our source · Blinding: not in our source · No placebo"
      ),
      (
        "kolp2006",
        "Number of people: not in our source · Not randomised · Blinding: not in our source · Placebo: not in our source"
      ),
      ("dakwar2014", "8 people · Randomisation: not in our source · Double-blind · Active control"),
      ("dakwar2017", "20 people · Randomised · Double-blind · Active control"),
      ("krupitsky2002", "70 people · Randomised · Double-blind · No placebo"),
      ("krupitsky2007", "59 people · Randomised · Blinding: not in our source · No placebo"),
      ("jovaisa2006", "58 people · Randomised · Double-blind · Placebo"),
      ("dakwar2019", "55 people · Randomised · Double-blind · Active control"),
      ("das2019", "90 people · Randomisation: not in our source · Blinding: not in our source · Placebo"),
      ("dakwar2020", "40 people · Randomised · Double-blind · Active control"),
      ("azhari2021", "8 people · Not randomised · Single-blind · No comparison group"),
      ("grabski2022", "96 people · Randomised · Double-blind · Placebo"),
      ("yoon2025", "65 people · Randomised · Double-blind · Active control"),
    ])
  func own(key: String, badges: String) throws {
    #expect(try #require(StudyFixture.own[key]).badges(in: .english).joined(separator: " · ") == badges)
  }

  @Test(
    "never follows from words: not of the design, nor of what a group was given",
    arguments: [
      ("RCT", "no placebo"), ("randomised, open", "placebo"), ("cohort study, not randomised", "usual care"),
      ("double-blind", "saline"), ("single-arm study", "none"),
    ])
  func prose(design: String, comparator: String) throws {
    let study = try #require(StudyFixture.one(["design": "\"\(design)\"", "arm-2": comparator]))
    #expect(
      study.badges(in: .english).dropFirst() == [
        "Randomisation: not in our source", "Blinding: not in our source", "Placebo: not in our source",
      ])
  }

  @Test(
    "says what the columns say",
    arguments: [
      (
        ["allocation": "randomised", "blinding": "double", "placebo": "2"],
        "Randomised · Double-blind · Placebo"
      ),
      (
        ["allocation": "Not randomised", "blinding": "single", "placebo": "active"],
        "Not randomised · Single-blind · Active control"
      ),
      (
        ["blinding": "none", "placebo": "none"], "Randomisation: not in our source · Not blinded · No placebo"
      ),
      (
        ["blinding": "unknown", "placebo": "none", "arm-2": ""],
        "Randomisation: not in our source · Blinding: not in our source · No comparison group"
      ),
    ])
  func columns(values: [String: String], badges: String) throws {
    let study = try #require(StudyFixture.one(values))
    #expect(study.badges(in: .english).dropFirst().joined(separator: " · ") == badges)
  }
}
