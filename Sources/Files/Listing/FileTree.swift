import Glibc

/// All that a folder holds, at any depth, in an order that is always the same.
package struct FileTree: Sendable, Equatable {
  /// What a listing leaves out.
  package enum Selection: Sendable {
    /// What editors mean to be there: no hidden files or folders (leading dot), no litter of editors, systems and merges
    /// (`a.md~`, `a.md.swp`, `#a.md#`, `a.md.orig`, `Thumbs.db`).
    case sources
    /// The same without what is private to those who run a site, such as keys and dumps, and with the hidden files and folders
    /// that hosts and readers' programs ask for: `.well-known`, `.htaccess`, `.nojekyll`.
    case sourcesAndHostFiles
    /// Everything.
    case everything
  }

  /// One thing that is not a folder.
  package struct Item: Sendable, Hashable {
    /// What it is.
    package enum Kind: Int, Sendable {
      /// A regular file.
      case file
      /// A symbolic link, whatever it leads to: it is never followed.
      case symbolicLink
      /// A pipe, a socket or a device.
      case other
      /// Something whose name is not UTF-8, so that it cannot have an address; its path shows U+FFFD instead.
      case unreadableName
    }

    /// The path relative to the listed folder, with `/` between the names.
    package let path: String
    /// What it is.
    package let kind: Kind
    /// What identifies it.
    package let identity: FileIdentity

    /// Bytes in the file; for a symbolic link, in the path it leads to.
    package var size: Int { identity.size }
  }

  /// Everything but folders, by the bytes of the paths.
  package let items: [Item]
  /// The folders below the listed one, each before what it holds, by the bytes of `path + "/"`.
  package let folders: [String]

  /// What was left out and somebody may wonder about, of a listing of what is published as it is; a folder ends in `/`.
  package var leftOut: [String] = []

  /// A folder that holds nothing.
  package static let empty = FileTree(items: [], folders: [])

  /// Whether a path is that of a symbolic link, whatever it leads to.
  package static func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.isSymbolicLink
  }

  /// The names in a folder itself, in any order; a name that is not UTF-8 is left out.
  package static func names(in folder: String) throws(FileError) -> [String] {
    let entries = try FolderEntries(of: folder, for: .list, shownAs: folder)
    var names: [String] = []
    while let entry = try entries.next() {
      if let name = String(validatingCString: entry.name) { names.append(name) }
    }
    return names
  }
}
