internal import Glibc

/// Shows whether the names in a folder are still the same, without reading them.
///
/// Adding, removing or renaming anything in a folder changes the folder's times.
package enum FolderIdentity {
  /// The path of the folder that paths start from.
  package static let here = "."

  /// What identifies a folder; `nil` if there is none.
  package static func identity(of path: String, in root: Int32) -> FileIdentity? {
    var status = stat()
    guard fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isFolder else { return nil }
    return FileIdentity(status)
  }

  /// What identifies each of some folders.
  package static func identities(of folders: [String], in root: Int32) async -> [FileIdentity?] {
    let parts = await Chunks.map(folders.count, size: 256) { range in
      folders[range].map { identity(of: $0, in: root) }
    }
    return parts.flatMap(\.self)
  }

  /// What identifies a folder that holds exactly these names; `nil` if it holds others.
  ///
  /// It is taken before the names are read, so later changes show.
  package static func identity(
    of path: String, in root: Int32, holding names: some Sequence<String>
  ) -> FileIdentity? {
    guard
      let folder = try? OpenFile(path, in: root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list),
      let status = folder.status(), let found = try? self.names(in: folder)
    else { return nil }
    let wanted = names.sorted(by: PathOrder.precedes)
    guard found.count == wanted.count,
      zip(found, wanted).allSatisfy({ PathOrder.compare($0, $1) == 0 })
    else { return nil }
    return FileIdentity(status)
  }

  /// The sorted names in an open folder; `nil` if one is not UTF-8.
  private static func names(in folder: borrowing OpenFile) throws(FileError) -> [String]? {
    let entries = try FolderEntries(of: here, in: folder.descriptor, for: .list, shownAs: here)
    var names: [String] = []
    while let entry = try entries.next() {
      guard let name = String(validatingCString: entry.name) else { return nil }
      names.append(name)
    }
    return names.sorted(by: PathOrder.precedes)
  }
}
