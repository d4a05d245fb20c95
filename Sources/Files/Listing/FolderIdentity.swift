internal import Glibc

/// What tells whether the names in a folder are still the same, without reading them.
///
/// Whoever adds, removes or renames anything in a folder changes the folder's times.
package enum FolderIdentity {
  /// The path of the folder that paths start from.
  package static let here = "."

  /// What tells a folder apart, if there is one.
  package static func identity(of path: String, in root: Int32) -> FileIdentity? {
    var status = stat()
    guard fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isFolder else { return nil }
    return FileIdentity(status)
  }

  /// What tells each of some folders apart.
  package static func identities(of folders: [String], in root: Int32) async -> [FileIdentity?] {
    let parts = await Chunks.map(folders.count, size: 256) { range in
      folders[range].map { identity(of: $0, in: root) }
    }
    return parts.flatMap(\.self)
  }

  /// What tells a folder apart that holds exactly these names; `nil` where it holds others.
  ///
  /// It is taken before the names are read: what becomes of them later shows.
  package static func identity(
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
