package import Diagnostics
package import Files
internal import Glibc

/// A file in Content that the program writes and editors commit, such as the promised addresses.
///
/// It is replaced in one step, and only by a text that differs.
package struct KeptFile: Sendable {
  /// The file by its path in the site's folder: `Content/addresses.lock`.
  package let name: String
  private let folder: String

  private var path: String { folder + "/" + name }

  /// - Parameters:
  ///   - name: The file by its path in the site's folder, in a folder that is there.
  ///   - folder: The folder that holds Content.
  package init(_ name: String, ofSiteIn folder: String) { (self.name, self.folder) = (name, folder) }

  /// What is in it now; `nil` where there is no such file.
  package func text() throws(FileError) -> SourceText? {
    do throws(FileError) {
      let bytes = try FileReader.bytes(of: path)
      guard let source = try? SourceText(file: name, bytes: bytes) else {
        throw FileError(.write, name, .changedMeanwhile)
      }
      return source
    } catch {
      guard error.reason == .system(ENOENT) else { throw error }
      return nil
    }
  }

  /// Writes beside the file, under a hidden name that is no part of the site, and then gives it the file's name.
  package func replace(with text: [UInt8]) throws(FileError) {
    var mode = Permissions.file
    var status = stat()
    if lstat(path, &status) == 0 { mode = status.st_mode & 0o777 }
    let draft = draftPath + String(getpid())
    unlink(draft)
    do throws(FileError) {
      let file = try OpenFile(
        draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode, for: .write, name: name)
      // The mode that open(2) gave is less what the user's umask takes away.
      guard text.withUnsafeBytes({ file.write($0) }), fchmod(file.descriptor, mode) == 0,
        fsync(file.descriptor) == 0, file.closeChecked(), rename(draft, path) == 0
      else { throw FileError(.write, name) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Removes the file.
  package func remove() throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(.remove, name) }
  }

  /// Removes what was left beside the file by whoever was killed while writing.
  ///
  /// Only of processes that are no more: another may be at it.
  package func removeLeftOvers() {
    let (folder, start) = (parent, draftName)
    guard let content = try? FileTree.names(in: folder) else { return }
    for name in content where name.hasPrefix(start) {
      guard let number = pid_t(name.dropFirst(start.count)), number > 0, number != getpid(),
        kill(number, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(folder)/\(name)")
    }
  }

  private var parent: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }

  /// What the name of a draft starts with; the number of its process follows.
  private var draftName: String { "." + (name.split(separator: "/").last ?? "") + "." }

  private var draftPath: String { "\(parent)/\(draftName)" }
}
