import Diagnostics
import Digest
import Evidence
import Testing

@Suite("The file of studies")
struct StudyFileTests {
  private let header = StudyFixture.header

  @Test(
    "may be written in every way that RFC 4180 allows, and as spreadsheets write it",
    arguments: [
      "key,about\na,x\nb,y\n", "key,about\r\na,x\r\nb,y", "\u{FEFF}key,about\na,x\n\n\nb,y\n\n",
      "\"key\",\"about\"\n\"a\",\"x\"\n\"b\",y", "key,about\ra,x\rb,y\r", "about,key\nx,a\n y , b \n",
      "key;about\r\na;x\r\nb;y\r\n", "\u{FEFF}\"key\";\"about\"\r\na;\"x\"\r\nb;y",
      "key\tabout\na\tx\nb\ty\n",
      "sep=;\r\nkey;about\r\na;x\r\nb;y\r\n", "key,about,,,\na,x,,,\nb,y,,,\n,,,,\n",
      "key,about\na,x,,\nb,y\n,\n , \n",
      "key;about;;\na;x;;\n;;;\nb;y\n",
    ])
  func forms(text: String) {
    let (library, diagnostics) = StudyFixture.read(text)
    #expect(library.studies.map { "\($0.key) \($0.about)" } == ["a x", "b y"])
    #expect(diagnostics == [])
  }

  @Test(
    "keeps separators, line breaks and quotation marks within quotation marks", arguments: [",", ";", "\t"])
  func quotes(separator: String) throws {
    let row = StudyFixture.row([
      "key": "a", "about": "x", "design": "\"one\(separator) two\"", "outcome": "\"they said \"\"well\"\"\"",
      "limits": "\"first\r\nsecond\"", "notes": "\"\"",
    ])
    .replacing(",", with: separator)
    let (library, diagnostics) = StudyFixture.read("\(header.replacing(",", with: separator))\r\n\(row)\r\n")
    let study = try #require(library["a"])
    #expect(study.design == "one\(separator) two".replacing("\t", with: " ").replacing("  ", with: " "))
    #expect(study.outcomes.map(\.name) == ["they said \"well\""])
    #expect(study.limits == "first second")
    #expect(diagnostics == [])
  }

  @Test(
    "that is not a table is an error at its place",
    arguments: [
      ("key,about\na,\"x\nb,y", "2:3 malformed-csv", "this quotation mark is never closed"),
      ("key,about\na,\"x\"y\n", "2:6 malformed-csv", "text follows the closing quotation mark"),
      (
        "key,about\na,x\"y\"\n", "2:4 malformed-csv",
        "a quotation mark stands inside a field that does not start with one"
      ),
      ("key,about\na,x,y\n", "2:5 malformed-csv", "this row has 3 fields, but the header has 2"),
      ("key,about,,\na,x,,y\n", "2:6 malformed-csv", "this row has 4 fields, but the header has 2"),
      ("key,,about\na,y,x\n", "2:3 unknown-study-column", "this field stands in a column without a name"),
      ("key,about\na,x\n\"é\"\n", "3:4 malformed-csv", "this row has 1 fields, but the header has 2"),
      ("key\na\n", "1:1 missing-study-column", "the header has no column 'about'"),
      (
        "a,sleep,2019\nb,sleep,2020\n", "1:1 missing-study-column",
        "the first row of this file names no column"
      ),
    ])
  func malformed(text: String, place: String, message: String) {
    let found = StudyFixture.read(text).diagnostics
    #expect(found.map(\.place) == [place])
    #expect(found.map(\.message) == [message])
  }

