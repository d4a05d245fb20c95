import Glibc

extension FileTree {
  /// Lists a folder and all folders in it, without following a symbolic link below it.
  ///
  /// - Parameters:
  ///   - root: the folder; it may itself be reached through a symbolic link.
  ///   - selection: what to leave out.
  package static func list(_ root: String, _ selection: Selection = .sources) throws(FileError) -> FileTree {
    var lister = Lister(root: root, selection: selection)
    try lister.list("", isRoot: true)
    return FileTree(items: lister.items, folders: lister.folders)
  }
}

private struct Lister {
  let root: String
  let selection: FileTree.Selection
  var items: [FileTree.Item] = []
  var folders: [String] = []

  /// One name in a folder; a folder's ends in `/`, which makes the order of names that of whole paths.
  private struct Entry {
    let name: String
    let kind: FileTree.Item.Kind?
    let size: Int
  }

  init(root: String, selection: FileTree.Selection) {
    self.root = root
    self.selection = selection
  }

  /// Lists one folder; `prefix` is its path relative to the root, empty or ending in `/`.
  mutating func list(_ prefix: String, isRoot: Bool = false) throws(FileError) {
    for entry in try entries(of: prefix, followingLink: isRoot) {
      let path = prefix + entry.name
      if let kind = entry.kind {
        items.append(FileTree.Item(path: path, kind: kind, size: entry.size))
      } else {
        folders.append(String(path.dropLast()))
        try list(path)
      }
    }
  }

  /// The sorted entries of one folder, which is closed again on return: depth costs no open files.
  private func entries(of prefix: String, followingLink: Bool) throws(FileError) -> [Entry] {
    let path = prefix.isEmpty ? root : root + "/" + prefix.dropLast()
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw FileError(.list, path) }
    guard let stream = fdopendir(descriptor) else {
      let error = FileError(.list, path)
      close(descriptor)
      throw error
    }
    defer { closedir(stream) }

    var entries: [Entry] = []
    while true {
      errno = 0
      guard let item = readdir(stream) else {
        guard errno == 0 else { throw FileError(.list, path) }
        break
      }
      if let entry = try entry(item, in: descriptor, of: path) { entries.append(entry) }
    }
    entries.sort { PathOrder.precedes($0.name, $1.name) }
    return entries
  }

  private func entry(
    _ item: UnsafeMutablePointer<dirent>, in folder: Int32, of path: String
  ) throws(FileError) -> Entry? {
    // The name starts at its offset in the record and may be longer than the field's declared size.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(item).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start))
    guard isSelected(bytes) else { return nil }
    let readable = String(validating: bytes, as: UTF8.self)
    let name = readable ?? String(decoding: bytes, as: UTF8.self)

    var status = stat()
    guard fstatat(folder, start, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // Removed since the folder was read: then it is not in the listing.
      if errno == ENOENT { return nil }
      throw FileError(.list, path + "/" + name)
    }
    let size = Int(status.st_size)
    guard readable != nil else { return Entry(name: name, kind: .unreadableName, size: size) }
    if status.isFolder { return Entry(name: name + "/", kind: nil, size: 0) }
    let kind: FileTree.Item.Kind =
      status.isFile ? .file : status.isSymbolicLink ? .symbolicLink : .other
    return Entry(name: name, kind: kind, size: size)
  }

  private func isSelected(_ name: UnsafeRawBufferPointer) -> Bool {
    func isName(_ text: StaticString) -> Bool {
      name.elementsEqual(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    guard !isName("."), !isName("..") else { return false }
    guard selection == .sources else { return true }
    let isHidden = name.first == UInt8(ascii: ".")
    let isBackup = name.last == UInt8(ascii: "~")
    let isSwap = name.suffix(4).elementsEqual(".swp".utf8)
    let isUnsaved = name.count > 1 && name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#")
    return !isHidden && !isBackup && !isSwap && !isUnsaved
  }
}
