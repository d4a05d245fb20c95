internal import Files
internal import Glibc

/// Compares what is to be published with what is there.
enum FileComparison {
  /// What is known of a file, of which one with the same path is there.
  ///
  /// A file that cannot be read counts as different: then it is written anew.
  ///
  /// - Parameter identity: The identity of the file that is there; most changed files differ by their size alone.
  /// - Throws: Only if the file to be copied cannot be read.
  static func fate(
    of file: OutputFile, in folder: Int32, identity: FileIdentity, buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Fate {
    switch file.content {
    case .bytes(let bytes):
      return isSame(bytes, as: file.path, in: folder, size: identity.size, buffer)
        ? .kept(identity) : .written
    case .made: return file.presence == .there ? .kept(identity) : .undecided
    // It depends on the file that is compressed.
    case .compressed: return .undecided
    case .copy(let path):
      if file.presence == .there { return .kept(identity) }
      return try isCopy(path, as: file.path, in: folder, size: identity.size, buffer)
        ? .kept(identity) : .written
    }
  }

  /// Whether the file at a path has these bytes, and the permissions of a published file.
  static func isSame(
    _ bytes: [UInt8], as path: String, in folder: Int32, size: Int, _ buffer: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard size == bytes.count, let old = open(path, in: folder) else { return false }
    return bytes.withUnsafeBytes { matches(old, $0, buffer) }
  }

  private static func isCopy(
    _ original: String, as path: String, in folder: Int32, size: Int, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Bool {
    let source = try CopySource.open(original)
    guard let sourceSize = source.status()?.st_size else { throw FileError(.copy, original) }
    guard size == sourceSize, let old = open(path, in: folder) else { return false }
    let half = buffer.count / 2
    let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<half])
    let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[half...])
    var total = 0
    while true {
      guard let count = source.read(into: piece) else { throw FileError(.copy, original) }
      if count == 0 { return total == size }
      guard matches(old, UnsafeRawBufferPointer(rebasing: piece[..<count]), rest) else { return false }
      total += count
    }
  }

  private static func open(_ path: String, in folder: Int32) -> OpenFile? {
    guard let file = try? OpenFile(path, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: .read),
      let status = file.status(), status.isFile, status.st_mode & 0o7777 == Permissions.file
    else { return nil }
    return file
  }

  /// Whether the next bytes of an open file are these.
  private static func matches(
    _ file: borrowing OpenFile, _ bytes: UnsafeRawBufferPointer, _ buffer: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(rest.count, buffer.count)])
      guard let count = file.read(into: piece), count > 0, let read = piece.baseAddress,
        memcmp(read, start, count) == 0
      else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return true
  }
}

/// A file that is published as it is.
enum CopySource {
  /// Opens it; neither a folder, nor a pipe, nor a symbolic link, which may lead out of the site.
  static func open(_ path: String) throws(FileError) -> OpenFile {
    let file = try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, for: .copy)
    guard let status = file.status() else { throw FileError(.copy, path) }
    guard !status.isFolder else { throw FileError(.copy, path, errno: EISDIR) }
    guard status.isFile else { throw FileError(.copy, path, .notAFile) }
    return file
  }
}
