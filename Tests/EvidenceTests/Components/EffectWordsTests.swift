import Evidence
import Testing
import Words

@Suite("The words above a picture of effects")
struct EffectWordsTests {
  private func paragraph(_ values: [String: String], in words: Words = .english) throws -> String? {
    let study = try #require(StudyFixture.one(values))
    let outcome = try #require(study.outcomes.first)
    let effect = try #require(MeasuredEffect(study, outcome))
    var citations = CitationList()
    let chart = try #require(EffectsChart([effect]))
    let html = String(decoding: chart.html(in: words, citing: &citations), as: UTF8.self)
    return html.parts(between: "<p>", and: "</p>").first
  }

  @Test(
    "say what the number means, and how far it may be off",
    arguments: [
      (
        "difference (percentage points)", "10.1", "1.1", "19.0",
        "O: about 10 more in every 100; it could be 1, it could be 19."
      ),
      (
        "difference (percentage points)", "-10.1", "-19.0", "-1.1",
        "O: about 10 fewer in every 100; it could be 1, it could be 19."
      ),
      (
        "difference (percentage points)", "4.0", "0.3", "8",
        "O: about 4 more in every 100; it could be 0.3, it could be 8."
      ),
      (
        "difference (percentage points)", "4", "0", "8",
        "O: about 4 more in every 100; it could be no difference, it could be 8. No clear difference: it could go either way."
      ),
      (
        "difference (percentage points)", "4", "-2.2", "9.8",
        "O: about 4 more in every 100; it could be 2 fewer, it could be 10 more. No clear difference: it could go either way."
      ),
      (
        "difference (percentage points)", "0", "-3", "3",
        "O: no difference; it could be 3 fewer, it could be 3 more. No clear difference: it could go either way."
      ),
      ("difference (percentage points)", "10.1", "9.9", "10.2", "O: about 10 more in every 100."),
      (
        "difference (days)", "-1.5", "-3.2", "0.2",
        "O: about 1.5 days less; it could be 3.2 days less, it could be 0.2 days more. No clear difference: it could go either way."
      ),
      ("difference (kg)", "3", "2", "4", "O: about 3 kg more; it could be 2 kg, it could be 4 kg."),
      (
        "RR", "0.50", "0.30", "0.98",
        "O: about half as often; it could be 70% less often, it could be 2% less often."
      ),
      (
        "RR", "2.00", "1.42", "2.81",
        "O: about twice as often; it could be 42% more often, it could be 2.8 times as often."
      ),
      (
        "RR", "1.0", "0.8", "1.3",
        "O: about as often; it could be 20% less often, it could be 30% more often. No clear difference: it could go either way."
      ),
      (
        "HR", "0.47", "0.24", "0.92",
        "O: at any point in the study about half as often; it could be 76% less often, it could be 8% less often."
      ),
    ])
  func sentences(measure: String, estimate: String, low: String, high: String, text: String) throws {
    let values = ["measure": measure, "estimate": estimate, "low": low, "high": high]
    #expect(try paragraph(values) == text)
  }

  @Test("say of odds only whether there is a clear difference, and nothing of ratios beyond all words")
  func none() throws {
    let odds = ["measure": "OR", "estimate": "0.80", "low": "0.31", "high": "2.10"]
    #expect(try paragraph(odds) == "No clear difference: it could go either way.")
    #expect(
      try paragraph(odds.merging(["result": "no difference"]) { $1 })
        == "No difference. No clear difference: it could go either way.")
    #expect(try paragraph(["measure": "difference (days)", "estimate": "3", "low": "1", "high": "4"]) == nil)
    #expect(try paragraph(["measure": "RR", "estimate": "0.002", "low": "0.001", "high": "0.5"]) == nil)
  }

  @Test(
    "are those of the language",
    arguments: [
      ("de", "O: etwa 10 mehr von je 100; es könnte sein: 1, es könnte sein: 19."),
      ("fr", "O\u{A0}: environ 10 de plus sur 100\u{202F}; cela pourrait être 1, cela pourrait être 19."),
    ])
  func languages(language: String, text: String) throws {
    let words = Words.read([], language: language).words
    let values = [
      "measure": "difference (percentage points)", "estimate": "10.1", "low": "1.1", "high": "19.0",
    ]
    #expect(try paragraph(values, in: words) == text)
  }
}
