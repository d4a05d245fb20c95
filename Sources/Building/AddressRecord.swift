internal import Diagnostics
internal import Files
internal import Glibc
internal import Site

/// The file in which a site keeps its promised addresses, next to its pages.
struct AddressRecord {
  /// The folder that holds Content.
  let folder: String

  /// Whether a site has no address that would have to be added, as far as the file said when the site was read.
  func isComplete(for site: Site) -> Bool { !site.hasNewAddresses(besides: site.addressLock) }

  /// Adds the addresses of a site that was just published.
  ///
  /// The file is replaced in one step, and only where something is new. It may have changed since the site was read, so
  /// what stands there now is what is added to.
  ///
  /// - Returns: How many addresses are new.
  func add(addressesOf site: Site) throws(FileError) -> Int {
    let path = folder + "/" + AddressLock.file
    var mode = Permissions.file
    var lock: AddressLock?
    do throws(FileError) {
      let bytes = try FileReader.bytes(of: path)
      guard let source = try? SourceText(file: AddressLock.file, bytes: bytes) else {
        throw FileError(.write, AddressLock.file, .changedMeanwhile)
      }
      lock = AddressLock(source)
      var status = stat()
      if lstat(path, &status) == 0 { mode = status.st_mode & 0o777 }
    } catch {
      guard error.reason == .system(ENOENT) else { throw error }
    }
    guard let (text, count) = site.addingAddresses(to: lock) else { return 0 }
    try replace(path, with: text, mode: mode)
    return count
  }

  /// Removes what builds left beside the file that were killed while they wrote.
  ///
  /// Only of processes that are no more: another build may be at it.
  func removeLeftOvers() {
    guard let content = try? FileTree.names(in: folder + "/Content") else { return }
    for name in content where name.hasPrefix(Self.draftName) {
      guard let number = pid_t(name.dropFirst(Self.draftName.count)), number > 0, number != getpid(),
        kill(number, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(folder)/Content/\(name)")
    }
  }

  /// What the name of a draft starts with; the number of its process follows.
  private static let draftName = ".addresses.lock."

  /// Writes beside the file, under a hidden name that is no part of the site, and then gives it the file's name.
  private func replace(_ path: String, with text: [UInt8], mode: mode_t) throws(FileError) {
    let draft = "\(folder)/Content/\(Self.draftName)\(getpid())"
    unlink(draft)
    do throws(FileError) {
      let file = try OpenFile(
        draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode, for: .write, name: AddressLock.file)
      // The mode that open(2) gave is less what the user's umask takes away.
      guard text.withUnsafeBytes({ file.write($0) }), fchmod(file.descriptor, mode) == 0,
        fsync(file.descriptor) == 0, file.closeChecked(), rename(draft, path) == 0
      else { throw FileError(.write, AddressLock.file) }
    } catch {
      unlink(draft)
      throw error
    }
  }
}
