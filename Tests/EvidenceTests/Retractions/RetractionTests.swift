import Diagnostics
import Evidence
import Testing
import Words

@Suite("Retractions")
struct RetractionTests {
  private static let header =
    "Record ID,Title,Reason,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDOI,RetractionDate,RetractionNature\n"

  private func codes(_ rows: String, doi: String = "10.1000/ABC", pmid: String = "123") throws -> [Diagnostic]
  {
    let json =
      #"[{"id": "k", "type": "article-journal", "title": "T", "DOI": "\#(doi)", "PMID": "\#(pmid)"}]"#
    let library = ReferenceLibrary.read(SourceText(file: "references.json", json), in: .english).0
    return library.retracted(by: try RetractionTable(Array((Self.header + rows).utf8)))
  }

  @Test(
    "of a source are found by its DOI, whatever its case, or its number in PubMed, and the last word counts",
    arguments: [
      ("1,T,+Error;,10.1000/abc,0,10.1000/r,11/20/2026 0:00,Retraction", ["retracted-source"]),
      ("1,T,,,123,,1/2/2020 0:00,retraction", ["retracted-source"]),
      ("1,T,,10.1000/abc,,,1/2/2020 0:00,Expression of concern", ["doubted-source"]),
      ("1,T,,10.1000/abc,,,1/2/2020 0:00,Correction", ["corrected-source"]),
      ("1,T,,10.1000/abc,,,1/2/2020 0:00,Reinstatement", []),
      ("1,T,,10.1000/abc,,,3/2/2020 0:00,Reinstatement\n2,T,,10.1000/abc,,,1/2/2020 0:00,Retraction", []),
      (
        "1,T,,10.1000/abc,,,1/2/2020 0:00,Reinstatement\n2,T,,10.1000/abc,,,3/2/2020 0:00,Retraction",
        ["retracted-source"]
      ),
      (
        "1,T,,10.1000/abc,,,1/2/2020 0:00,Expression of concern\n2,T,,10.1000/abc,,,3/2/2020 0:00,Reinstatement",
        []
      ),
      ("1,T,,10.1000/other,456,,1/2/2020 0:00,Retraction", []), ("1,T,,,0,,1/2/2020,Retraction", []),
      ("1,T,,10.1000/abc,,,,Something new", []), ("1,T\n", []), ("", []),
    ])
  func natures(rows: String, expected: [String]) throws {
    #expect(try codes(rows).map(\.check.code) == expected)
  }

  @Test("say when and why, and where the notice is")
  func message() throws {
    let found = try #require(
      try codes("1,T,+Error in Data;+Unreliable Results;,10.1000/abc,123,10.1000/r,11/2/2026 0:00,Retraction")
        .first)
    #expect(found.message == "the source 'k' was retracted on 2026-11-02: Error in Data, Unreliable Results")
    #expect(
      found.fix == "the notice is https://doi.org/10.1000/r; leave it out, or say that it was retracted")
    #expect(found.location?.column == 9)
  }

  @Test("cannot be told by another table", arguments: ["", "a,b\n1,2\n", "OriginalPaperDOI\n10.1000/abc\n"])
  func otherTable(text: String) {
    #expect(throws: RetractionTable.Problem.self) { try RetractionTable(Array(text.utf8)) }
  }
}
