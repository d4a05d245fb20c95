import Files
import Glibc
import Publishing
import Site
import TestSupport
import Testing

@Suite("While a site is published")
struct ConcurrencyTests {
  let site: Workspace

  init() throws { site = try Workspace() }

  @Test("another build is refused, and may publish afterwards")
  func locked() async throws {
    var calls = FileSystemCalls.linux
    calls.exchange = { [path = site.path] parent, first, second in
      // In the middle of a build somebody else asks for the lock, and must not get it.
      guard let file = try? OpenFile(path + "/.Output.lock", O_RDWR, for: .lock),
        flock(file.descriptor, LOCK_EX | LOCK_NB) != 0
      else { return EIO }
      return FileSystemCalls.linux.exchange(parent, first, second)
    }
    try await site.publish(["index.html": "old"], calls: calls)
    try await site.publish(["index.html": "newer"], calls: calls)

    let holder = try OpenFile(site.path + "/.Output.lock", O_RDWR, for: .lock)
    try #require(flock(holder.descriptor, LOCK_EX | LOCK_NB) == 0)
    let error = await site.failure([])
    #expect(error == .anotherBuild(output: site.output))
    #expect(error?.description == "another build is publishing to \(site.output)")
    #expect(try site.published() == ["index.html": "newer"])
    let isReleased = holder.closeChecked()
    #expect(isReleased)
    #expect(try await site.publish(["index.html": "newest"]).written == 1)
  }

  @Test("many builds at once never mix: each is published whole or refused")
  func manyBuilds() async throws {
    let results = await withTaskGroup(of: PublishingError?.self) { [site] group in
      for build in 0..<16 {
        group.addTask { await site.failure(.texts(["a.html": "\(build)", "b/c.html": "\(build)"])) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.contains(nil))
    #expect(results.allSatisfy { $0 == nil || $0 == .anotherBuild(output: site.output) })
    let published = try #require(try site.published())
    #expect(Set(published.values).count == 1 && published.count == 2)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("a reader never sees a part of a file, a missing file, or files of two sites in one folder")
  func reader() async throws {
    try await site.publish(Self.version(0))
    let reader = Task.detached { [output = site.output] in
      var reader = Reader(output: output)
      repeat { reader.look() } while !Task.isCancelled
      return reader
    }
    for number in 1...50 { try await site.publish(Self.version(number)) }
    reader.cancel()
    let seen = await reader.value
    #expect(seen.faults == [])
    #expect(seen.looks > 0)
  }

  private static func version(_ number: Int) -> [String: String] {
    let text = String(repeating: "\(number)\n", count: 20_000)
    return ["a/index.html": text, "b.html": text, "same.html": "same"]
  }
}

/// Somebody who reads the site all the time.
private struct Reader {
  let output: String
  var looks = 0
  var faults: Set<String> = []
  var latest = 0

  mutating func look() {
    looks += 1
    // By path: always there, always whole, never older than what was seen before.
    for path in ["a/index.html", "b.html"] {
      guard let number = Self.version(AT_FDCWD, output + "/" + path) else {
        faults.insert("\(path) is missing or not whole")
        continue
      }
      if number < latest { faults.insert("\(path) is of an older site") }
      latest = max(latest, number)
    }
    // In one open folder: of one site, as long as that site is there.
    guard let folder = try? OpenFile(output, O_RDONLY | O_DIRECTORY, for: .list) else {
      faults.insert("the output folder is missing")
      return
    }
    let numbers = ["a/index.html", "b.html"].map { Self.version(folder.descriptor, $0) }
    var status = stat()
    let isStillThere = lstat(output, &status) == 0 && status.st_ino == folder.status()?.st_ino
    if isStillThere, numbers.contains(nil) { faults.insert("a file is missing in the folder") }
    if Set(numbers.compactMap { $0 }).count > 1 { faults.insert("one folder has files of two sites") }
  }

  /// The number that every line of a file has; `nil` if it cannot be read, or if they differ.
  private static func version(_ folder: Int32, _ path: String) -> Int? {
    guard let file = try? OpenFile(path, in: folder, O_RDONLY, for: .read) else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      let buffer = UnsafeMutableRawBufferPointer(buffer)
      while let read = file.read(into: .init(rebasing: buffer[count...])), read > 0 { count += read }
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.count == 20_000, let first = lines.first, lines.allSatisfy({ $0 == first }) else {
      return nil
    }
    return Int(String(decoding: first, as: UTF8.self))
  }
}
