internal import Files
internal import Glibc

/// The files of a new site, written into a folder where none of them is yet: all of them, or none.
///
/// They are put together in a hidden folder and then moved to their places, each step of which the system refuses where
/// anything but an empty folder is there. So nothing is ever overwritten, whoever else writes at the same time.
package struct NewSite: Sendable {
  private static let stagingName = ".handout-init"

  private let files: [Starter.File]
  private let folder: String
  private let optional: Set<String>

  /// Prepares a site; nothing is looked at or written yet.
  ///
  /// - Parameters:
  ///   - files: What the site consists of.
  ///   - folder: The absolute path of the site's folder, which need not exist.
  ///   - optional: Names at the top of the folder that stay as they are where they are there already.
  package init(_ files: [Starter.File], in folder: String, optional: Set<String>) {
    self.files = files
    self.folder = folder
    self.optional = optional
  }

  /// Writes the files.
  ///
  /// - Returns: The optional names that were there already and stayed as they were.
  /// - Throws: Then the folder is as it was.
  package func write() throws(NewSiteError) -> [String] {
    let made = try attempt { () throws(FileError) in try Folders.make(folder) }
    do throws(NewSiteError) {
      return try fill()
    } catch {
      // Somebody who is starting a site in it at the same time needs it.
      if case .busy = error { throw error }
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
  }

  private func fill() throws(NewSiteError) -> [String] {
    let target = try open()
    let staging = try stage(in: target.descriptor)
    do throws(NewSiteError) {
      let kept = try move(from: staging.descriptor, to: target.descriptor)
      try? FolderRemoval.remove(Self.stagingName, in: target.descriptor, path: folder)
      return kept
    } catch {
      // What failed is what the caller must hear of.
      try? FolderRemoval.remove(Self.stagingName, in: target.descriptor, path: folder)
      throw error
    }
  }

  /// Opens the site's folder, for one writer at a time, where nothing is in the way.
  private func open() throws(NewSiteError) -> OpenFile {
    // One that comes after this look is refused as well: it is no folder.
    var status = stat()
    guard lstat(folder, &status) != 0 || !status.isSymbolicLink else { throw .symbolicLink(folder) }
    let target = try attempt { () throws(FileError) in
      try OpenFile(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list)
    }
    let occupied = try attempt { () throws(FileError) in try self.occupied(in: target.descriptor) }
    guard occupied.isEmpty else { throw .occupied(occupied) }
    guard flock(target.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(folder) }
    return target
  }

  /// The names at the top of the folder, those that may be left out last.
  private var names: [String] {
    var seen: Set<String> = []
    let all = files.compactMap { $0.path.split(separator: "/").first.map(String.init) }
      .filter { seen.insert($0).inserted }
    return all.filter { !optional.contains($0) } + all.filter(optional.contains)
  }

  /// What stands where the site would: the files that would be overwritten, or the folder that holds others.
  private func occupied(in target: Int32) throws(FileError) -> [String] {
    var result: [String] = []
    for name in names where !optional.contains(name) {
      var status = stat()
      guard fstatat(target, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      guard status.isFolder else {
        result.append(name)
        continue
      }
      let present = try FileTree.list(folder + "/" + name, .everything)
      guard !present.items.isEmpty || !present.folders.isEmpty else { continue }
      let wanted = Set(files.map(\.path))
      let same = present.items.map { name + "/" + $0.path }.filter(wanted.contains)
      result += same.isEmpty ? [name + "/"] : same
    }
    return result
  }

  /// Puts the site together where nobody sees it.
  private func stage(in target: Int32) throws(NewSiteError) -> OpenFile {
    try attempt { () throws(FileError) in
      let path = folder + "/" + Self.stagingName
      // Only a process that was killed leaves it here: see the lock.
      try FolderRemoval.remove(Self.stagingName, in: target, path: path)
      guard mkdirat(target, Self.stagingName, Permissions.folder) == 0 else {
        throw FileError(.create, path)
      }
      do throws(FileError) {
        for file in files { try write(file, in: path) }
        return try OpenFile(
          Self.stagingName, in: target, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list, name: path)
      } catch {
        try? FolderRemoval.remove(Self.stagingName, in: target, path: path)
        throw error
      }
    }
  }

  /// Writes a file into the hidden folder; an error names it by its place in the site.
  private func write(_ file: Starter.File, in staging: String) throws(FileError) {
    do throws(FileError) {
      _ = try NewFile.write(file.bytes, to: file.path, in: staging)
    } catch {
      throw FileError(error.operation, folder + "/" + file.path, error.reason)
    }
  }

  /// Moves everything to its place, or back.
  private func move(from staging: Int32, to target: Int32) throws(NewSiteError) -> [String] {
    var moved: [String] = []
    var kept: [String] = []
    for name in names {
      // Neither a file nor a link can be replaced by a folder, and a folder only if it is empty; a second name is
      // refused wherever the name is taken.
      let isFolder = files.contains { $0.path.hasPrefix(name + "/") }
      let status =
        isFolder ? renameat(staging, name, target, name) : linkat(staging, name, target, name, 0)
      guard status != 0 else {
        moved.append(name)
        continue
      }
      let number = errno
      let isTaken = [EEXIST, ENOTEMPTY, ENOTDIR, EISDIR].contains(number)
      if isTaken, optional.contains(name) {
        kept.append(name)
        continue
      }
      for name in moved.reversed() where renameat(target, name, staging, name) != 0 {
        unlinkat(target, name, 0)
      }
      throw isTaken
        ? .occupied([name]) : .file(FileError(.create, folder + "/" + name, errno: number))
    }
    return kept
  }

  private func attempt<Result: ~Copyable>(
    _ body: () throws(FileError) -> Result
  ) throws(NewSiteError) -> Result {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }
}
