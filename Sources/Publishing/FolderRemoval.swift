internal import Glibc
internal import Site

/// Removes a folder and all it holds, and nothing that a symbolic link in it leads to.
///
/// Every step names one entry of an open folder, so that no link can be slipped into the middle of a path.
enum FolderRemoval {
  /// Removes whatever has this name in an open folder, a folder with all it holds.
  ///
  /// That nothing has the name is fine.
  ///
  /// - Parameter path: what an error calls it.
  static func remove(_ name: String, in parent: Int32, path: String) throws(FileError) {
    guard unlinkat(parent, name, 0) != 0 else { return }
    switch errno {
    case ENOENT: return
    case EISDIR, EPERM: try removeFolder(name, in: parent, path: path)
    default: throw FileError(.remove, path)
    }
  }

  private static func removeFolder(
    _ name: UnsafePointer<CChar>, in parent: Int32, path: String
  ) throws(FileError) {
    let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.remove, path) }
    guard let stream = fdopendir(descriptor) else {
      let error = FileError(.remove, path)
      close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    // Names that are removed while they are read may hide others: read again until none is left.
    while try removeEntries(of: stream, in: descriptor, path: path) > 0 { rewinddir(stream) }
    guard unlinkat(parent, name, AT_REMOVEDIR) == 0 else { throw FileError(.remove, path) }
  }

  /// Removes what one reading of a folder shows; returns how much that was.
  private static func removeEntries(
    of stream: OpaquePointer, in folder: Int32, path: String
  ) throws(FileError) -> Int {
    var count = 0
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { continue }
      count += 1
      // The kind in the entry saves a system call; where it is missing or wrong, the system says so.
      if entry.pointee.d_type != DT_DIR {
        guard unlinkat(folder, name, 0) != 0 else { continue }
        guard errno == EISDIR || errno == EPERM else {
          throw FileError(.remove, path + "/" + String(cString: name))
        }
      }
      try removeFolder(name, in: folder, path: path + "/" + String(cString: name))
    }
    return count
  }
}
