import Glibc

/// Reads whole files into memory.
package enum FileReader {
  /// The most bytes that a file may have to be read whole: 1 GiB.
  ///
  /// A file can claim any size without taking any room on the disk, but not in memory.
  package static let limit = 1 << 30

  /// The bytes of a regular file.
  ///
  /// One allocation where the file keeps its size while it is read; one that grows or shrinks meanwhile is read to
  /// the end it then has. A pipe is refused instead of waited for.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to `folder`.
  ///   - folder: an open folder that a relative path starts from; the working directory by default.
  ///   - followsSymbolicLink: whether the path itself may be a symbolic link. No by default: a link in a site's
  ///     folders may lead out of the site.
  package static func bytes(
    of path: String, in folder: Int32 = AT_FDCWD, followsSymbolicLink: Bool = false
  ) throws(FileError) -> [UInt8] {
    // O_NONBLOCK: opening a pipe would otherwise wait for a writer.
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | (followsSymbolicLink ? 0 : O_NOFOLLOW)
    let file = try OpenFile(path, in: folder, flags, for: .read)
    guard let status = file.status() else { throw FileError(.read, path) }
    guard !status.isFolder else { throw FileError(.read, path, errno: EISDIR) }
    guard status.isFile else { throw FileError(.read, path, .notAFile) }

    guard status.st_size <= limit else { throw FileError(.read, path, errno: EFBIG) }

    // One byte more than the file has, so that the read which finds the end needs no second buffer.
    var failure: Int32?
    var bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
      failure = fill(
        UnsafeMutableRawBufferPointer(buffer), from: file, size: Int(status.st_size), count: &count)
    }
    guard failure == nil, bytes.count > status.st_size else {
      if let failure { throw FileError(.read, path, errno: failure) }
      return bytes
    }

    // The file has grown, or is one of those that do not know their size.
    while true {
      let more = [UInt8](unsafeUninitializedCapacity: max(bytes.count, 1 << 16)) { buffer, count in
        failure = fill(UnsafeMutableRawBufferPointer(buffer), from: file, count: &count)
      }
      if let failure { throw FileError(.read, path, errno: failure) }
      guard !more.isEmpty else { return bytes }
      bytes += more
      guard bytes.count <= limit else { throw FileError(.read, path, errno: EFBIG) }
    }
  }

  /// Reads until the buffer is full or the file ends; the error number where the system refused.
  ///
  /// - Parameter size: how many bytes the file should have. A read that could have given more than these, and did not, has
  ///   found the end: one call less for each file.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from file: borrowing OpenFile, size: Int? = nil, count: inout Int
  ) -> Int32? {
    while count < buffer.count {
      guard let read = file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...])) else {
        return errno
      }
      count += read
      guard read > 0, count != size else { break }
    }
    return nil
  }
}
