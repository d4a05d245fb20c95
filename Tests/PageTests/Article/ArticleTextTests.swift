@testable import Page
import Diagnostics
import Files
import Markdown
import Testing

@Suite("The text of a page as it is kept")
struct ArticleTextTests {
  private static let text = {
    let source = SourceText(file: "a.md", "First.[^a]\n\n## One\n\nTwo.\n\n## Empty\n\n[^a]: A note.\n")
    var resolver = PlainResolver()
    return ArticleText(Document(parsing: source, resolver: &resolver))
  }()

  @Test("is the same when it is read again")
  func same() throws {
    let text = try ArticleText(record: Self.text.record)
    #expect(text == Self.text)
    #expect(text.introduction == Self.text.introduction)
    #expect(text.sections.map { String(decoding: $0.title, as: UTF8.self) } == ["One", "Empty"])
    #expect(text.sections.map { String(decoding: $0.body, as: UTF8.self) } == ["<p>Two.</p>", ""])
    #expect(!text.footnotes.isEmpty)
  }

  @Test("is refused where bytes are missing or there are more")
  func wrongLength() {
    let record = Self.text.record
    for count in record.indices {
      #expect(throws: BadRecord.self) { try ArticleText(record: Array(record[..<count])) }
    }
    #expect(throws: BadRecord.self) { try ArticleText(record: record + [0]) }
  }

  @Test("is read or refused, whatever its bytes are")
  func damaged() {
    for index in Self.text.record.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0xFF] {
        var record = Self.text.record
        record[index] = byte
        guard let text = try? ArticleText(record: record) else { continue }
        let parts = text.sections.flatMap { [$0.title, $0.body] } + [text.introduction, text.footnotes]
        #expect(parts.reduce(0) { $0 + $1.count } <= record.count)
      }
    }
  }
}
