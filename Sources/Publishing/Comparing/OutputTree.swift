internal import Glibc
package import Files

/// What an output folder holds at a moment.
package struct OutputTree: Sendable {
  /// One thing that is not a folder.
  package struct Item: Sendable {
    /// The path below the output folder.
    package let path: String
    /// The identity of the file; `nil` for what is no regular file.
    package let identity: FileIdentity?

    /// Describes a file.
    package init(path: String, identity: FileIdentity?) { (self.path, self.identity) = (path, identity) }
  }

  /// Everything but folders, by the bytes of the paths.
  package let items: [Item]
  /// The folders, by the bytes of `path + "/"`.
  let folders: [String]
  /// The identity of the output folder, and then of each of the folders, from before it was looked into.
  let folderIdentities: [FileIdentity?]
  /// Whether all that is there is certainly what was published last.
  let isRecorded: Bool

  /// Takes what was published last, where nothing has changed since.
  ///
  /// - Parameters:
  ///   - items: Everything but folders, by the bytes of the paths.
  ///   - folders: The folders, by the bytes of `path + "/"`.
  ///   - folderIdentities: The identity of the output folder, and then of each of the folders, from before it was looked
  ///     into.
  package init(items: [Item], folders: [String], folderIdentities: [FileIdentity?]) {
    (self.items, self.folders, self.folderIdentities) = (items, folders, folderIdentities)
    isRecorded = true
  }

  /// A folder that holds nothing, or is not there.
  static let empty = OutputTree(items: [], folders: [], folderIdentities: [nil])

  /// Lists an open output folder.
  ///
  /// - Parameter expected: The folders that may be there.
  init(
    listing output: String, open folder: Int32, expected: [String]
  ) async throws(FileError) {
    let identities = await FolderIdentity.identities(of: expected, in: folder)
    let root = FolderIdentity.identity(of: FolderIdentity.here, in: folder)
    let tree = try await FileTree.listInParallel(output, .everything)
    items = tree.items.map { Item(path: $0.path, identity: $0.kind == .file ? $0.identity : nil) }
    folders = tree.folders
    let isExpected =
      folders.count == expected.count
      && zip(folders, expected).allSatisfy { PathOrder.compare($0, $1) == 0 }
    isRecorded = false
    folderIdentities = [root] + (isExpected ? identities : Array(repeating: nil, count: folders.count))
  }
}

extension Sequence<String> {
  /// The names of those paths that lie in a folder itself, not in one inside it.
  package func names(in folder: String) -> [String] {
    let isHere = folder == FolderIdentity.here
    return compactMap { path in
      guard isHere || path.lies(in: folder) else { return nil }
      let name = path.utf8.dropFirst(isHere ? 0 : folder.utf8.count + 1)
      return name.contains(UInt8(ascii: "/")) ? nil : String(Substring(name))
    }
  }
}
