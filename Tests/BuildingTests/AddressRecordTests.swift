import Page
import Diagnostics
import Files
import Glibc
import Building
import Publishing
import Site
import TestSupport
import Testing

@Suite("A build and the promised addresses")
struct AddressRecordTests {
  private static let lock = "Content/addresses.lock"
  private static let site = [
    "Content/site.yml": "title: T\nbase-url: https://example.org/sub\n",
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\n",
    "Content/b.md": "---\ntitle: B\ndescription: B.\ntemplate: page\n---\n## One\n",
    "Content/c.pdf": "x",
    "Content/d.md": "---\ntitle: D\ndescription: D.\ntemplate: page\ndraft: true\n---\n## Draft\n",
    "Templates/home.mustache": "<a href=\"/c.pdf\">", "Templates/page.mustache": "{{page.title}}",
  ]
  private static let all = ["/", "/b/", "/b/#one", "/c.pdf"]

  private func workspace(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    for (file, text) in Self.site.merging(changes, uniquingKeysWith: { $1 }) {
      try workspace.write(text, to: file)
    }
    return workspace
  }

  /// What a build published; `nil` where it was refused.
  @discardableResult
  private func build(_ workspace: TemporaryFolder, drafts: Bool = false, at url: String? = nil) async throws
    -> Publication?
  {
    let today = try #require(Day(iso: "2026-11-23"))
    let outcome = try await Build(
      folder: workspace.path, output: workspace.output,
      options: .init(today: today, includesDrafts: drafts, baseURL: url.flatMap { BaseURL($0) }),
      isStrict: false
    ).run()
    guard case .published(let success) = outcome else { return nil }
    return success.publication
  }

  private func text(_ workspace: TemporaryFolder) throws -> String {
    String(decoding: try FileReader.bytes(of: workspace.path + "/" + Self.lock), as: UTF8.self)
  }

