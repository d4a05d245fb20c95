internal import Glibc
internal import Site

/// What an output folder holds.
struct OutputTree: Sendable {
  /// One thing that is not a folder.
  struct Item: Sendable {
    /// The path below the output folder.
    let path: String
    /// What tells the file apart; `nil` for what is no regular file.
    let identity: FileIdentity?
  }

  /// Everything but folders, by the bytes of the paths.
  let items: [Item]
  /// The folders, by the bytes of `path + "/"`.
  let folders: [String]
  /// What told the output folder apart, and then each of the folders, before it was looked into.
  let folderIdentities: [FileIdentity?]

  init(items: [Item], folders: [String], folderIdentities: [FileIdentity?]) {
    (self.items, self.folders, self.folderIdentities) = (items, folders, folderIdentities)
  }

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
    folderIdentities = [root] + (isExpected ? identities : Array(repeating: nil, count: folders.count))
  }
}

/// What tells whether the names in a folder are still the same, without reading them.
///
/// Whoever adds, removes or renames anything in a folder changes the folder's times.
enum FolderIdentity {
  /// The path of the folder that paths start from.
  static let here = "."

  /// What tells a folder apart, if there is one.
  static func identity(of path: String, in root: Int32) -> FileIdentity? {
    var status = stat()
    guard fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isFolder else { return nil }
    return FileIdentity(status)
  }

  /// What tells each of some folders apart.
  static func identities(of folders: [String], in root: Int32) async -> [FileIdentity?] {
    let parts = await Chunks.map(folders.count, size: 256) { range in
      folders[range].map { identity(of: $0, in: root) }
    }
    return parts.flatMap(\.self)
  }

  /// What tells a folder apart that holds exactly these names; `nil` where it holds others.
  ///
  /// It is taken before the names are read: what becomes of them later shows.
  static func identity(
    of path: String, in root: Int32, holding names: some Sequence<String>
  ) -> FileIdentity? {
    guard
      let folder = try? OpenFile(path, in: root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list),
      let status = folder.status(), let found = self.names(in: folder)
    else { return nil }
    let wanted = names.sorted(by: PathOrder.precedes)
    guard found.count == wanted.count,
      zip(found, wanted).allSatisfy({ PathOrder.compare($0, $1) == 0 })
    else { return nil }
    return FileIdentity(status)
  }

  /// The sorted names in an open folder; `nil` where one cannot be read.
  private static func names(in folder: borrowing OpenFile) -> [String]? {
    let descriptor = openat(folder.descriptor, here, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      guard let name = String(validatingCString: name) else { return nil }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    return errno == 0 ? names.sorted(by: PathOrder.precedes) : nil
  }
}

extension Sequence<String> {
  /// The names of those paths that lie in a folder itself, not in one inside it.
  func names(in folder: String) -> [String] {
    let isHere = folder == FolderIdentity.here
    return compactMap { path in
      guard isHere || path.lies(in: folder) else { return nil }
      let name = path.utf8.dropFirst(isHere ? 0 : folder.utf8.count + 1)
      return name.contains(UInt8(ascii: "/")) ? nil : String(Substring(name))
    }
  }
}
