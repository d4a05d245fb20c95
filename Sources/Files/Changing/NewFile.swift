internal import Glibc

/// Writes new files, with the folders that they need.
package enum NewFile {
  /// Writes a file; no symbolic link is followed on the way, and nothing is overwritten.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - path: Where it goes, below `folder`; refused where it has `.` or `..` in it.
  ///   - folder: The absolute path of a folder that is there.
  /// - Returns: The folders that were made, by their paths below `folder`, the outermost first.
  /// - Throws: What the machine refused; then neither the file nor a folder has been made.
  package static func write(_ bytes: [UInt8], to path: String, in folder: String) throws(FileError)
    -> [String]
  {
    var way = try Way(to: folder)
    do throws(FileError) {
      let names = path.split(separator: "/").map(String.init)
      guard !names.contains(where: { $0 == "." || $0 == ".." }) else {
        throw FileError(.create, folder + "/" + path, errno: EINVAL)
      }
      for name in names.dropLast() { try way.enter(name) }
      try write(bytes, as: names.last ?? "", in: way.here.descriptor, shownAs: way.shown)
      return way.made
    } catch {
      for made in way.made.reversed() { rmdir(folder + "/" + made) }
      throw error
    }
  }

  private static func write(
    _ bytes: [UInt8], as name: String, in folder: Int32, shownAs shown: String
  ) throws(FileError) {
    let whole = shown + "/" + name
    let file = try OpenFile(
      name, in: folder, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: Permissions.file, for: .write,
      name: whole)
    guard bytes.withUnsafeBytes({ file.write($0) }), file.finish(with: Permissions.file) != nil else {
      let number = errno
      unlinkat(folder, name, 0)
      throw FileError(.write, whole, errno: number)
    }
  }

  /// The way down from a folder, one open folder at a time.
  private struct Way: ~Copyable {
    var here: OpenFile
    var shown: String
    var made: [String] = []
    private var path = ""

    init(to folder: String) throws(FileError) {
      here = try OpenFile(folder, O_RDONLY | O_DIRECTORY, for: .list)
      shown = folder
    }

    mutating func enter(_ name: String) throws(FileError) {
      shown += "/" + name
      path += path.isEmpty ? name : "/" + name
      if mkdirat(here.descriptor, name, Permissions.folder) == 0 {
        made.append(path)
      } else if errno != EEXIST {
        throw FileError(.create, shown)
      }
      do throws(FileError) {
        here = try OpenFile(
          name, in: here.descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .create, name: shown)
      } catch {
        // O_DIRECTORY wins over O_NOFOLLOW: a link is "not a folder".
        throw FileError(.create, shown, error.reason)
      }
    }
  }
}
