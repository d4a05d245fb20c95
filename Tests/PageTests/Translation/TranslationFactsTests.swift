import Files
@testable import Page
import Testing

@Suite("What a translation says of itself")
struct TranslationFactsTests {
  @Test("is kept for the next build", arguments: [true, false])
  func record(isChecked: Bool) throws {
    let day = try #require(Day(iso: "2026-11-20"))
    let facts = TranslationFacts(
      original: ContentPath("help/sleep.md"), blocks: 85, untranslated: 12, changed: 3, originalChange: day,
      hasUntranslatedWarning: true, check: isChecked ? .init(by: "Ana Pérez", on: day) : nil)
    var writer = RecordWriter()
    facts.write(to: &writer)
    let again = try RecordReader.read(writer.bytes) { reader throws(BadRecord) in
      try TranslationFacts(from: &reader)
    }
    #expect(again == facts && !again.isComplete)
  }
}
