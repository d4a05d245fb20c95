import Evidence
import Testing
import Words

@Suite("A picture of studies")
struct DrawingTests {
  private static let counted = [
    "events-1": "6", "total-1": "10", "percent-1": "60", "events-2": "3", "total-2": "10", "measure": "RR",
    "estimate": "2", "low": "1.5", "high": "3",
  ]

  private func pictures(_ values: [String: String] = [:], in words: Words = .english) throws -> [String] {
    let study = try #require(StudyFixture.one(Self.counted.merging(values) { $1 }))
    let outcome = try #require(study.outcomes.first)
    let counts = try #require(ComparedCounts(study, outcome, in: words))
    let effect = try #require(MeasuredEffect(study, outcome))
    let effects = try #require(EffectsChart([effect]))
    var citations = CitationList()
    return [
      BarChart([counts]).html(in: words, citing: &citations),
      try PeopleChart([counts]).html(in: words, citing: &citations),
      effects.html(in: words, citing: &citations),
    ].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("has its colours and strokes in its attributes, so that it is whole without a stylesheet")
  func attributes() throws {
    for html in try pictures() {
      for svg in html.parts(between: "<svg ", and: ">") {
        #expect(svg.contains("fill=\"none\" stroke=\"currentColor\""))
      }
      #expect(!html.contains(" style=") && !html.contains("<svg class="))
      for text in html.parts(between: "<text ", and: ">") {
        #expect(text.contains("fill=\"currentColor\" stroke=\"none\""))
      }
    }
    // A stylesheet of an editor may fill whole pictures, as that of earlier versions did.
    for shape in try pictures().flatMap({ html in
      ["<path ", "<rect ", "<circle "].flatMap { html.shapes($0) }
    }) {
      #expect(shape.contains("fill=\""))
    }
    // Of the six and the four of ten, six are filled: nothing but the stroke shows the others.
    let paths = try pictures()[1].parts(between: "<path ", and: "/>")
    #expect(paths.map { $0.hasPrefix("fill=\"currentColor\"") } == [true, false, true, false])
  }

  @Test("names each group, with the unit of its numbers, for those who hear the page")
  func names() throws {
    let names = try pictures().map {
      $0.parts(between: "role=\"img\"", and: ">").map {
        $0.parts(between: "aria-label=\"", and: "\"").first ?? ""
      }
    }
    #expect(
      names[0] == ["P: 60%, probably between 31.3% and 83.2%", "Q: 30%, probably between 10.8% and 60.3%"])
    #expect(names[1] == ["P: 6 of 10 people", "Q: 3 of 10 people"])
    #expect(
      names[2] == ["X: O: about twice as often; it could be 50% more often, it could be 3 times as often"])
  }

  @Test("is hatched where there is no group to compare with, and says so above")
  func hatched() throws {
    let caveat = "<p>There is no group to compare with here."
    let one = ["arm-2": "", "events-2": "", "total-2": ""]
    let (alone, compared) = (try pictures(one), try pictures())
    for html in alone {
      let (before, after) = (try #require(html.range(of: caveat)), try #require(html.range(of: "<svg")))
      #expect(before < after)
    }
    #expect(alone[0].contains("stroke-dasharray") && !alone[0].contains("fill-opacity=\".6\""))
    #expect(!alone[1].contains("fill=\"currentColor\""))
    #expect(alone[1].parts(between: "<path ", and: "/>").count == 3)
    for html in compared { #expect(!html.contains(caveat) && !html.contains("stroke-dasharray")) }
  }

  @Test("starts on the right in a language from right to left")
  func mirrored() throws {
    let words = Words.read([], language: "ar").words
    let html = try pictures(in: words)
    #expect(
      html[0].contains("<rect x=\"40%\" width=\"60%\"")
        && html[0].contains("<text x=\"100%\" y=\"1.5em\" text-anchor=\"start\""))
    #expect(html[1].contains("<g transform=\"matrix(-1 0 0 1 100 0)\">"))
    // 50 − 33.3 · ln 2 / ln 5: twice as often stands on the left.
    #expect(html[2].contains("<circle cx=\"35.6%\""))
  }

  @Test("has thicker bars the better its study compares")
  func thickness() throws {
    let heights = try [["allocation": "randomised"], [:], ["arm-2": "", "events-2": "", "total-2": ""]].map {
      values in
      try pictures(values)[0].parts(between: "role=\"img\" width=\"100%\" height=\"", and: "\"").first
    }
    #expect(heights == ["28", "24", "20"])
  }

  @Test("of all studies about something has the best comparison first, and the larger before the smaller")
  func order() {
    let library = StudyFixture.library(
      StudyFixture.row(["key": "one", "about": "x", "arm-1": "p", "participants": "900"]),
      StudyFixture.row([
        "key": "small", "about": "x", "arm-1": "p", "arm-2": "q", "allocation": "randomised",
        "participants": "20",
      ]),
      StudyFixture.row(["key": "other", "about": "x", "arm-1": "p", "arm-2": "q", "participants": "500"]),
      StudyFixture.row([
        "key": "large", "about": "x", "arm-1": "p", "arm-2": "q", "allocation": "randomised",
        "participants": "90",
      ]),
      StudyFixture.row(["key": "twin", "about": "x", "arm-1": "p", "arm-2": "q", "participants": "500"]))
    #expect(library.studies.byEvidence().map(\.key) == ["large", "small", "other", "twin", "one"])
  }
}

extension String {
  /// The attributes of all elements of a kind.
  fileprivate func shapes(_ start: String) -> [String] { parts(between: start, and: "/>") }

  /// Where a text first stands.
  fileprivate func range(of text: String) -> String.Index? { firstRange(of: text)?.lowerBound }
}
