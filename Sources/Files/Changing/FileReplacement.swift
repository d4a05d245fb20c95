internal import Glibc

/// Gives a file of a site new bytes, in one step that nobody can see half done.
package enum FileReplacement {
  /// Replaces the bytes of a file, and keeps its permissions and, where possible, its owner.
  ///
  /// No symbolic link is followed below the folder, so that nothing outside it is written. A process that is killed leaves
  /// the old file, or the new one.
  ///
  /// - Parameters:
  ///   - folder: A folder; it may itself be reached through a symbolic link.
  ///   - path: The file's path below it.
  ///   - old: What the file held when it was read.
  ///   - new: Its new bytes.
  /// - Throws: What the machine refused, or `changedMeanwhile` where the file no longer holds `old`; then it stays as it is.
  package static func replace(
    _ path: String, in folder: String, from old: [UInt8], to new: [UInt8]
  ) throws(FileError) {
    let whole = folder + "/" + path
    var names = path.split(separator: "/").map(String.init)
    guard let name = names.popLast(), !names.contains(".."), name != ".." else {
      throw FileError(.write, whole, errno: EINVAL)
    }
    var parent = try OpenFile(folder, O_RDONLY | O_DIRECTORY, for: .write)
    for name in names {
      parent = try OpenFile(
        name, in: parent.descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .write, name: whole)
    }
    let file = try OpenFile(
      name, in: parent.descriptor, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: .write, name: whole)
    guard let status = file.status(), status.isFile else { throw FileError(.write, whole, .notAFile) }
    // A file may be writable by permission, or by its folder's alone: only the first is meant.
    guard faccessat(parent.descriptor, name, W_OK, 0) == 0 else { throw FileError(.write, whole) }
    guard try holds(file, old, whole) else { throw FileError(.write, whole, .changedMeanwhile) }
    let temporary = ".\(name).\(getpid()).new"
    try write(new, to: temporary, in: parent, like: status, whole)
    guard renameat(parent.descriptor, temporary, parent.descriptor, name) == 0 else {
      let number = errno
      unlinkat(parent.descriptor, temporary, 0)
      throw FileError(.write, whole, errno: number)
    }
    // The name survives a power cut only if the folder is written as well; a failure here changes nothing.
    fsync(parent.descriptor)
  }

  private static func holds(
    _ file: borrowing OpenFile, _ bytes: [UInt8], _ path: String
  ) throws(FileError) -> Bool {
    var offset = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      guard let count = buffer.withUnsafeMutableBytes({ file.read(into: $0) }) else {
        throw FileError(.read, path)
      }
      guard count > 0 else { return offset == bytes.count }
      guard offset + count <= bytes.count, bytes[offset..<offset + count].elementsEqual(buffer[..<count])
      else {
        return false
      }
      offset += count
    }
  }

  private static func write(
    _ bytes: [UInt8], to name: String, in parent: borrowing OpenFile, like old: stat, _ path: String
  ) throws(FileError) {
    let file = try OpenFile(
      name, in: parent.descriptor, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, for: .write,
      name: path)
    // Only the superuser can give a file away; the mode comes second, because a change of owner takes bits from it.
    _ = fchown(file.descriptor, old.st_uid, old.st_gid)
    guard bytes.withUnsafeBytes({ file.write($0) }), fchmod(file.descriptor, old.st_mode & 0o7777) == 0,
      fsync(file.descriptor) == 0
    else {
      let number = errno
      unlinkat(parent.descriptor, name, 0)
      throw FileError(.write, path, errno: number)
    }
  }
}
