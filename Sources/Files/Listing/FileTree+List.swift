import Glibc

extension FileTree {
  /// Lists a folder and all folders in it, without following a symbolic link below it.
  ///
  /// - Parameters:
  ///   - root: the folder.
  ///   - selection: what to leave out.
  ///   - followsSymbolicLink: whether the folder may itself be a symbolic link.
  package static func list(
    _ root: String, _ selection: Selection = .sources, followsSymbolicLink: Bool = true
  ) throws(FileError) -> FileTree {
    let lister = Lister(root: root, selection: selection, followsSymbolicLink: followsSymbolicLink)
    var part = Part()
    try lister.list("", deep: true, into: &part)
    return FileTree(items: part.items, folders: part.folders, leftOut: part.leftOut)
  }

  /// Lists like `list`, many folders at once: worth it where there are thousands.
  package static func listInParallel(
    _ root: String, _ selection: Selection = .sources, followsSymbolicLink: Bool = true
  ) async throws(FileError) -> FileTree {
    let lister = Lister(root: root, selection: selection, followsSymbolicLink: followsSymbolicLink)
    var all = Part()
    var level = [""]
    while !level.isEmpty {
      let parts = try await Chunks.map(level.count, size: 4) { [level] range throws(FileError) in
        var part = Part()
        for prefix in level[range] { try lister.list(prefix, deep: false, into: &part) }
        return part
      }
      level = parts.flatMap { $0.folders.map { $0 + "/" } }
      all.folders += level
      all.items += parts.flatMap(\.items)
      all.leftOut += parts.flatMap(\.leftOut)
    }
    all.items.sort { PathOrder.precedes($0.path, $1.path) }
    all.folders.sort(by: PathOrder.precedes)
    all.leftOut.sort(by: PathOrder.precedes)
    return FileTree(
      items: all.items, folders: all.folders.map { String($0.dropLast()) }, leftOut: all.leftOut)
  }
}

/// What was found so far.
private struct Part: Sendable {
  var items: [FileTree.Item] = []
  var folders: [String] = []
  var leftOut: [String] = []
}

private struct Lister: Sendable {
  let root: String
  let selection: FileTree.Selection
  let followsSymbolicLink: Bool

  /// One name in a folder; a folder's ends in `/`, which makes the order of names that of whole paths.
  private struct Entry {
    let name: String
    let content: (kind: FileTree.Item.Kind, identity: FileIdentity)?
  }

  /// Lists one folder, and those in it if it goes deep.
  ///
  /// - Parameter prefix: its path relative to the root, empty or ending in `/`.
  func list(_ prefix: String, deep: Bool, into part: inout Part) throws(FileError) {
    for entry in try entries(of: prefix, &part.leftOut) {
      let path = prefix + entry.name
      if let (kind, identity) = entry.content {
        part.items.append(FileTree.Item(path: path, kind: kind, identity: identity))
      } else {
        part.folders.append(String(path.dropLast()))
        if deep { try list(path, deep: true, into: &part) }
      }
    }
  }

  /// The sorted entries of one folder, which is closed again on return: depth costs no open files.
  private func entries(of prefix: String, _ leftOut: inout [String]) throws(FileError) -> [Entry] {
    let path = prefix.isEmpty ? root : root + "/" + prefix.dropLast()
    let folder = try FolderEntries(
      of: path, followsSymbolicLink: prefix.isEmpty && followsSymbolicLink, for: .list, shownAs: path)
    var entries: [Entry] = []
    while let item = try folder.next() {
      if selection.misses(UnsafeRawBufferPointer(start: item.name, count: strlen(item.name))) {
        leftOut.append(prefix + String(cString: item.name) + (item.isFolder ? "/" : ""))
      }
      if let entry = try entry(item, in: folder.descriptor, of: path) { entries.append(entry) }
    }
    // Places are sorted, not entries: each move of an entry would count the uses of its name.
    let order = entries.indices.sorted { PathOrder.precedes(entries[$0].name, entries[$1].name) }
    return order.map { entries[$0] }
  }

  private func entry(
    _ item: FolderEntries.Entry, in folder: Int32, of path: String
  ) throws(FileError) -> Entry? {
    let bytes = UnsafeRawBufferPointer(start: item.name, count: strlen(item.name))
    guard selection.includes(bytes) else { return nil }
    let readable = String(validating: bytes, as: UTF8.self)
    let name = readable ?? String(decoding: bytes, as: UTF8.self)

    if item.isFolder, let readable { return Entry(name: readable + "/", content: nil) }
    var status = stat()
    guard fstatat(folder, item.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // Removed since the folder was read: then it is not in the listing.
      if errno == ENOENT { return nil }
      throw FileError(.list, path + "/" + name)
    }
    let identity = FileIdentity(status)
    guard readable != nil else { return Entry(name: name, content: (.unreadableName, identity)) }
    if status.isFolder { return Entry(name: name + "/", content: nil) }
    let kind: FileTree.Item.Kind =
      status.isFile ? .file : status.isSymbolicLink ? .symbolicLink : .other
    return Entry(name: name, content: (kind, identity))
  }
}

extension FileTree.Selection {
  /// Whether a listing has what is called so.
  package func includes(_ name: UnsafeRawBufferPointer) -> Bool {
    func isName(_ text: StaticString) -> Bool {
      name.elementsEqual(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    guard !isName("."), !isName("..") else { return false }
    switch self {
    case .everything: return true
    case .sources: return name.first != UInt8(ascii: ".") && !Litter.isName(of: name)
    case .sourcesAndHostFiles:
      if isName(".well-known") || isName(".htaccess") || isName(".nojekyll") { return true }
      return name.first != UInt8(ascii: ".") && !Litter.isName(of: name) && !Litter.isPrivate(name)
    }
  }

  /// Whether somebody may wonder that a listing does not have what is called so.
  fileprivate func misses(_ name: UnsafeRawBufferPointer) -> Bool {
    guard case .sourcesAndHostFiles = self, Litter.isMissed(name), !includes(name) else { return false }
    return name.contains { $0 != UInt8(ascii: ".") }
  }

  /// Whether a listing has what stands at a path, by each name of the path.
  package func includes(path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).allSatisfy { name in
      Array(name).withUnsafeBytes(includes)
    }
  }
}
