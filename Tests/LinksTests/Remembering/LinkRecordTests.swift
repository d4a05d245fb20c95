import Diagnostics
import Links
import Page
import Testing

@Suite("What is known of other sites")
struct LinkRecordTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
  private func read(_ text: String) -> LinkRecord { LinkRecord(SourceText(file: LinkRecord.file, text)) }

  @Test("is a line an address, sorted, and reads back as it was")
  func text() throws {
    let text = """
      https://a.example/\t2026-11-20\talive
      https://b.example/é?x=1\t2026-11-19\tmoved https://b.example/c
      https://c.example/\t2026-11-18\tdead 404
      https://d.example/\t2026-11-18\tblocked robots
      https://e.example/\t2026-11-18\tunclear timeout

      """
    let record = read(text)
    #expect(record.diagnostics.isEmpty)
    #expect(record.entries["https://b.example/é?x=1"]?.verdict == .moved(to: "https://b.example/c"))
    #expect(record.text.hasPrefix("# What 'handout check --links' found"))
    #expect(record.text.hasSuffix(text))
    #expect(read(record.text).entries == record.entries)
  }

  @Test("is asked for again when it is old, or unclear")
  func due() throws {
    let record = read(
      """
      https://a.example/\t2026-11-01\talive
      https://b.example/\t2026-11-22\tunclear 500
      https://c.example/\t2026-11-23\tunclear 500
      https://d.example/\t2026-11-15\tdead 404
      https://e.example/\t2026-10-20\talive
      """)
    let all = Set(record.entries.keys).union(["https://new.example/"])
    #expect(
      record.due(among: all, on: try day("2026-11-23")) == [
        "https://b.example/", "https://d.example/", "https://e.example/", "https://new.example/",
      ])
  }

  @Test("forgets what nothing links to any more")
  func forgets() throws {
    let record = read("https://a.example/\t2026-11-01\talive\nhttps://b.example/\t2026-11-01\talive\n")
    let later = record.taking(
      ["https://c.example/": .alive], on: try day("2026-11-23"),
      of: ["https://a.example/", "https://c.example/"])
    #expect(later.entries.keys.sorted() == ["https://a.example/", "https://c.example/"])
  }

  @Test(
    "names each line that says nothing",
    arguments: [
      "<<<<<<< HEAD", "https://a.example/", "https://a.example/ 2026-11-01 alive",
      "https://a.example/\t2026-13-01\talive",
      "javascript:x\t2026-11-01\talive", "https://a.example/\t2026-11-01\tfine",
      "https://a.example/\t2026-11-01\tdead",
      "https://a.example/\t2026-11-01\tmoved javascript:alert(1)", "https://a.example/\t2026-11-01\talive x",
      "https://a.example/\t2026-11-01\tdead ",
    ])
  func mistakes(line: String) {
    let record = read("# A comment\n\n\(line)\r\nhttps://z.example/\t2026-11-01\talive\n")
    #expect(record.diagnostics.map { "\($0.location?.line ?? 0) \($0.check.code)" } == ["3 bad-link-line"])
    #expect(record.entries.count == 1)
  }

  @Test("is what was found last where two branches say different things")
  func merged() {
    let record = read("https://a.example/\t2026-11-02\tdead 404\nhttps://a.example/\t2026-11-01\talive\n")
    #expect(record.entries.values.map(\.day.iso) == ["2026-11-02"])
  }
}
