import Page
import Diagnostics
import Files
import Foundation
import Building
import Publishing
import Site
import TestSupport
import Testing

@Suite("What changed since a review")
struct ReviewHistoryTests {
  private let workspace: TemporaryFolder
  private static let settings = "title: T\nbase-url: https://example.org\n"
  private static let page = """
    ---
    title: A
    description: About A.
    ---
    Before.

    ## One

    Some words.

    ## Two

    Others.

    """

  init() throws {
    workspace = try TemporaryFolder()
    try workspace.write(Self.settings, to: "site/Content/site.yml")
    try workspace.write(Self.page, to: "site/Content/a.md")
    try workspace.write("", to: "site/Templates/article.mustache")
  }

  private var folder: String { workspace.path + "/site" }

  @discardableResult
  private func git(_ arguments: String...) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", workspace.path, "-c", "user.name=T", "-c", "user.email=t@example.org"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func commit() throws -> String {
    try git("add", "-A")
    try git("commit", "-q", "-m", "Change")
    return try git("rev-parse", "--short", "HEAD")
  }

  private var options: Site.Options {
    get throws { Site.Options(today: try #require(Day(iso: "2026-11-23"))) }
  }

  private func stamp(_ path: String = "a.md") async throws {
    let site = try await Site(try await SiteFiles.load(from: folder), options: try options)
    let page = try #require(try await site.stamp(ContentPath(path), by: ReviewerName("Jane"), due: nil))
    try page.save(in: folder)
  }

  private func change(_ old: String, _ new: String, in path: String = "a.md") throws {
    let file = folder + "/Content/" + path
    let text = String(decoding: try FileReader.bytes(of: file), as: UTF8.self)
    #expect(text.contains(old))
    try workspace.write(text.replacing(old, with: new), to: "site/Content/" + path)
  }

  /// What is said of the outdated review.
  private func fix(lasting duration: Duration = .seconds(30)) async throws -> String? {
    let site = try await Site(try await SiteFiles.load(from: folder), options: try options)
    let found = await site.check(isStrict: true)
    let explained = await ReviewHistory.explain(found, in: folder, options: try options, lasting: duration)
    #expect(
      explained.map(\.message) == found.map(\.message) && explained.map(\.severity) == found.map(\.severity))
    return explained.first { $0.check == .reviewOutdated }?.fix
  }

  private static let plain = "read what changed, then run: handout review Content/a.md --by NAME"

  @Test("is told from the commit that holds the reviewed text, wherever in the history it is")
  func changes() async throws {
    try git("init", "-q")
    try await stamp()
    let reviewed = try commit()
    try change("Some words", "Some *more* words")
    let other = try commit()
    try change("Others.", "")
    let wanted =
      "1 word added and 1 removed in section 'One', section 'Two': see it with git diff \(reviewed) -- Content/a.md, then run: handout review Content/a.md --by NAME"
    #expect(try await fix() == wanted)
    _ = try commit()
    #expect(try await fix() == wanted)
    #expect(other != reviewed)
  }

  @Test("is told where the stamp came into git only with the next change")
  func lateStamp() async throws {
    try git("init", "-q")
    let reviewed = try commit()
    try await stamp()
    try change("Others", "Other words")
    _ = try commit()
    #expect(
      try await fix()?.hasPrefix(
        "2 words added and 1 removed in section 'Two': see it with git diff \(reviewed) ") == true)
  }

  @Test("is told across a new name of the file")
  func rename() async throws {
    try git("init", "-q")
    try await stamp()
    let reviewed = try commit()
    try git("mv", "site/Content/a.md", "site/Content/it's b.md")
    try change("Before.", "Before this.", in: "it's b.md")
    _ = try commit()
    #expect(
      try await fix()
        == "2 words added and 1 removed in the introduction: see it with git diff \(reviewed):site/Content/a.md -- 'Content/it'\\''s b.md', then run: handout review 'Content/it'\\''s b.md' --by NAME"
    )
  }

  @Test("is told where the data of a study changed and the page did not")
  func studies() async throws {
    let header =
      "key,year,about,allocation,participants,arm-1,arm-2,outcome,events-1,total-1,percent-1,events-2,total-2,percent-2\n"
    let row = "one,2019,cocaine,randomised,55,ketamine,midazolam,no cocaine,13,27,48.2,3,28,10.7\n"
    try workspace.write(header + row, to: "site/Content/data/studies.csv")
    try workspace.write(
      "[{\"id\": \"one\", \"title\": \"T\", \"URL\": \"https://example.org/\"}]",
      to: "site/Content/data/references.json")
    try change("Others.", "```studies\nkeys: one\n```")
    try git("init", "-q")
    try await stamp()
    let reviewed = try commit()
    try change("randomised,55", "randomised,56", in: "data/studies.csv")
    _ = try commit()
    #expect(
      try await fix()?.hasPrefix(
        "1 word added and 1 removed in section 'Two': see it with git diff \(reviewed) -- Content/a.md Content/data/studies.csv, then "
      ) == true)
  }

  @Test("is not told where there is no git, no repository, no time, or no version of the reviewed text")
  func nothing() async throws {
    try await stamp()
    try change("Others", "Other words")
    // The temporary folder is in no repository.
    #expect(try await fix() == Self.plain)
    try git("init", "-q")
    #expect(try await fix() == Self.plain)
    _ = try commit()
    #expect(try await fix() == Self.plain)
    #expect(try await fix(lasting: .zero) == Self.plain)
    let history = GitHistory(folder: folder, lasting: .seconds(30), git: "no-such-program")
    #expect(history.versions(of: ["Content/a.md"], most: 9) == [])
    #expect(history.shortName(of: "--help") == nil && history.bytes(of: "x", in: "HEAD;x") == nil)
  }

  @Test("never waits for a program longer than it may, nor takes more than it can hold")
  func limits() throws {
    let slow = try workspace.write("#!/bin/sh\nsleep 600 & sleep 600\n", to: "slow")
    let endless = try workspace.write("#!/bin/sh\nexec yes\n", to: "endless")
    let silent = try workspace.write("#!/bin/sh\nexec >&-\nsleep 600\n", to: "silent")
    for program in [slow, endless, silent] {
      chmod(program, 0o755)
      let history = GitHistory(folder: folder, lasting: .milliseconds(300), git: program)
      #expect(history.versions(of: ["a"], most: 1) == [])
    }
  }

  @Test("is asked of git without running what a repository names")
  func hostile() async throws {
    try git("init", "-q")
    try await stamp()
    let reviewed = try commit()
    try change("Others", "Other words")
    _ = try commit()
    let trap = try workspace.write("#!/bin/sh\ntouch \(workspace.path)/trapped\ncat\n", to: "trap")
    chmod(trap, 0o755)
    try workspace.write("*.md diff=evil filter=evil\n", to: "site/.gitattributes")
    for (key, value) in [
      ("diff.external", trap), ("diff.evil.textconv", trap), ("diff.evil.command", trap),
      ("core.fsmonitor", trap),
      ("filter.evil.smudge", trap), ("filter.evil.clean", trap), ("core.pager", trap), ("pager.log", trap),
      ("log.showSignature", "true"), ("gpg.program", trap), ("core.sshCommand", trap),
      ("alias.log", "!" + trap),
      ("alias.cat-file", "!" + trap), ("core.hooksPath", workspace.path), ("log.diffMerges", "on"),
      ("diff.noprefix", "true"), ("color.ui", "always"), ("log.follow", "true"), ("format.pretty", "oneline"),
    ] {
      try git("config", key, value)
    }
    #expect(try await fix()?.contains("git diff \(reviewed) -- ") == true)
    #expect(workspace.status("trapped") == nil)
    // The traps are real: git itself walks into them.
    try change("Before.", "Before this.")
    try git("diff", "--", "site/Content/a.md")
    #expect(workspace.status("trapped") != nil)
  }
}