  @Test("has the columns of its table, four of each group, and no others")
  func columns() {
    #expect(StudyColumn.Place.all.map(\.name) == StudyFixture.columns)
    #expect(StudyFixture.read(header).diagnostics == [])
    #expect(StudyFixture.read("").diagnostics == [])
    let (_, found) = StudyFixture.read(
      header.replacing("outcome", with: "outcom").replacing("year", with: "key") + "\n")
    #expect(
      found.map { "\($0.place): \($0.message); \($0.fix ?? "")" } == [
        "1:16 duplicate-study-column: the column 'key' is here twice; keep one of them",
        "1:136 unknown-study-column: there is no column 'outcom'; did you mean 'outcome'?",
      ])
  }

  @Test("has a mend for a fifth group, and for columns that are written another way")
  func mends() {
    let found = StudyFixture.read("key,about,arm-5,arm_1,Outcome,blindin\n").diagnostics
    #expect(
      found.map(\.fix) == [
        "a study has at most 4 groups here: join some, and say so in their name", "did you mean 'arm-1'?",
        "did you mean 'outcome'?", "did you mean 'blinding'?",
      ])
  }

  @Test(
    "of an earlier version is refused with the new name of each column, whatever its treatment was called")
  func formerColumns() {
    let former =
      "key,year,substance,design,in_review,n,n_metformin,n_control,dose_mg_per_kg,route,infusion_minutes,sessions,comparator,co_treatment,follow_up,outcome,events_metformin,total_metformin,percent_metformin,events_control,total_control,percent_control,effect,ci_low,ci_high,p_value,events_basis,limitations,notes,confidence"
    let (library, found) = StudyFixture.read("\(former)\na\(String(repeating: ",", count: 29))\n")
    #expect(Set(found.map(\.check)) == [.unknownStudyColumn])
    let fixes = found.map {
      $0.message.split(separator: "'")[1] + ": " + ($0.fix ?? "").split(separator: ": ")[0]
    }
    #expect(
      fixes == [
        "substance: it is now 'about'", "in_review: it is now 'notes'", "n: it is now 'participants'",
        "n_metformin: it is now 'n-1'", "n_control: it is now 'n-2'",
        "dose_mg_per_kg: it is now 'dose-1', with the unit behind each number",
        "route: it is now 'dose-1', in words", "infusion_minutes: it is now 'dose-1', in words",
        "sessions: it is now 'dose-1', in words", "comparator: it is now 'arm-2', and 'placebo' if it is one",
        "co_treatment: it is now 'alongside'", "follow_up: it is now 'follow-up'",
        "events_metformin: it is now 'events-1'", "total_metformin: it is now 'total-1'",
        "percent_metformin: it is now 'percent-1'", "events_control: it is now 'events-2'",
        "total_control: it is now 'total-2'", "percent_control: it is now 'percent-2'",
        "effect: it is now 'measure' and 'estimate', or 'result' where it is in words",
        "ci_low: it is now 'low'",
        "ci_high: it is now 'high'", "p_value: it is now 'p'",
        "events_basis: it is now 'limits', where the counts were worked out",
        "limitations: it is now 'limits'",
        "confidence: it is now 'account', and 'yes' where a row was read in an account of the paper",
      ])
    #expect(library.studies.map(\.key) == ["a"])
  }

  @Test("is explained in the manual by the same words as by 'handout schema studies'")
  func manual() {
    let manual = StudyFixture.text(of: "Documentation/Manual/studies.md")
    let parts = StudyColumn.guide.split(separator: "\n\n").filter { $0.hasPrefix("|") }
    #expect(parts.count == 2)
    for part in parts { #expect(manual.contains(part)) }
    for column in StudyFixture.columns where !column.contains("-") || column == "follow-up" {
      #expect(manual.contains("| `\(column)` |"))
    }
  }

  @Test("of this repository has no mistakes and 13 studies")
  func own() throws {
    #expect(StudyFixture.read(StudyFixture.text(of: StudyFixture.file)).diagnostics == [])
    #expect(StudyFixture.own.studies.count == 13)
    let outcome = try #require(StudyFixture.own["dakwar2019"]?.outcomes.first)
    #expect(outcome.counts?.map { [$0.events, $0.total] } == [[13, 27], [3, 28]])
    #expect(StudyFixture.own["kolp2006"]?.people == nil)
  }

  @Test("never crashes the parser, whatever its bytes are")
  func random() throws {
    var generator = SeededGenerator(seed: 4)
    let likely = Array("\"\",,\n\r;\tkey1.-<%".utf8)
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        likely.randomElement(using: &generator) ?? 0
      }
      _ = StudyLibrary.read(try SourceText(file: "a.csv", bytes: Array(header.utf8) + [10] + bytes))
      _ = StudyLibrary.read(try SourceText(file: "a.csv", bytes: bytes))
    }
  }
}

extension Diagnostic {
  /// The diagnostic as `line:column code`.
  var place: String { "\(location?.line ?? 0):\(location?.column ?? 0) \(check.code)" }
}