  private func addresses(_ workspace: TemporaryFolder) throws -> [String] {
    try text(workspace).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  @Test("writes down what it publishes, wherever the site stands, and publishes nothing of the list itself")
  func first() async throws {
    let workspace = try workspace()
    #expect(try await build(workspace, at: "https://elsewhere.example/")?.newAddresses == 4)
    #expect(try addresses(workspace) == Self.all)
    let published = try #require(try workspace.published())
    #expect(published["b/index.html"] != nil && !published.keys.contains { $0.hasSuffix(".lock") })
    #expect(workspace.status(Self.lock)?.mode == 0o644)
  }

  @Test("leaves the list alone where nothing is new, out of order and with remarks as it may be")
  func untouched() async throws {
    for text in [nil, "# Mine\r\n/c.pdf\r\n/b/#one\r\n/b/\r\n/\r\n/b/\r\n"] {
      let workspace = try workspace()
      if let text { try workspace.write(text, to: Self.lock) } else { try await build(workspace) }
      let before = (try self.text(workspace), workspace.status(Self.lock)?.identity)
      #expect(try await build(workspace)?.newAddresses == 0)
      #expect(try self.text(workspace) == before.0)
      #expect(workspace.status(Self.lock)?.identity == before.1)
    }
  }

  @Test("adds what is new and keeps the rest, and its permissions")
  func additions() async throws {
    let workspace = try workspace()
    try await build(workspace)
    let old = try text(workspace)
    #expect(chmod(workspace.path + "/" + Self.lock, 0o664) == 0)
    try workspace.write(
      "---\ntitle: B\ndescription: B.\ntemplate: page\n---\n## New {.was-one}\n", to: "Content/b.md")
    #expect(try await build(workspace)?.newAddresses == 1)
    #expect(try text(workspace) == old.replacing("/b/\n", with: "/b/\n/b/#new\n"))
    #expect(workspace.status(Self.lock)?.mode == 0o664)
    #expect(try FileTree.list(workspace.path + "/Content", .everything).items.count == 6)
  }

  @Test("does not promise drafts")
  func drafts() async throws {
    let workspace = try workspace()
    #expect(try await build(workspace, drafts: true)?.newAddresses == 0)
    #expect(workspace.status(Self.lock) == nil)
    #expect(try workspace.published()?.keys.contains("d/index.html") == true)
    try await build(workspace)
    #expect(try addresses(workspace) == Self.all)
    #expect(try await build(workspace, drafts: true)?.newAddresses == 0)
    #expect(try addresses(workspace) == Self.all)
  }

  @Test(
    "touches nothing where it is refused",
    arguments: [
      ["Content/e.md": "---\ntitle: E\ndescription: E.\ntemplate: page\n---\n[x](y.md)\n"],
      ["Content/b.md": "---\ntitle: B\ndescription: B.\ntemplate: page\n---\n## Two\n"],
    ])
  func refused(changes: [String: String]) async throws {
    let workspace = try workspace()
    try await build(workspace)
    let (before, published) = (try text(workspace), try workspace.published())
    for (file, text) in changes { try workspace.write(text, to: file) }
    #expect(try await build(workspace) == nil)
    #expect(try text(workspace) == before)
    #expect(try workspace.published() == published)
  }

  @Test("is refused where a page, a heading or a file went, until it is kept or let go")
  func vanished() async throws {
    let workspace = try workspace()
    try await build(workspace)
    #expect(rename(workspace.path + "/Content/b.md", workspace.path + "/Content/new.md") == 0)
    #expect(unlink(workspace.path + "/Content/c.pdf") == 0)
    #expect(try await build(workspace) == nil)
    try workspace.write(
      "---\ntitle: B\ndescription: B.\ntemplate: page\naliases: [/b/]\n---\n## One\n", to: "Content/new.md")
    try workspace.write("{{page.redirect}}", to: "Templates/redirect.mustache")
    try workspace.write(try text(workspace).replacing("/c.pdf\n", with: ""), to: Self.lock)
    #expect(try await build(workspace)?.newAddresses == 2)
    #expect(try addresses(workspace) == ["/", "/b/", "/b/#one", "/new/", "/new/#one"])
  }

  @Test("keeps what a site says may go")
  func lowered() async throws {
    let workspace = try workspace([
      "Content/site.yml": "title: T\nbase-url: https://example.org\nchecks: {vanished-address: warning}\n",
      Self.lock: "/gone/\n/gone/#one\n",
    ])
    #expect(try await build(workspace)?.newAddresses == 4)
    #expect(try addresses(workspace) == Self.all + ["/gone/", "/gone/#one"])
  }

  @Test("publishes all the same where the list cannot be written, and says why")
  func unwritable() async throws {
    let workspace = try workspace()
    mkdir(workspace.path + "/" + Self.lock, 0o755)
    let publication = try #require(try await build(workspace))
    #expect(try workspace.published()?["b/index.html"] != nil)
    #expect(publication.newAddresses == 0)
    #expect(publication.unrecorded?.description.contains("addresses.lock: it is a folder") == true)
    #expect(try FileTree.list(workspace.path + "/Content", .everything).items.count == 5)
  }

  @Test("tries again after the next change of a text where the list could not be written")
  func triesAgain() async throws {
    let workspace = try workspace()
    mkdir(workspace.path + "/" + Self.lock, 0o755)
    // Long enough for the clock of the file system to tick on, so that everything is known of the files.
    for _ in 0..<2 {
      usleep(25_000)
      #expect(try await build(workspace)?.newAddresses == 0)
    }
    rmdir(workspace.path + "/" + Self.lock)
    let text = "---\ntitle: B\ndescription: B.\ntemplate: page\n---\nWords.\n## One\n"
    try workspace.write(text, to: "Content/b.md")
    usleep(25_000)
    #expect(try await build(workspace)?.newAddresses == 4)
    #expect(try addresses(workspace) == Self.all)
  }

  @Test("does not follow a link that stands in the list's place")
  func symbolicLink() async throws {
    let workspace = try workspace(["elsewhere.txt": "mine"])
    try workspace.link("../elsewhere.txt", at: Self.lock)
    #expect(try await build(workspace) == nil)
    let bytes = try FileReader.bytes(of: workspace.path + "/elsewhere.txt")
    #expect(String(decoding: bytes, as: UTF8.self) == "mine")
  }

  @Test(
    "leaves nothing behind of builds that were killed while they wrote it, and nothing alone that is not theirs"
  )
  func leftOvers() async throws {
    let workspace = try workspace()
    // The highest number that a process can have; the first process always runs.
    for name in ["4194303", "1", "new", "-5"] {
      try workspace.write("half", to: "Content/.addresses.lock.\(name)")
    }
    #expect(try await build(workspace)?.newAddresses == 4)
    #expect(workspace.status("Content/.addresses.lock.4194303") == nil)
    for name in ["1", "new", "-5"] { #expect(workspace.status("Content/.addresses.lock.\(name)") != nil) }
  }

  @Test("says only once that a promised file cannot be read")
  func unread() async throws {
    let workspace = try workspace()
    try await build(workspace)
    try workspace.write(bytes: [0xFF], to: "Content/b.md")
    #expect(unlink(workspace.path + "/Content/c.pdf") == 0)
    try workspace.link("/etc/passwd", at: "Content/c.pdf")
    let options = Site.Options(today: try #require(Day(iso: "2026-11-23")))
    var memory = Memory()
    guard
      case .refused(let found) = try await CheckedSite.check(
        workspace.path, options: options, memory: &memory)
    else {
      Issue.record("the site was not refused")
      return
    }
    #expect(found.map(\.check) == [.invalidUTF8, .pathOutsideSite])
  }

  @Test("is refused where the list is not text")
  func notText() async throws {
    let workspace = try workspace()
    try workspace.write(bytes: [0x2F, 0xFF], to: Self.lock)
    #expect(try await build(workspace) == nil)
  }

  @Test("writes nothing where the site is only checked or previewed")
  func preview() async throws {
    let workspace = try workspace()
    let options = Site.Options(today: try #require(Day(iso: "2026-11-23")))
    var memory = Memory()
    guard
      case .checked(let rendered) = try await CheckedSite.check(
        workspace.path, options: options, memory: &memory)
    else {
      Issue.record("the site was refused")
      return
    }
    #expect(await rendered.site.audit().allSatisfy { $0.severity == .warning })
    #expect(workspace.status(Self.lock) == nil)
  }
}
