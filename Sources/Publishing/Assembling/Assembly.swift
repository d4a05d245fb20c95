internal import Diagnostics
internal import Files
internal import Glibc
internal import Text

/// Puts the new site, or a folder of it, together in the staging folder.
struct Assembly: Sendable {
  let plan: OutputPlan
  let comparison: Comparison
  /// The open folder that the new one takes the place of, if there is one.
  let old: Int32?
  /// The open staging folder, empty.
  let staging: Int32
  /// The path of the folder that is put together, by which errors name files.
  let output: String
  let calls: FileSystemCalls
  /// Whether a new folder has the permissions it was made with, of which nothing has to be taken back.
  let keepsModes: Bool

  /// What was put together.
  struct Result: Sendable {
    /// How much was written and kept.
    var publication = Publication()
    /// What was made, each file at most once.
    var made: [Made] = []
    /// The identities of the folders, in the order of the plan.
    var folders: [FileIdentity?] = []
    /// What is wrong with the sources of files whose content could not be made.
    fileprivate var diagnostics: Set<Diagnostic> = []
  }

  /// What is known of a file since it was put in its place.
  struct Made: Sendable {
    /// Its place in the plan.
    let index: Int
    /// A digest of what its content was made of, where it was made and its maker gave one.
    var digest: ContentDigest?
    /// Its identity; `nil` where it has a second name until the old site is gone, which changes it.
    var identity: FileIdentity?
    /// Whether there is no file, since compressing gains nothing.
    var isNeedless = false
  }

  /// Makes the folders, then the files in parallel.
  func run() async throws(PublishingError) -> Result {
    try await attemptUnlessCancelled { () async throws(FileError) in try await makeFolders() }
    let parts = try await Chunks.map(plan.files.count, size: 16) { range throws(PublishingError) in
      try place(range)
    }
    var result = Result()
    result.publication.removed = comparison.removed
    result.made.reserveCapacity(plan.files.count)
    for part in parts {
      result.publication.written += part.publication.written
      result.publication.kept += part.publication.kept
      result.publication.removed += part.publication.removed
      result.publication.bytesWritten += part.publication.bytesWritten
      result.made += part.made
      result.diagnostics.formUnion(part.diagnostics)
    }
    guard result.diagnostics.isEmpty else {
      throw .mistakes(result.diagnostics.sorted())
    }
    // Nobody else knows of them yet, so they hold what was put there and nothing else.
    result.folders = await FolderIdentity.identities(of: plan.folders, in: staging)
    return result
  }

  /// Makes the folders that hold folders, of which there are few, and then the others in parallel.
  private func makeFolders() async throws(FileError) {
    var innermost: [String] = []
    innermost.reserveCapacity(plan.folders.count)
    for (index, folder) in plan.folders.enumerated() {
      // What a folder holds follows it.
      let holdsNext = index + 1 < plan.folders.count && plan.folders[index + 1].lies(in: folder)
      if holdsNext { try makeFolder(folder) } else { innermost.append(folder) }
    }
    _ = try await Chunks.map(innermost.count) { [innermost] range throws(FileError) in
      for folder in innermost[range] { try makeFolder(folder) }
    }
  }

  private func makeFolder(_ path: String) throws(FileError) {
    guard mkdirat(staging, path, Permissions.folder) == 0,
      keepsModes || fchmodat(staging, path, Permissions.folder, 0) == 0
    else {
      let number = errno
      throw FileError(.create, output + "/" + path, errno: number)
    }
  }

  /// Places the files of a range: those that are kept by a second name, the others by writing.
  private func place(_ range: Range<Int>) throws(PublishingError) -> Result {
    let writer = FileWriter(staging: staging, output: output)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    let gzip = Gzip()
    var part = Result()
    // A compressed file is placed with the file it is made of.
    for index in range where plan.original(of: index) == nil {
      do throws(PublishingError) {
        try place(index, gzip, writer, buffer, &part)
      } catch {
        // All such mistakes are worth knowing, not only the first.
        guard case .mistakes(let mistakes) = error else { throw error }
        part.diagnostics.formUnion(mistakes)
      }
    }
    return part
  }

  private func place(
    _ index: Int, _ gzip: borrowing Gzip, _ writer: FileWriter, _ buffer: UnsafeMutableRawBufferPointer,
    _ part: inout Result
  ) throws(PublishingError) {
    let file = plan.files[index]
    var fate = comparison.fates[index]
    var made = Made(index: index)
    var bytes: [UInt8] = []
    if !fate.isKept, case .made(let maker) = file.content {
      (bytes, made.digest) = try attemptMaking(maker)
      if fate == .undecided, let old, let identity = FileIdentity(at: file.path, in: old),
        FileComparison.isSame(bytes, as: file.path, in: old, size: identity.size, buffer)
      {
        fate = .kept(identity)
      }
    }
    let isMarker = PathOrder.compare(file.path, PublicationMarker.name) == 0
    try attempt { () throws(FileError) in
      if fate.isKept, let old {
        made.identity = try keep(file, bytes, from: old, writer, buffer)
        if !isMarker { part.publication.kept += 1 }
      } else {
        let identity = try writer.write(file, made: bytes, buffer: buffer)
        made.identity = identity
        if !isMarker {
          part.publication.written += 1
          part.publication.bytesWritten += identity.size
        }
      }
      part.made.append(made)
      if let place = plan.compressed(of: index) {
        try placeCompressed(place, of: file, bytes, by: gzip, writer, buffer, &part)
      }
    }
  }

  /// Keeps a file: the same file where the file system allows a second name for it, else a copy with its times.
  ///
  /// Links fail where a file has too many names, on file systems that have no links, and for files of another user.
  ///
  /// - Returns: The identity of a copy; `nil` for the same file.
  func keep(
    _ file: OutputFile, _ bytes: [UInt8], from old: Int32, _ writer: FileWriter,
    _ buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> FileIdentity? {
    guard calls.link(old, staging, file.path) != 0 else { return nil }
    var status = stat()
    let isThere = fstatat(old, file.path, &status, AT_SYMLINK_NOFOLLOW) == 0
    let times = isThere ? (status.st_atim, status.st_mtim) : nil
    guard file.isMadeHere, bytes.isEmpty else {
      return try writer.write(file, made: bytes, times: times, buffer: buffer)
    }
    // It was not made anew: its bytes are those that are there.
    let same = try FileReader.bytes(of: output + "/" + file.path)
    return try writer.write(
      OutputFile(path: file.path, content: .bytes(same)), times: times, buffer: buffer)
  }
}

extension OutputFile {
  /// Whether its bytes are made while the site is put together.
  fileprivate var isMadeHere: Bool {
    switch content {
    case .made, .compressed: true
    case .bytes, .copy: false
    }
  }
}
