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
    let entries = try FolderEntries(of: name, in: parent, for: .remove, shownAs: path)
    // Removing names while they are read may hide others: read again until none is left.
    while try removeEntries(entries, path: path, removeFolder) > 0 { entries.rewind() }
    guard unlinkat(parent, name, AT_REMOVEDIR) == 0 else { throw FileError(.remove, path) }
  }

  /// Removes the files that one reading of a folder shows; returns how many entries it showed, folders included.
  ///
  /// - Parameter body: what to do with a folder in it.
  fileprivate static func removeEntries(
    _ entries: borrowing FolderEntries, path: String,
    _ body: (_ name: UnsafePointer<CChar>, _ folder: Int32, _ path: String) throws(FileError) -> Void
  ) throws(FileError) -> Int {
    var count = 0
    var isWritable = false
    while let entry = try entries.next() {
      count += 1
      // Nothing can be removed from a folder that must not be written to, though it is to go as well.
      if !isWritable {
        isWritable = true
        if faccessat(entries.descriptor, ".", W_OK, 0) != 0 { fchmod(entries.descriptor, 0o700) }
      }
      // Where the entry does not say that it is a folder, or is wrong, the system does.
      if !entry.isFolder {
        guard unlinkat(entries.descriptor, entry.name, 0) != 0 else { continue }
        guard errno == EISDIR || errno == EPERM else {
          throw FileError(.remove, path + "/" + String(cString: entry.name))
        }
      }
      try body(entry.name, entries.descriptor, path + "/" + String(cString: entry.name))
    }
    return count
  }
}

/// A folder in which only folders are left.
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
    let entries = try FolderEntries(of: ".", in: file.descriptor, for: .remove, shownAs: path)
    repeat {
      folders = []
      entries.rewind()
    } while try FolderRemoval.removeEntries(
      entries, path: path, { name, _, _ in folders.append(String(cString: name)) }) > folders.count
    self.folders = folders
  }
}
