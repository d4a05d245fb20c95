import Evidence
import Testing
import Words

@Suite("How far to trust a study")
struct TrustTests {
  @Test(
    "is told from its row alone, and 'not stated' where the row does not say",
    arguments: [
      ("krupitsky1997", "211 people · Randomisation not stated · Blinding not stated · No placebo"),
      (
        "kolp2006",
        "Number of people not stated · Not randomised · Blinding not stated · Comparison not stated"
      ),
      ("dakwar2014", "8 people · Randomisation not stated · Double-blind · Active control"),
      ("dakwar2017", "20 people · Randomised · Double-blind · Active control"),
      ("krupitsky2002", "70 people · Randomised · Double-blind · No placebo: both groups had ketamine"),
      (
        "krupitsky2007", "59 people · Randomised · Blinding not stated · No placebo: both groups had ketamine"
      ),
      ("jovaisa2006", "58 people · Randomised · Double-blind · Placebo"),
      ("dakwar2019", "55 people · Randomised · Blinding not stated · Active control"),
      ("das2019", "90 people · Randomisation not stated · Blinding not stated · Placebo"),
      ("dakwar2020", "40 people · Randomised · Blinding not stated · Active control"),
      ("azhari2021", "8 people · Not randomised · Not blinded · No comparison group"),
      ("grabski2022", "96 people · Randomised · Double-blind · Placebo"),
      ("yoon2025", "65 people · Randomised · Double-blind · Active control"),
    ])
  func own(key: String, badges: String) throws {
    #expect(try #require(StudyFixture.own[key]).badges(in: .english).joined(separator: " · ") == badges)
  }

  @Test("is known of every study of this repository")
  func complete() {
    #expect(StudyFixture.own.studies.allSatisfy { $0.badges(in: .english).count == 4 })
  }

  @Test(
    "depends on the words, not on their spelling",
    arguments: [
      ("Randomized, open-label trial", "saline", "Randomised · Not blinded · Placebo"),
      ("Non-randomised study", "usual care", "Not randomised · Blinding not stated · No placebo"),
      ("not randomised", "placebo; diphenhydramine", "Not randomised · Blinding not stated · Active control"),
      (
        "single-blind randomised trial", "ketamine 0.1 mg/kg",
        "Randomised · Single-blind · No placebo: both groups had ketamine"
      ),
      ("observer-blinded cohort", "", "Randomisation not stated · Blinded · Comparison not stated"),
      ("single-arm study", "", "Not randomised · Not blinded · No comparison group"),
      ("", "none", "Randomisation not stated · Blinding not stated · No comparison group"),
    ])
  func words(design: String, comparator: String, badges: String) throws {
    let library = StudyFixture.library(
      StudyFixture.row(["key": "a", "substance": "x", "design": "\"\(design)\"", "comparator": comparator]))
    #expect(try #require(library["a"]).badges(in: .english).dropFirst().joined(separator: " · ") == badges)
  }
}
