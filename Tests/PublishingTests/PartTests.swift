import Files
import Glibc
import Publishing
import Site
import Synchronization
import TestSupport
import Testing

@Suite("A publication of which little is new")
struct PartTests {
  let site: Workspace
  let old = ["index.html": "home", "a/index.html": "a", "a/b/index.html": "b", "a/c/index.html": "c"]

  init() throws { site = try Workspace() }

  /// System calls that note which names were exchanged or given.
  private static func watched(_ names: Names) -> FileSystemCalls {
    var calls = FileSystemCalls.linux
    let linux = calls
    calls.exchange = { parent, first, second in
      names.add("exchange \(second)")
      return linux.exchange(parent, first, second)
    }
    calls.rename = { parent, old, new in
      names.add("rename \(new)")
      return linux.rename(parent, old, new)
    }
    return calls
  }

  @Test(
    "replaces no more than the folder that holds it",
    arguments: [
      (["index.html": "new"], "rename Output/index.html"),
      (["a/b/index.html": "new"], "rename Output/a/b/index.html"),
      (["a/b/index.html": "new", "a/c/index.html": "new"], "exchange Output/a"),
      (["a/index.html": "new", "a/c/index.html": "new"], "exchange Output/a"),
      (["index.html": "new", "a/c/index.html": "new"], "exchange Output"),
      (["d/index.html": "new"], "exchange Output"),
      // The list of what was written changes with it.
      (["a/d.html": "new"], "exchange Output"),
      (["a/index.html": ""], "rename Output/a/index.html"),
    ])
  func part(changes: [String: String], call: String) async throws {
    try await site.publish(old)
    let names = Names()
    let new = old.merging(changes) { $1 }
    let untouched = Set(old.keys).subtracting(changes.keys).filter {
      call.hasPrefix("rename") || !$0.hasPrefix("a/")
    }
    let before = untouched.map { site.status("Output/" + $0)?.st_ctim.tv_nsec }
    let publication = try await site.publish(new, calls: Self.watched(names))
    #expect(try site.published() == new)
    #expect(names.all == [call])
    #expect(publication.written == changes.count && publication.kept == new.count - changes.count)
    #expect(try site.names() == ["Output", ".Output.lock"])
    if call != "exchange Output" {
      #expect(untouched.map { site.status("Output/" + $0)?.st_ctim.tv_nsec } == before)
    }
    for path in new.keys { #expect(site.status("Output/" + path)?.mode == 0o644) }
  }

  @Test("replaces all of it where a part cannot be exchanged", arguments: [EINVAL, ENOSYS, EXDEV, EBUSY])
  func wholeInstead(number: Int32) async throws {
    try await site.publish(old)
    var calls = FileSystemCalls.linux
    let linux = calls
    calls.exchange = { parent, first, second in
      second == "Output" ? linux.exchange(parent, first, second) : number
    }
    let new = old.merging(["a/b/index.html": "new", "a/c/index.html": "new"]) { $1 }
    #expect(try await site.publish(new, calls: calls).written == 2)
    #expect(try site.published() == new)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("that fails leaves the old site", arguments: [EIO, EACCES])
  func failure(number: Int32) async throws {
    try await site.publish(old)
    var calls = FileSystemCalls.linux
    calls.rename = { _, _, _ in number }
    let error = await site.failure(.texts(old.merging(["index.html": "new"]) { $1 }), calls: calls)
    #expect(error == .file(FileError(.rename, site.output + "/index.html", errno: number)))
    #expect(try site.published() == old)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("and that is killed leaves the old site or the new one", arguments: [true, false])
  func killed(isBefore: Bool) async throws {
    try await site.publish(old)
    let new = old.merging(["a/b/index.html": "new", "a/c/index.html": "new"]) { $1 }
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = site.path as String, new = new as [String: String], isBefore = isBefore as Bool] in
      var calls = FileSystemCalls.linux
      let linux = calls
      calls.exchange = { parent, first, second in
        if !isBefore { _ = linux.exchange(parent, first, second) }
        return kill(getpid(), SIGKILL)
      }
      let publisher = Publisher(output: path + "/Output", siteFolder: path, sourceFolders: [], calls: calls)
      _ = try await publisher.publish(.texts(new))
    }
    #expect(try site.published() == (isBefore ? old : new))
    try await site.publish(new)
    #expect(try site.published() == new)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }
}

/// Names that system calls were given, from any thread.
private final class Names: Sendable {
  private let list = Mutex<[String]>([])

  var all: [String] { list.withLock(\.self) }

  func add(_ name: String) { list.withLock { $0.append(name) } }
}
