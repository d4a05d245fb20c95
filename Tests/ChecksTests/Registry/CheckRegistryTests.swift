import Checks
import Diagnostics
import Evidence
import Foundation
import Markdown
import Mustache
import Quiz
import Site
import SiteTesting
import Testing

@Suite("The list of checks")
struct CheckRegistryTests {
  @Test("has a code of the same form for each, once")
  func codes() {
    #expect(Check.all.count == CheckRegistry.entries.count)
    for (code, check) in Check.all {
      #expect(code == check.code)
      #expect(code.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
    }
  }

  @Test("holds what each room declares")
  func rooms() {
    let some: [Check] = [
      .invalidUTF8, .rawHTML, .unknownName, .missingNone, .unusedSource, .badPValue, .missingSettings,
      .badLockLine,
      .lowContrast, .pageHead,
    ]
    #expect(some.allSatisfy { Check.all[$0.code] == $0 })
  }

  @Test("is the page in Documentation")
  func documentation() throws {
    #expect(
      try String(contentsOfFile: Self.page, encoding: .utf8) == CheckRegistry.markdown,
      "run make checks-page")
  }

  private static let page = Repository.root + "/Documentation/Checks.md"

  @Test("has a test of its name for every check, in a folder of the same name")
  func tests() throws {
    let sources = Repository.root + "/Sources/Checks/"
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".swift") }
    let checks = try files.filter { file in
      let text = try String(contentsOfFile: sources + file, encoding: .utf8)
      return text.contains(#/\nstruct \w+: (Article|Page|Faces|Site|PublishedPage|Output)Check\b/#)
    }
    #expect(checks.count > 40)
    let missing = checks.map {
      "\(Repository.root)/Tests/ChecksTests/\($0.dropLast(".swift".count))Tests.swift"
    }
    .filter { !FileManager.default.fileExists(atPath: $0) }
    #expect(missing == [])
  }
}
