internal import Glibc

/// Removes a folder and all it holds, and nothing that a symbolic link in it leads to.
///
/// Every step names one entry of an open folder, so that no link can be slipped into the middle of a path.
package enum FolderRemoval {
  /// How many folders are enough work for all cores.
  private static let enough = 64

  /// Removes whatever has this name in an open folder, a folder with all it holds.
  ///
  /// That nothing has the name is fine.
  ///
  /// - Parameter path: what an error calls it.
  package static func remove(_ name: String, in parent: Int32, path: String) throws(FileError) {
    guard try isFolder(name, in: parent, path: path) else { return }
    try removeFolder(name, in: parent, path: path)
  }

  /// Does the same on all cores: worth it where there may be thousands of folders.
  package static func removeInParallel(_ name: String, in parent: Int32, path: String) async throws(FileError)
  {
    guard try isFolder(name, in: parent, path: path) else { return }
    try await removeFolderInParallel(name, in: parent, path: path)
  }

  /// Whether a folder has this name; anything else that has it is removed.
  private static func isFolder(_ name: String, in parent: Int32, path: String) throws(FileError) -> Bool {
    guard unlinkat(parent, name, 0) != 0 else { return false }
    switch errno {
    case ENOENT: return false
    case EISDIR, EPERM: return true
    default: throw FileError(.remove, path)
    }
  }

  /// Goes down until there are enough folders for all cores; those above them stay open meanwhile.
  private static func removeFolderInParallel(
    _ name: String, in parent: Int32, path: String
  ) async throws(FileError) {
    let top = try EmptiedFolder(name, in: parent, path: path)
    var emptied = [top]
    var inside = top.folders.map { (holder: top, name: $0) }
    while !inside.isEmpty, inside.count < enough, emptied.count < enough {
      var below: [(holder: EmptiedFolder, name: String)] = []
      for (holder, name) in inside {
        let folder = try EmptiedFolder(name, in: holder.descriptor, path: holder.path + "/" + name)
        emptied.append(folder)
        below += folder.folders.map { (folder, $0) }
      }
      inside = below
    }
    _ = try await Chunks.map(inside.count, size: 4) { [inside] range throws(FileError) in
      for (holder, name) in inside[range] {
        try removeFolder(name, in: holder.descriptor, path: holder.path + "/" + name)
      }
    }
    for folder in emptied.reversed() {
      guard unlinkat(folder.parent, folder.name, AT_REMOVEDIR) == 0 else {
        throw FileError(.remove, folder.path)
      }
    }
  }

  private static func removeFolder(
    _ name: UnsafePointer<CChar>, in parent: Int32, path: String
  ) throws(FileError) {
    try withEntries(of: name, in: parent, path: path) { stream, descriptor throws(FileError) in
      // Names that are removed while they are read may hide others: read again until none is left.
      while try removeEntries(of: stream, in: descriptor, path: path, removeFolder) > 0 { rewinddir(stream) }
    }
    guard unlinkat(parent, name, AT_REMOVEDIR) == 0 else { throw FileError(.remove, path) }
  }

  fileprivate static func withEntries(
    of name: UnsafePointer<CChar>, in parent: Int32, path: String,
    _ body: (OpaquePointer, Int32) throws(FileError) -> Void
  ) throws(FileError) {
    let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.remove, path) }
    guard let stream = fdopendir(descriptor) else {
      let error = FileError(.remove, path)
      close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    try body(stream, descriptor)
  }

  /// Removes the files that one reading of a folder shows; returns how many entries that were, folders included.
  ///
  /// - Parameter body: what to do with a folder in it.
  fileprivate static func removeEntries(
    of stream: OpaquePointer, in folder: Int32, path: String,
    _ body: (_ name: UnsafePointer<CChar>, _ folder: Int32, _ path: String) throws(FileError) -> Void
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
      try body(name, folder, path + "/" + String(cString: name))
    }
    return count
  }
}

/// A folder that holds nothing but folders any more.
private final class EmptiedFolder: Sendable {
  /// The open folder that holds it.
  let parent: Int32
  let name: String
  let path: String
  /// The names of the folders in it.
  let folders: [String]
  private let file: OpenFile

  var descriptor: Int32 { file.descriptor }

  /// Opens a folder and removes all files in it.
  init(_ name: String, in parent: Int32, path: String) throws(FileError) {
    (self.parent, self.name, self.path) = (parent, name, path)
    file = try OpenFile(
      name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .remove, name: path)
    var folders: [String] = []
    try FolderRemoval.withEntries(of: ".", in: file.descriptor, path: path) { stream, own throws(FileError) in
      repeat {
        folders = []
        rewinddir(stream)
      } while try FolderRemoval.removeEntries(
        of: stream, in: own, path: path, { name, _, _ in folders.append(String(cString: name)) })
        > folders.count
    }
    self.folders = folders
  }
}
