import Files
import Glibc
import Publishing
import TestSupport
import Testing

@Suite("A file in the output folder that no publication has written")
struct UnrecordedFilesTests {
  let site: Workspace

  init() throws { site = try Workspace() }

  private func unrecorded(_ texts: [String: String]) async -> UnrecordedFiles? {
    guard case .unrecorded(_, let files) = await site.failure(.texts(texts)) else { return nil }
    return files
  }

  @Test("stops a publication before it writes, and is listed by the highest folder that holds nothing else")
  func listed() async throws {
    try await site.publish(["index.html": "one", "a/index.html": "a"])
    for name in [".git/HEAD", ".git/objects/ab/cd", "a/notes.txt", "CNAME", "b/c/d"] {
      try site.write("mine", to: "Output/" + name)
    }
    let before = try site.published()
    let files = try #require(await unrecorded(["index.html": "two", "a/index.html": "a"]))
    #expect(files.count == 5 && !files.hasNoList)
    #expect(files.description == "  .git/ (2 files)\n  CNAME\n  a/notes.txt\n  b/ (1 file)")
    #expect(try site.published() == before)
    #expect(try !site.names().contains(".Output.staging"))
  }

  @Test("is listed only as far as a screen is long")
  func many() async throws {
    try await site.publish(["index.html": "one"])
    for number in 10..<40 { try site.write("mine", to: "Output/x\(number)") }
    let text = await unrecorded(["index.html": "two"])?.description
    #expect(text?.hasSuffix("  x19\n  and 20 more") == true)
  }

  @Test("is removed where that is asked for")
  func removed() async throws {
    try await site.publish(["index.html": "one"])
    try site.write("mine", to: "Output/.git/HEAD")
    let publisher = Publisher(
      output: site.output, siteFolder: site.path, sourceFolders: [], removesUnrecorded: true,
      durability: .process)
    _ = try await publisher.publish(.texts(["index.html": "two"]))
    #expect(try site.published() == ["index.html": "two"])
    try site.write("mine", to: "Other/diary.txt")
    let other = Publisher(
      output: site.path + "/Other", siteFolder: site.path, sourceFolders: [], removesUnrecorded: true,
      durability: .process)
    _ = try await other.publish(.texts(["index.html": "two"]))
    #expect(site.status("Other/diary.txt") == nil)
  }

  @Test("that would be written over is one of them as well")
  func sameName() async throws {
    try await site.publish(["index.html": "one"])
    try site.write("mine", to: "Output/CNAME")
    #expect(await unrecorded(["index.html": "one", "CNAME": "theirs"])?.names.map(\.path) == ["CNAME"])
    #expect(try site.published()?["CNAME"] == "mine")
  }

  @Test("is none of those that were written before, gone or new, however often the site has changed")
  func recorded() async throws {
    for texts in [
      ["index.html": "one", "a": "a", "b/c": "c"], ["index.html": "one", "b/c": "c"],
      ["index.html": "one", "b": "b"],
      ["index.html": "two", "b": "b"], [:], ["a/index.html": "a"],
    ] {
      try await site.publish(texts)
      #expect(try site.published() == texts)
    }
  }

  @Test("of an older version's folder is whatever would not be written again")
  func older() async throws {
    try await site.publish(["index.html": "one", "a": "a", "x/s.h0123abcd.css": "", "s.h0123abcd.css.gz": ""])
    let marker =
      "This folder is published by Handout: every publication replaces all of it, so change the site's sources instead.\n"
    try site.write(marker, to: "Output/.handout")
    let files = try #require(await unrecorded(["index.html": "two"]))
    #expect(files.hasNoList && files.names.map(\.path) == ["a"])
    try await site.publish(["index.html": "two", "a": "a"])
    #expect(try site.published() == ["index.html": "two", "a": "a"])
    // From now on there is a list.
    try await site.publish(["index.html": "two"])
    #expect(try site.published() == ["index.html": "two"])
  }
}
