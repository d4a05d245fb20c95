import Diagnostics
import Foundation
import Testing
import Text

extension Check {
  fileprivate static let broken = Check("broken-thing", .error)
  fileprivate static let doubtful = Check("doubtful", .warning)
}

@Suite("Diagnostics for programs")
struct DiagnosticFormatTests {
  static let source = SourceText(file: "Content/ä b.md", "one\n\"é\" wörd\u{1}\n")
  static let found = [
    Diagnostic(.doubtful, "no place"),
    Diagnostic(
      .broken, "50 % of \"it\"\\\nis: wrong, here", at: source.location(of: 9..<14), fix: "write 'word'"),
  ]

  @Test("have one stable form as JSON")
  func json() {
    #expect(
      Self.found.json == #"""
        {
          "version": 1,
          "diagnostics": [
            {
              "code": "doubtful",
              "severity": "warning",
              "message": "no place",
              "fix": null,
              "file": null,
              "line": null,
              "column": null,
              "endColumn": null
            },
            {
              "code": "broken-thing",
              "severity": "error",
              "message": "50 % of \"it\"\\\nis: wrong, here",
              "fix": "write 'word'",
              "file": "Content/ä b.md",
              "line": 2,
              "column": 5,
              "endColumn": 9
            }
          ],
          "summary": {
            "errors": 1,
            "warnings": 1,
            "files": 1
          }
        }
        """#)
    #expect([Diagnostic]().json.contains(#""diagnostics": [],"#))
  }

  @Test("are JSON that any reader takes, whatever the message holds")
  func anyMessage() throws {
    let message = String(String.UnicodeScalarView((0..<0x3000).compactMap(Unicode.Scalar.init)))
    let text = [Diagnostic(.broken, message)].json
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let list = object?["diagnostics"] as? [[String: Any]]
    #expect(list?.first?["message"] as? String == message)
  }

  @Test("are workflow commands with GitHub's escapes")
  func gitHub() {
    #expect(
      Self.found.map { $0.gitHubCommand() } == [
        "::warning title=doubtful::no place",
        "::error file=Content/ä b.md,line=2,endLine=2,col=5,endColumn=9,title=broken-thing"
          + "::50 %25 of \"it\"\\%0Ais: wrong, here%0Awrite 'word'",
      ])
    let place = SourceText(file: "a,b:c%\r\n.md", "x").location(ofLine: 1)
    #expect(
      Diagnostic(.broken, "m", at: place).gitHubCommand(in: "site").hasPrefix(
        "::error file=site/a%2Cb%3Ac%25%0D%0A.md,line=1,"))
  }

  @Test("are a SARIF log: rules once each, results that name them, regions and relative addresses")
  func sarif() throws {
    let text = (Self.found + Self.found).sarif(toolVersion: "1.2.3", in: "docs")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    #expect(driver?["name"] as? String == "handout")
    #expect(driver?["version"] as? String == "1.2.3")
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["broken-thing", "doubtful"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0, 1, 0])
    #expect(results.map { $0["level"] as? String } == ["warning", "error", "warning", "error"])
    #expect(results[0]["locations"] == nil)
    let place = (results[1]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    #expect(
      place?["artifactLocation"] as? [String: String] == [
        "uri": "docs/Content/%C3%A4%20b.md", "uriBaseId": "%SRCROOT%",
      ])
    #expect(place?["region"] as? [String: Int] == ["startLine": 2, "startColumn": 5, "endColumn": 9])
    #expect((results[1]["message"] as? [String: String])?["text"]?.hasSuffix("here; write 'word'") == true)
    #expect(results[1]["properties"] as? [String: String] == ["fix": "write 'word'"])
  }
}
