import Foundation
import Testing

/// Whether the program knows the columns of the fixture's studies.
private func knowsStudiesOfAnything() throws -> Bool {
  let commands = try CommandLine(["x": ""])
  defer { commands.remove() }
  return try commands.run("schema", "studies").status == 0
}

/// `Tests/Fixtures/Diabetes` is what somebody writes over the pages of a started site; its README.md says more.
@Suite("A started site of another subject", .enabled(if: try knowsStudiesOfAnything()))
struct OtherSubjectSiteTests {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Diabetes/Content")

  private func withSite(_ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(["x": ""])
    defer { commands.remove() }
    #expect(try commands.run("init", "site").status == 0)
    let content = commands.folder.appending(path: "site/Content")
    try FileManager.default.removeItem(at: content)
    try FileManager.default.copyItem(at: Self.content, to: content)
    try test(commands)
  }

  @Test("has nothing to fix")
  func checks() throws {
    try withSite { commands in
      let check = try commands.run("check", "--strict", "--site", "site")
      #expect(check.output == "Checked 7 pages: nothing to fix.\n" && check.errors.isEmpty, "\(check.errors)")
    }
  }

  @Test("says nothing of the subject that the program was first written for")
  func subject() throws {
    try withSite { commands in
      #expect(try commands.run("build", "--strict", "--site", "site").status == 0)
      let output = commands.folder.appending(path: "site/Output")
      var pages = 0
      for name in try FileManager.default.subpathsOfDirectory(atPath: output.path()) {
        guard let text = try? String(contentsOf: output.appending(path: name), encoding: .utf8) else {
          continue
        }
        pages += name.hasSuffix(".html") ? 1 : 0
        for word in [
          "ketamine", "midazolam", "bladder", "addict", "mg/kg", "infusion", "K,</title>", "doctor",
        ] {
          #expect(text.range(of: word, options: .caseInsensitive) == nil, "\(name): \(word)")
        }
      }
      #expect(pages == 7)
    }
  }

  @Test("shows its studies and its quiz in its own words")
  func words() throws {
    try withSite { commands in
      #expect(try commands.run("build", "--strict", "--site", "site").status == 0)
      let studies = try commands.read("site/Output/drinking/alcohol-and-blood-sugar/index.html")
      for text in ["metformin", "placebo", "50 mg a day", "5 IU before each meal", "DIAL-2 (invented)"] {
        #expect(studies.contains(text), "\(text)")
      }
      let quiz = try commands.read("site/Output/drinking/how-much-do-you-drink/index.html")
      #expect(quiz.contains("<h3>To ask your diabetes nurse</h3>"))
    }
  }
}
