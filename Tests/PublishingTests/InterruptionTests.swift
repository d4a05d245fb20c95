import Files
import Glibc
import Publishing
import Site
import TestSupport
import Testing

/// Where a process is killed while it publishes.
enum Moment: String, CaseIterable, Codable, Sendable {
  case firstKept, lastKept, beforeSynchronising, beforeExchange, afterExchange, betweenRenames

  /// System calls of a process that is killed at this moment.
  func calls(keeping count: Int) -> FileSystemCalls {
    let linux = FileSystemCalls.linux
    var calls = linux
    func die() { kill(getpid(), SIGKILL) }
    switch self {
    case .firstKept: calls.link = { _, _, _ in kill(getpid(), SIGKILL) }
    case .lastKept:
      calls.link = { from, to, path in
        if path == "kept/\(count - 1).html" { kill(getpid(), SIGKILL) }
        return linux.link(from, to, path)
      }
    case .beforeSynchronising: calls.synchronise = { _ in kill(getpid(), SIGKILL) }
    case .beforeExchange: calls.exchange = { _, _, _ in kill(getpid(), SIGKILL) }
    case .afterExchange:
      calls.exchange = { parent, first, second in
        _ = linux.exchange(parent, first, second)
        return kill(getpid(), SIGKILL)
      }
    case .betweenRenames:
      calls.exchange = { _, _, _ in ENOSYS }
      calls.rename = { parent, old, new in
        _ = linux.rename(parent, old, new)
        return kill(getpid(), SIGKILL)
      }
    }
    return calls
  }
}

@Suite("A publication that is interrupted")
struct InterruptionTests {
  let site: Workspace
  let old: [String: String]
  let new: [String: String]

  init() throws {
    site = try Workspace()
    var kept: [String: String] = [:]
    for number in 0..<200 { kept["kept/\(number).html"] = "kept" }
    old = kept.merging(["index.html": "old", "gone.html": "gone"]) { $1 }
    new = kept.merging(["index.html": "new", "added/index.html": "added"]) { $1 }
  }

  @Test(
    "by a kill leaves the old site or the new one, and does not disturb the next", arguments: Moment.allCases)
  func killed(moment: Moment) async throws {
    try await site.publish(old)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = site.path as String, new = new as [String: String], moment = moment as Moment] in
      let publisher = Publisher(
        output: path + "/Output", siteFolder: path, sourceFolders: [], durability: .machine,
        calls: moment.calls(keeping: 200))
      _ = try await publisher.publish(.texts(new))
    }
    if moment == .betweenRenames {
      // The one gap: the old site is whole, but beside its place. Even a publication that fails puts it back.
      #expect(try site.published() == nil)
      let missing = OutputFile(path: "a", content: .copy(of: site.path + "/none"))
      #expect(await site.failure([missing]) != nil)
    }
    #expect(try site.published() == (moment == .afterExchange ? new : old))

    let latest = new.merging(["index.html": "latest"]) { $1 }
    try await site.publish(latest)
    #expect(try site.published() == latest)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("by a kill during the first one leaves nothing that disturbs the next")
  func killedFirst() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = site.path as String, new = new as [String: String]] in
      var calls = FileSystemCalls.linux
      calls.rename = { _, _, _ in kill(getpid(), SIGKILL) }
      let publisher = Publisher(
        output: path + "/Output", siteFolder: path, sourceFolders: [], calls: calls)
      _ = try await publisher.publish(.texts(new))
    }
    #expect(try site.names() == [".Output.staging", ".Output.lock"])
    #expect(try await site.publish(new).written == new.count)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("by a file that cannot be copied leaves the old site and nothing else")
  func missingSource() async throws {
    try await site.publish(old)
    let before = site.status("Output")?.identity
    let outputs = [OutputFile].texts(new) + [OutputFile(path: "z", content: .copy(of: site.path + "/none"))]
    #expect(
      await site.failure(outputs)?.description
        == "cannot copy \(site.path)/none: there is no such file or folder")
    #expect(try site.published() == old)
    #expect(site.status("Output")?.identity == before)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("by a file that may not grow larger leaves the old site and nothing else")
  func limitedSize() async throws {
    try await site.publish(old)
    await #expect(processExitsWith: .success) { [path = site.path as String] in
      // Without the signal, the write that crosses the limit writes a part and the next one fails.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let publisher = Publisher(output: path + "/Output", siteFolder: path, sourceFolders: [])
      let large = OutputFile(path: "large", content: .bytes([UInt8](repeating: 0, count: 200_000)))
      await #expect(throws: PublishingError.file(FileError(.write, path + "/Output/large", errno: EFBIG))) {
        try await publisher.publish([large])
      }
    }
    #expect(try site.published() == old)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("by a full disk leaves the old site and nothing else", .enabled(if: SmallDisk.isPossible))
  func fullDisk() async throws {
    let disk = try SmallDisk(in: site)
    let publisher = site.publisher(to: disk.path + "/Output", durability: .machine)
    let small = OutputFile(path: "index.html", content: .bytes([UInt8](repeating: 1, count: 60_000)))
    let large = (0..<20).map { OutputFile(path: "\($0)/a.html", content: small.content) }
    _ = try await publisher.publish([small])
    await #expect {
      try await publisher.publish([small] + large)
    } throws: { error in
      guard case .file(let error) = error as? PublishingError else { return false }
      return error.reason == .system(ENOSPC)
    }
    let tree = try FileTree.list(disk.path, .everything)
    #expect(tree.items.map(\.path) == [".Output.lock", "Output/.handout", "Output/index.html"])
    #expect(tree.folders == ["Output"])
    #expect(
      try FileReader.bytes(of: disk.path + "/Output/index.html") == [UInt8](repeating: 1, count: 60_000))
  }

  @Test("because nothing may be written there leaves the old site")
  func readOnly() async throws {
    try await site.publish(old)
    chmod(site.path, 0o555)
    await #expect(processExitsWith: .success) { [path = site.path as String] in
      // The superuser may write everywhere; the test needs somebody who may not.
      if geteuid() == 0 { seteuid(65534) }
      let publisher = Publisher(output: path + "/Output", siteFolder: path, sourceFolders: [])
      await #expect {
        try await publisher.publish([])
      } throws: { error in
        guard case .file(let error) = error as? PublishingError else { return false }
        return error.reason == .system(EACCES)
      }
    }
    chmod(site.path, 0o755)
    #expect(try site.published() == old)
  }

  @Test("by cancelling leaves the old site and nothing else")
  func cancelled() async throws {
    try await site.publish(old)
    let task = Task { [site, new] in
      withUnsafeCurrentTask { $0?.cancel() }
      return await site.failure(.texts(new))
    }
    #expect(await task.value == .cancelled)
    #expect(try site.published() == old)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }
}

/// A disk in memory with room for 400,000 bytes, for those who may mount one.
final class SmallDisk {
  let path: String

  init(in workspace: Workspace, as name: String = "disk") throws {
    path = workspace.path + "/" + name
    mkdir(path, 0o755)
    guard mount("handout-test", path, "tmpfs", 0, "size=400000") == 0 else {
      throw FileError(.create, path)
    }
  }

  deinit { unmount(from: path) }

  /// Takes the disk away, from another path if its folder was renamed.
  func unmount(from path: String) {
    // Detached (MNT_DETACH), so that nobody who still looks at it is in the way.
    umount2(path, 2)
  }

  static var isPossible: Bool {
    guard let workspace = try? Workspace() else { return false }
    return (try? SmallDisk(in: workspace)) != nil
  }
}
