internal import Glibc
internal import Site

/// Puts the new site together in the staging folder.
struct Assembly: Sendable {
  /// The permissions of every published folder.
  static let folderMode: mode_t = 0o755

  let plan: OutputPlan
  let comparison: Comparison
  /// The open folder of the old site, if there is one.
  let old: Int32?
  /// The open staging folder, empty.
  let staging: Int32
  /// The output folder's path, by which errors name files.
  let output: String
  let calls: FileSystemCalls

  /// Makes the folders, then the files in parallel.
  func run() async throws(FileError) -> Publication {
    try await makeFolders()
    let parts = try await Chunks.map(plan.files.count) { range throws(FileError) in
      try place(range)
    }
    var publication = Publication(removed: comparison.removed)
    for part in parts {
      publication.written += part.written
      publication.kept += part.kept
      publication.bytesWritten += part.bytesWritten
    }
    return publication
  }

  /// Makes the folders level by level, those of one level in parallel.
  private func makeFolders() async throws(FileError) {
    let levels = Dictionary(grouping: plan.folders) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for (_, folders) in levels.sorted(by: { $0.key < $1.key }) {
      _ = try await Chunks.map(folders.count) { range throws(FileError) in
        for folder in folders[range] { try makeFolder(folder) }
      }
    }
  }

  private func makeFolder(_ path: String) throws(FileError) {
    // The mode that mkdir(2) gives is less what the user's umask takes away.
    guard mkdirat(staging, path, Self.folderMode) == 0,
      fchmodat(staging, path, Self.folderMode, 0) == 0
    else {
      let number = errno
      throw FileError(.create, output + "/" + path, errno: number)
    }
  }

  /// Places the files of a range: those that are kept by a second name, the others by writing.
  private func place(_ range: Range<Int>) throws(FileError) -> Publication {
    let writer = FileWriter(staging: staging, output: output)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    var part = Publication()
    for index in range {
      let file = plan.files[index]
      let isMarker = PathOrder.compare(file.path, PublicationMarker.name) == 0
      if comparison.isKept[index], let old {
        try keep(file, from: old, writer, buffer)
        if !isMarker { part.kept += 1 }
      } else {
        let size = try writer.write(file, buffer: buffer)
        guard !isMarker else { continue }
        part.written += 1
        part.bytesWritten += size
      }
    }
    return part
  }

  /// Keeps a file: the same file where the file system allows a second name for it, else a copy with its times.
  ///
  /// Links fail where a file has too many names, on file systems that have no links, and for files of another user.
  private func keep(
    _ file: OutputFile, from old: Int32, _ writer: FileWriter, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) {
    guard calls.link(old, staging, file.path) != 0 else { return }
    var status = stat()
    let isThere = fstatat(old, file.path, &status, AT_SYMLINK_NOFOLLOW) == 0
    _ = try writer.write(
      file, times: isThere ? (status.st_atim, status.st_mtim) : nil, buffer: buffer)
  }
}
