import Publishing
import TestSupport

/// A site's folder in the system's temporary folder, removed at the end of the test.
typealias Workspace = TemporaryFolder

extension Workspace {
  func publisher(
    to output: String? = nil, removesUnrecorded: Bool = false, durability: Durability = .process,
    calls: FileSystemCalls = .linux
  ) -> Publisher {
    Publisher(
      output: output ?? self.output, siteFolder: path,
      sourceFolders: ["Content", "Templates", "Public"].map { path + "/" + $0 },
      removesUnrecorded: removesUnrecorded, durability: durability, calls: calls)
  }

  /// Publishes texts by path.
  @discardableResult
  func publish(
    _ texts: [String: String], removesUnrecorded: Bool = false, calls: FileSystemCalls = .linux
  ) async throws -> Publication {
    try await publisher(removesUnrecorded: removesUnrecorded, calls: calls).publish(.texts(texts))
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
}

extension [OutputFile] {
  static func texts(_ texts: [String: String]) -> [OutputFile] {
    texts.map { OutputFile(path: $0.key, content: .bytes([UInt8]($0.value.utf8))) }
  }
}
