internal import Files
internal import Glibc

/// Writes the files of a new site.
struct FileWriter: Sendable {
  /// The open folder that the new site is put together in.
  let staging: Int32
  /// The output folder's path, by which errors name files.
  let output: String

  /// Writes a file that is not there yet.
  ///
  /// - Parameters:
  ///   - bytes: What a made or compressed file holds.
  ///   - times: The times that the file gets; now if there are none.
  /// - Returns: The identity of the file as it was written. Whatever becomes of the file later changes it; a rename of a
  ///   folder that it lies in does not.
  func write(
    _ file: OutputFile, made bytes: [UInt8] = [], times: (access: timespec, change: timespec)? = nil,
    buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> FileIdentity {
    // O_EXCL: whatever the file system holds for the same name, nothing is written twice.
    let target = try OpenFile(
      file.path, in: staging, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: Permissions.file,
      for: .write, name: name(of: file))
    switch file.content {
    case .bytes(let bytes):
      guard bytes.withUnsafeBytes({ target.write($0) }) else { throw failure(file) }
    case .made, .compressed:
      guard bytes.withUnsafeBytes({ target.write($0) }) else { throw failure(file) }
    case .copy(let path):
      try copy(path, to: target, file, buffer: buffer)
    }
    if let times {
      let both = [times.access, times.change]
      guard futimens(target.descriptor, both) == 0 else { throw failure(file) }
    }
    guard let identity = target.finish(with: Permissions.file) else { throw failure(file) }
    return identity
  }

  private func copy(
    _ path: String, to target: borrowing OpenFile, _ file: OutputFile,
    buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) {
    let source = try CopySource.open(path)
    while true {
      guard let count = source.read(into: buffer) else { throw FileError(.copy, path) }
      guard count > 0 else { return }
      guard target.write(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { throw failure(file) }
    }
  }

  private func name(of file: OutputFile) -> String { output + "/" + file.path }

  private func failure(_ file: OutputFile) -> FileError {
    let number = errno
    return FileError(.write, name(of: file), errno: number)
  }
}
