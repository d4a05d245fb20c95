import Glibc
import Publishing
import Site

/// A site's folder in the system's temporary folder, removed at the end of the test.
final class Workspace: Sendable {
  let path: String
  var output: String { path + "/Output" }

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/handout-test-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template), let real = realpath(made, nil) else {
      throw FileError(.create, base)
    }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit { Self.remove(path) }

  func publisher(
    to output: String? = nil, durability: Durability = .process, calls: FileSystemCalls = .linux
  ) -> Publisher {
    Publisher(
      output: output ?? self.output, siteFolder: path,
      sourceFolders: ["Content", "Templates", "Public"].map { path + "/" + $0 },
      durability: durability, calls: calls)
  }

  /// Publishes texts by path.
  @discardableResult
  func publish(
    _ texts: [String: String], calls: FileSystemCalls = .linux
  ) async throws -> Publication {
    try await publisher(calls: calls).publish(.texts(texts))
  }

  /// The error that publishing ends with.
  func failure(
    _ outputs: [OutputFile], to output: String? = nil, calls: FileSystemCalls = .linux
  ) async -> PublishingError? {
    do throws(PublishingError) {
      _ = try await publisher(to: output, calls: calls).publish(outputs)
      return nil
    } catch {
      return error
    }
  }

  /// The published texts by path, without the marker; `nil` where there is no output folder.
  func published() throws -> [String: String]? {
    guard status("Output") != nil else { return nil }
    var texts: [String: String] = [:]
    for item in try FileTree.list(output, .everything).items where item.path != ".handout" {
      let bytes = try FileReader.bytes(of: output + "/" + item.path)
      texts[item.path] = String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }

  /// What lies in the workspace itself, hidden things included.
  func names() throws -> Set<String> {
    let tree = try FileTree.list(path, .everything)
    return Set((tree.items.map(\.path) + tree.folders).filter { !$0.contains("/") })
  }

  func status(_ name: String) -> stat? {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 ? status : nil
  }

  /// Writes a file, and the folders it lies in.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(bytes: Array(text.utf8), to: name)
  }

  @discardableResult
  func write(bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    for index in file.indices.dropFirst(path.count + 1) where file[index] == "/" {
      mkdir(String(file[..<index]), 0o755)
    }
    let open = try OpenFile(file, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644, for: .write)
    guard bytes.withUnsafeBytes({ open.write($0) }) else { throw FileError(.write, file) }
    return file
  }

  func link(_ destination: String, at name: String) throws {
    guard symlink(destination, path + "/" + name) == 0 else { throw FileError(.create, name) }
  }

  private static func remove(_ path: String) {
    guard let tree = try? FileTree.list(path, .everything) else { return }
    for item in tree.items { unlink(path + "/" + item.path) }
    for folder in tree.folders.reversed() { rmdir(path + "/" + folder) }
    rmdir(path)
  }
}

extension [OutputFile] {
  static func texts(_ texts: [String: String]) -> [OutputFile] {
    texts.map { OutputFile(path: $0.key, content: .bytes([UInt8]($0.value.utf8))) }
  }
}

extension stat {
  /// What stays the same as long as a file is the same file, untouched.
  var identity: [Int] { [Int(st_ino), st_mtim.tv_sec, st_mtim.tv_nsec] }
  var mode: mode_t { st_mode & 0o7777 }
}
