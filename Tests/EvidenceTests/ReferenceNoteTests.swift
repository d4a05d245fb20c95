import Diagnostics
import Evidence
import Testing
import Words

@Suite("What readers are told of a source")
struct ReferenceNoteTests {
  private static let unchecked = "We have not checked the details of this source again."

  private func note(_ members: String) throws -> String {
    let text = "[{\"id\": \"a\", \"title\": \"T\", \(members)}]"
    let (library, mistakes) = ReferenceLibrary.read(SourceText(file: "r.json", text), in: .english)
    #expect(mistakes.isEmpty, "\(mistakes.map(\.message))")
    return try #require(library.formatted("a")).note
  }

  @Test(
    "is what its editors noted of it, where they marked it",
    arguments: [
      ("bibliographic details not re-checked", ""),
      ("Details NOT RE-CHECKED.", ""),
      ("Not re-checked", ""),
      ("read in a copy; bibliographic details not re-checked", "Read in a copy. "),
      ("Read in a copy. Bibliographic details not re-checked.", "Read in a copy. "),
      ("bibliographic details not re-checked; read in a copy", "Read in a copy. "),
      (
        "Own page not read. Details not re-checked. Is it the right one?",
        "Own page not read. Is it the right one? "
      ),
      ("read on sit.example.com; details not re-checked", "Read on sit.example.com. "),
      ("day not read (it says “soon”); details not re-checked", "Day not read (it says “soon”). "),
      (
        "read in two accounts; one of them old; details not re-checked",
        "Read in two accounts; one of them old. "
      ),
      ("été lu; <i>details</i> not re-checked", "Été lu. "),
      (" ; details not re-checked;", ""),
    ])
  func marked(annote: String, own: String) throws {
    #expect(try note("\"PMID\": 1, \"annote\": \"\(annote)\"") == own + Self.unchecked)
  }

  @Test(
    "is nothing of notes without that mark, which are for editors",
    arguments: ["read in a copy", "See p. 4.", ""])
  func unmarked(annote: String) throws {
    #expect(try note("\"PMID\": 1, \"annote\": \"\(annote)\"") == "")
  }

  @Test(
    "has the day on which it was read, where only an address leads to it",
    arguments: [
      (
        "\"accessed\": {\"date-parts\": [[2026, 11, 30]]}, \"URL\": \"https://a.example/\"",
        "Read 30 November 2026."
      ),
      ("\"accessed\": \"2026-11-30\", \"URL\": \"https://a.example/\"", "Read 30 November 2026."),
      ("\"accessed\": {\"date-parts\": [[2026, 11]]}, \"URL\": \"https://a.example/\"", "Read 2026 Nov."),
      (
        "\"accessed\": {\"date-parts\": [[2026, 11, 30]]}, \"URL\": \"https://a.example/\", \"DOI\": \"10.1000/1\"",
        ""
      ),
      ("\"accessed\": {\"date-parts\": [[2026, 11, 30]]}, \"PMID\": 1", ""),
      (
        "\"accessed\": {\"date-parts\": [[2026, 11, 30]]}, \"URL\": \"https://a.example/\", \"annote\": \"read in a copy; details not re-checked\"",
        "Read 30 November 2026. Read in a copy. " + unchecked
      ),
    ])
  func accessed(members: String, expected: String) throws {
    #expect(try note(members) == expected)
  }
}
