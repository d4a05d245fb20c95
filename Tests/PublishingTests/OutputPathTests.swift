import Glibc
import Publishing
import TestSupport
import Testing

@Suite("The path of a published file")
struct OutputPathTests {
  @Test(
    "is refused if it could leave the output folder or mean two things",
    arguments: [
      ("", .path(.empty)), ("/", .path(.absolute)), ("/etc/passwd", .path(.absolute)),
      ("//a", .path(.absolute)),
      ("a//b", .path(.emptyName)), ("a/", .path(.emptyName)), ("a/b//", .path(.emptyName)),
      (".", .path(.dots)), ("..", .path(.dots)), ("../a", .path(.dots)), ("a/../b", .path(.dots)),
      ("a/..", .path(.dots)), ("./a", .path(.dots)),
      ("a/./b", .path(.dots)), ("a\0b", .path(.control)), ("a\nb", .path(.control)),
      ("a\u{7F}", .path(.control)), ("\0", .path(.control)), ("a\\b", .path(.backslash)),
      ("..\\a", .path(.backslash)),
      ("a/" + String(repeating: "x", count: 256), .path(.longName)),
      (String(repeating: "é", count: 128) + "/a", .path(.longName)), (".handout", .reserved),
      (".handout/a", .alsoFolder),
    ] as [(String, OutputPathProblem.Reason)])
  func bad(path: String, reason: OutputPathProblem.Reason) async throws {
    let site = try Workspace()
    let outputs = [OutputFile(path: path, content: .bytes([]))]
    guard case .paths(let problems) = await site.failure(outputs) else {
      Issue.record("'\(path)' was published")
      return
    }
    #expect(problems.map(\.reason) == [reason])
    #expect(!problems[0].description.isEmpty)
    #expect(try site.names().isEmpty)
  }

  @Test(
    "may have dots, spaces, any letters and hidden names",
    arguments: [
      "...", "a/...", ".well-known/security.txt", "a..b/c", "..a", "a b", "ü/ü.html", "%2e%2e", "a:b", "-",
      "~",
      String(repeating: "x", count: 255), "a/.handout",
    ])
  func good(path: String) async throws {
    let site = try Workspace()
    try await site.publish([path: "text"])
    #expect(try site.published() == [path: "text"])
  }

  @Test("must be its own: everything that clashes is reported")
  func clashes() async throws {
    let site = try Workspace()
    let paths = ["a.html", "b", "c/d/e", "a.html", "b/c", "b-c", "a.html", "c/d", "z"]
    let error = await site.failure(paths.map { OutputFile(path: $0, content: .bytes([])) })
    #expect(
      error?.description == """
        two files would be published as 'a.html'
        'b' would be published both as a file and as a folder
        'c/d' would be published both as a file and as a folder
        """)
  }

  @Test(
    "must not be a folder's, whatever stands between the two",
    arguments: [
      (["a", "a-b", "a.c", "a/d"], ["a"]), (["a", "a/b", "a/b/c", "a/b/c/d"], ["a", "a/b", "a/b/c"]),
      (["a/b", "a/b-c", "a/bc", "a/b/c", "a/b/d/e"], ["a/b"]), (["ab", "a/b", "abc/d", "ab-c"], []),
      (["a/b/c", "a/b.c", "a/bc/d", "a-b"], []),
    ])
  func alsoFolders(paths: [String], clashes: [String]) async throws {
    let site = try Workspace()
    let error = await site.failure(paths.map { OutputFile(path: $0, content: .bytes([])) })
    guard case .paths(let problems) = error else {
      #expect(error == nil && clashes.isEmpty)
      return
    }
    #expect(problems.map(\.path) == clashes && problems.allSatisfy { $0.reason == .alsoFolder })
  }

  @Test("is its bytes: two spellings of one letter are two files")
  func normalisation() async throws {
    let site = try Workspace()
    let texts = [("caf\u{E9}", "composed"), ("cafe\u{301}", "decomposed")]
    let outputs = texts.map { OutputFile(path: $0.0, content: .bytes([UInt8]($0.1.utf8))) }
    #expect(try await site.publisher().publish(outputs).written == 2)
    #expect(try await site.publisher().publish(outputs).kept == 2)
    #expect(try await site.publisher().publish([outputs[0]]).removed == 1)
  }

  @Test("that is too long for the system leaves the site as it was")
  func longPath() async throws {
    let site = try Workspace()
    try await site.publish(["index.html": "old"])
    let path = Array(repeating: String(repeating: "x", count: 200), count: 30).joined(separator: "/")
    guard case .file(let error) = await site.failure([OutputFile(path: path, content: .bytes([]))]) else {
      Issue.record("it was published")
      return
    }
    #expect(error.reason == .system(ENAMETOOLONG))
    #expect(try site.published() == ["index.html": "old"])
    #expect(try site.names() == ["Output", ".Output.lock"])
  }
}
