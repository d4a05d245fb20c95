import Glibc
import Preview
import Testing

@Suite("A change")
struct WatchingTests {
  /// Something that somebody does to a site, and whether the site can have changed.
  struct Action: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let matters: Bool
    let perform: @Sendable (TemporarySite) throws -> Void

    init(_ name: String, matters: Bool = true, _ perform: @escaping @Sendable (TemporarySite) throws -> Void)
    {
      testDescription = name
      self.matters = matters
      self.perform = perform
    }
  }

  static let actions = [
    Action("a save") { try $0.write("new", to: "Content/a/b.md") },
    Action("a save by rename") { site in
      try site.write("new", to: "Content/a/.b.md.tmp")
      site.move("Content/a/.b.md.tmp", to: "Content/a/b.md")
    },
    Action("a save that keeps the old file") { site in
      site.move("Content/a/b.md", to: "Content/a/b.md~")
      try site.write("new", to: "Content/a/b.md")
    },
    Action("a new file") { try $0.write("new", to: "Templates/new.mustache") },
    Action("a new folder with files") { try $0.write("new", to: "Content/x/y/z/new.md") },
    Action("a removed file") { $0.remove("Public/style.css") },
    Action("a removed folder") { $0.remove("Content/a") },
    Action("a renamed file") { $0.move("Content/a/b.md", to: "Content/a/c.md") },
    Action("a renamed folder") { $0.move("Content/a", to: "Content/c") },
    Action("a file that may be read again") { chmod($0.path("Content/a/b.md"), 0o600) },
    Action("a folder that goes") { $0.remove("Public") },
    Action("a hidden file in Public") { try $0.write("x", to: "Public/.well-known/security.txt") },
    Action("an editor's litter", matters: false) { site in
      for name in [".b.md.swp", "4913~", "#b.md#", "b.md.swp", ".#b.md"] {
        try site.write("x", to: "Content/a/" + name)
      }
    },
    Action("a file that is only read", matters: false) { close(open($0.path("Content/a/b.md"), O_RDONLY)) },
    Action("a publication", matters: false) { try $0.write("x", to: "Output/index.html") },
    Action("a file beside the site's folders", matters: false) { try $0.write("x", to: "notes.txt") },
  ]

  @Test("is noticed if it can matter", arguments: actions)
  func isNoticed(action: Action) throws {
    let site = try TemporarySite()
    let watches = try Watches(site: site.folder)
    #expect(try !watches.takeChanges())
    try action.perform(site)
    #expect(try watches.takeChanges() == action.matters)
    #expect(try !watches.takeChanges())
  }

  @Test(
    "is noticed in folders that came later, wherever they come from",
    arguments: ["Content/x/y/z", "Content/c", "Public/new"])
  func laterFolders(folder: String) throws {
    let site = try TemporarySite()
    let watches = try Watches(site: site.folder)
    site.move("Content/a", to: "Content/c")
    site.makeFolder("Content/x/y")
    _ = try watches.takeChanges()
    site.makeFolder("Content/x/y/z")
    site.remove("Public")
    site.makeFolder("Public/new")
    #expect(try watches.takeChanges())
    try site.write("new", to: folder + "/new.md")
    #expect(try watches.takeChanges())
  }

  @Test("is no longer noticed in a folder that was moved out of the site")
  func movedOut() throws {
    let site = try TemporarySite()
    let watches = try Watches(site: site.folder)
    site.move("Content/a", to: "elsewhere")
    #expect(try watches.takeChanges())
    try site.write("new", to: "elsewhere/b.md")
    #expect(try !watches.takeChanges())
  }

  @Test("is noticed, with the folders in it, when there were too many to count")
  func overflow() throws {
    let site = try TemporarySite()
    let watches = try Watches(site: site.folder)
    let file = try #require(fopen("/proc/sys/fs/inotify/max_queued_events", "r"))
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 32)
    fgets(&line, 32, file)
    let limit = Int(String(decoding: line.prefix { $0 >= 0x30 }.map(UInt8.init), as: UTF8.self)) ?? 0
    // Each makes and removes: two that are not alike and so are counted.
    for _ in 0..<(limit / 2 + 1) {
      mkdir(site.path("Content/z"), 0o755)
      rmdir(site.path("Content/z"))
    }
    site.makeFolder("Content/lost/in/the/crowd")
    #expect(try watches.takeChanges())
    try site.write("new", to: "Content/lost/in/the/crowd/new.md")
    #expect(try watches.takeChanges())
  }

  @Test("of a thousand files at once is few changes, and the last one has all of it", .timeLimit(.minutes(1)))
  func burst() async throws {
    let site = try TemporarySite()
    let changes = FolderWatcher(site: site.folder, quiet: 50).changes()
    let (ready, started) = AsyncStream.makeStream(of: Void.self)
    let reports = Task {
      var count = 0
      for try await _ in changes {
        started.yield()
        guard access(site.path("Content/x99/last.md"), F_OK) != 0 else { break }
        count += 1
      }
      return count
    }
    for await _ in ready { break }
    for folder in 0..<100 {
      for file in 0..<10 { try site.write("new", to: "Content/x\(folder)/\(file).md") }
    }
    try site.write("new", to: "Content/x99/last.md")
    #expect(try await reports.value < 100)
  }

  @Test("that does not end is still shown", .timeLimit(.minutes(1)))
  func endless() async throws {
    let site = try TemporarySite()
    let writer = Task {
      while !Task.isCancelled {
        try site.write("new", to: "Content/a/b.md")
        await Task.yield()
      }
    }
    defer { writer.cancel() }
    var count = 0
    for try await _ in FolderWatcher(site: site.folder, quiet: 1000, limit: 20).changes() {
      count += 1
      if count == 3 { break }
    }
    #expect(count == 3)
  }

  @Test("is waited for no more once nobody listens", .timeLimit(.minutes(1)))
  func cancelled() async throws {
    let site = try TemporarySite()
    let listener = Task {
      for try await _ in FolderWatcher(site: site.folder).changes() {}
    }
    listener.cancel()
    try await listener.value
  }
}
