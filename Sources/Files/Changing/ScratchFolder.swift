internal import Glibc

/// A folder for what nobody needs afterwards; it is removed with all it holds when this value is gone.
package final class ScratchFolder: Sendable {
  /// Its absolute path.
  package let path: String
  private static let parent = "/tmp"

  /// Makes a folder that nobody else can look into.
  package init() throws(FileError) {
    var template = Array("\(Self.parent)/handout-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileError(.create, Self.parent) }
    path = String(cString: made)
  }

  deinit {
    guard let parent = try? OpenFile(Self.parent, O_RDONLY | O_DIRECTORY, for: .remove) else { return }
    try? FolderRemoval.remove(
      String(path.dropFirst(Self.parent.count + 1)), in: parent.descriptor, path: path)
  }
}
