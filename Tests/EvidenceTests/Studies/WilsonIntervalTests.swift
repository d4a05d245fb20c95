import Evidence
import Testing

@Suite("The Wilson interval")
struct WilsonIntervalTests {
  @Test(
    "is that of the worked examples in Newcombe (1998), table I, method 3",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
  func published(events: Int, total: Int, low: Double, high: Double) throws {
    let interval = WilsonInterval(try #require(Counts(events, of: total)))
    #expect(abs(interval.low - low) < 0.00005)
    #expect(abs(interval.high - high) < 0.00005)
  }

  /// The limits are where the observed share lies exactly z standard errors from the limit itself, found by halving.
  private func limit(_ counts: Counts, from start: Double, to end: Double) -> Double {
    let (z, share) = (1.9599639845400545, Double(counts.events) / Double(counts.total))
    var (inside, outside) = (start, end)
    for _ in 0..<200 {
      let middle = (inside + outside) / 2
      let error = (middle * (1 - middle) / Double(counts.total)).squareRoot()
      if abs(share - middle) <= z * error { inside = middle } else { outside = middle }
    }
    return inside
  }

  @Test("is what solving its definition by halving gives, for every count of up to 60 people")
  func independent() throws {
    for total in 1...60 {
      for events in 0...total {
        let counts = try #require(Counts(events, of: total))
        let interval = WilsonInterval(counts)
        let share = counts.proportion
        #expect(abs(interval.low - limit(counts, from: share, to: 0)) < 1e-9)
        #expect(abs(interval.high - limit(counts, from: share, to: 1)) < 1e-9)
        #expect(0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1)
      }
    }
  }

  @Test("is the mirror image of itself when those with and without the event change places")
  func mirror() throws {
    let (few, many) = (try #require(Counts(3, of: 28)), try #require(Counts(25, of: 28)))
    #expect(abs(WilsonInterval(few).low - (1 - WilsonInterval(many).high)) < 1e-12)
  }

  @Test("cannot be asked of counts that cannot be")
  func impossible() {
    #expect(Counts(1, of: 0) == nil)
    #expect(Counts(3, of: 2) == nil)
    #expect(Counts(-1, of: 2) == nil)
  }
}

@Suite("A number as it is written")
struct WrittenNumberTests {
  @Test(arguments: [
    ("19.0", "19.0", 19.0), ("-6.7", "\u{2212}6.7", -6.7), ("\u{2212}1", "\u{2212}1", -1),
    ("0.24", "0.24", 0.24),
  ])
  func keepsItsDigits(written: String, text: String, value: Double) throws {
    let number = try #require(WrittenNumber(written))
    #expect(number.text == text)
    #expect(number.value == value)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1.2.3", "1e3", "0x1", "+1", "1,5", "NaN", "inf", "١", "1234567890123456",
  ])
  func isNothingElse(written: String) {
    #expect(WrittenNumber(written) == nil)
  }

  @Test("is rounded half away from zero")
  func rounding() {
    #expect(
      [0.05, -0.05, 12.35, 100, -0.01].map { $0.rounded(to: 1) } == [
        "0.1", "\u{2212}0.1", "12.4", "100.0", "0.0",
      ])
    #expect(2.5.rounded(to: 0) == "3")
  }
}
