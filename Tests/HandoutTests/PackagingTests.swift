import Foundation
import Testing

@testable import handout

@Suite("What people download")
struct PackagingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  @Test(
    "is named with the version of the program wherever it is named",
    arguments: [
      "action.yml", "Documentation/Manual/starting.md", "Documentation/Manual/online.md",
      "Documentation/Manual/checking.md",
    ])
  func version(file: String) throws {
    let pattern = /(?:default: |version: |handout[_-]|handout@v|rev: v)([0-9]+\.[0-9]+\.[0-9]+)/
    let named = try text(file).matches(of: pattern).map { String($0.1) }
    #expect(!named.isEmpty)
    #expect(named.allSatisfy { $0 == Version.number }, "\(named)")
  }

  @Test("is described in the list of changes")
  func changes() throws {
    #expect(try text("CHANGELOG.md").contains("\n## \(Version.number) "))
  }

  @Test("says the licence of each Swift package that Package.swift names")
  func licences() throws {
    let known = try text("Scripts/licences.py")
    let packages = try text("Package.swift").matches(of: /Library\(url: "[^"]*\/([^\/"]+)"/).map {
      String($0.1)
    }
    #expect(packages.count == 3)
    for package in packages { #expect(known.contains("\"\(package)\": \""), "\(package)") }
  }
}
