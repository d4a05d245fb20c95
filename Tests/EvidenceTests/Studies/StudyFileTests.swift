import Diagnostics
import Digest
import Evidence
import Testing

@Suite("The file of studies")
struct StudyFileTests {
  private let header = StudyFixture.header

  @Test(
    "may be written in every way that RFC 4180 allows",
    arguments: [
      "key,substance\na,x\nb,y\n", "key,substance\r\na,x\r\nb,y", "\u{FEFF}key,substance\na,x\n\n\nb,y\n\n",
      "\"key\",\"substance\"\n\"a\",\"x\"\n\"b\",y", "key,substance\ra,x\rb,y\r",
      "substance,key\nx,a\n y , b \n",
    ])
  func forms(text: String) {
    let (library, diagnostics) = StudyFixture.read(text)
    #expect(library.studies.map { "\($0.key) \($0.substance)" } == ["a x", "b y"])
    #expect(Set(diagnostics.map(\.check)) == [.missingStudyColumn])
  }

  @Test("keeps commas, line breaks and quotation marks within quotation marks")
  func quotes() throws {
    let row = StudyFixture.row([
      "key": "a", "substance": "x", "design": "\"one, two\"", "outcome": "\"they said \"\"well\"\"\"",
      "limitations": "\"first\r\nsecond\"", "notes": "\"\"",
    ])
    let (library, diagnostics) = StudyFixture.read("\(header)\r\n\(row)\r\n")
    let study = try #require(library["a"])
    #expect(study.design == "one, two")
    #expect(study.outcome == "they said \"well\"")
    #expect(study.limitations == "first second")
    #expect(diagnostics == [])
  }

  @Test(
    "that is not a table is an error at its place",
    arguments: [
      ("key,substance\na,\"x\nb,y", "2:3 malformed-csv", "this quotation mark is never closed"),
      ("key,substance\na,\"x\"y\n", "2:6 malformed-csv", "text follows the closing quotation mark"),
      (
        "key,substance\na,x\"y\"\n", "2:4 malformed-csv",
        "a quotation mark stands inside a field that does not start with one"
      ),
      ("key,substance\na,x,y\n", "2:5 malformed-csv", "this row has 3 fields, but the header has 2"),
      ("key,substance\na,x\n\"é\"\n", "3:4 malformed-csv", "this row has 1 fields, but the header has 2"),
    ])
  func malformed(text: String, place: String, message: String) {
    let found = StudyFixture.read(text).diagnostics.filter { $0.check != .missingStudyColumn }
    #expect(found.map(\.place) == [place])
    #expect(found.map(\.message) == [message])
  }

  @Test("says what is wrong with its columns, all at once")
  func columns() {
    let (_, found) = StudyFixture.read(
      header.replacing("outcome", with: "outcom").replacing("route", with: "key") + "\n")
    #expect(
      found.map { "\($0.place): \($0.message); \($0.fix ?? "")" } == [
        "1:1 missing-study-column: the header has no column 'route', 'outcome'; add it, and leave its fields empty where nothing is known",
        "1:78 duplicate-study-column: the column 'key' is here twice; keep one of them",
        "1:142 unknown-study-column: there is no column 'outcom'; did you mean 'outcome'?",
      ])
  }

  @Test("may lack the columns that only editors use")
  func remarks() {
    let text = StudyFixture.columns.filter { !["in_jones2018", "notes", "confidence"].contains($0) }
    #expect(StudyFixture.read(text.joined(separator: ",")).diagnostics == [])
    #expect(StudyFixture.read("").diagnostics == [])
  }

  @Test("of this repository has no mistakes and 13 studies")
  func own() {
    #expect(StudyFixture.own.studies.count == 13)
    #expect(StudyFixture.own["dakwar2019"]?.ketamine.counts == Counts(13, of: 27))
    #expect(StudyFixture.own["kolp2006"]?.people == nil)
  }

  @Test("never crashes the parser, whatever its bytes are")
  func random() throws {
    var generator = SeededGenerator(seed: 4)
    let likely = Array("\"\",,\n\r key1.-<%".utf8)
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
