internal import Files
internal import Glibc
internal import Site

/// The watched folders: the site's own, for when Content, Templates or Public come and go, and these three with all
/// folders in them.
///
/// Stays on the thread that made it.
package final class Watches {
  /// The inotify file descriptor; readable when something has changed.
  let descriptor: Int32

  private enum Kind {
    case site
    case sources(FileTree.Selection)
  }

  private static let folders: [(name: String, selection: FileTree.Selection)] = [
    ("Content", .sources), ("Templates", .sources), ("Public", .sourcesAndHostFiles),
  ]
  /// A file was saved, made, removed or renamed, or may be read now.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_EXCL_UNLINK
      | IN_ONLYDIR)

  private let site: String
  private var kinds: [Int32: Kind] = [:]

  /// Watches the folders of a site from now on.
  package init(site: String) throws(WatchError) {
    self.site = site
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw WatchError(number: errno) }
    try watchFolders()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Reads the reported changes, and watches new folders.
  ///
  /// - Returns: Whether a change can matter to the site.
  package func takeChanges() throws(WatchError) -> Bool {
    var changes = Changes()
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &changes)
      }
    }
    if changes.hasFolders { try watchFolders() }
    return changes.matter
  }

  private struct Changes {
    var matter = false
    var hasFolders = false
  }

  /// Reads the records in a buffer, each followed by a name padded with zeros; see inotify(7).
  private func take(_ buffer: UnsafeRawBufferPointer, into changes: inout Changes) {
    let size = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + size <= buffer.count {
      let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let name = UnsafeRawBufferPointer(rebasing: buffer[(offset + size)...].prefix(Int(event.len)))
      take(event, UnsafeRawBufferPointer(rebasing: name.prefix { $0 != 0 }), into: &changes)
      offset += size + Int(event.len)
    }
  }

  private func take(_ event: inotify_event, _ name: UnsafeRawBufferPointer, into changes: inout Changes) {
    guard event.mask & UInt32(IN_Q_OVERFLOW) == 0 else {
      // The system has dropped events: anything may have changed.
      changes = Changes(matter: true, hasFolders: true)
      return
    }
    guard event.mask & UInt32(IN_IGNORED) == 0 else {
      kinds[event.wd] = nil
      return
    }
    switch kinds[event.wd] {
    case nil: return
    case .site: guard Self.folders.contains(where: { name.elementsEqual($0.name.utf8) }) else { return }
    case .sources(let selection): guard name.isEmpty || selection.includes(name) else { return }
    }
    changes.matter = true
    if event.mask & UInt32(IN_ISDIR) != 0 { changes.hasFolders = true }
  }

  /// Watches all existing folders, and no others.
  ///
  /// A folder can come after its parent was listed and before that is watched, so this repeats until a listing brings
  /// nothing new.
  private func watchFolders() throws(WatchError) {
    while true {
      var found: [Int32: Kind] = [:]
      try watch(site, .site, into: &found)
      for (name, selection) in Self.folders {
        let root = site + "/" + name
        try watch(root, .sources(selection), into: &found)
        // A folder that vanished meanwhile leads to another change.
        guard let tree = try? FileTree.list(root, selection, followsSymbolicLink: false) else { continue }
        for folder in tree.folders { try watch(root + "/" + folder, .sources(selection), into: &found) }
      }
      let hasNew = !found.keys.allSatisfy { kinds[$0] != nil }
      for old in kinds.keys where found[old] == nil { inotify_rm_watch(descriptor, old) }
      kinds = found
      guard hasNew else { return }
    }
  }

  private func watch(_ folder: String, _ kind: Kind, into found: inout [Int32: Kind]) throws(WatchError) {
    let number = inotify_add_watch(descriptor, folder, Self.mask)
    if number >= 0 {
      found[number] = kind
    } else if errno == ENOSPC || errno == ENOMEM {
      throw WatchError(number: errno)
    }
  }
}
