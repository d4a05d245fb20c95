import Files
import Glibc
import Publishing
import Site
import TestSupport

/// A site's folder in the system's temporary folder, removed at the end of the test.
typealias Workspace = TemporaryFolder

extension Workspace {
  var output: String { path + "/Output" }

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
