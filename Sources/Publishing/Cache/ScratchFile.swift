internal import Glibc
package import Site
internal import Synchronization

/// A file without a name for what does not fit into memory; it is gone when this value is, or the process.
package final class ScratchFile: TextStore {
  private let file: OpenFile
  private let end = Atomic(0)

  /// Makes a file in a site's `.handout` folder; `nil` where there can be none.
  package init?(ofSite site: String) {
    let folder = CacheFolder(ofSite: site)
    let name = "\(folder.path)/scratch-\(getpid())"
    // What a killed process of the same number has left.
    unlink(name)
    guard folder.make(),
      let file = try? OpenFile(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, for: .create)
    else { return nil }
    unlink(name)
    self.file = file
  }

  /// Writes the bytes behind all that was written before; any number of threads may do so at once.
  package func keep(_ bytes: [UInt8]) -> Range<Int>? {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(
          file.descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written,
          off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      written += count
    }
    return start..<start + bytes.count
  }

  /// Reads bytes back.
  package func bytes(at place: Range<Int>) throws(FileError) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      while count < place.count {
        let read = pread(
          file.descriptor, buffer.baseAddress.map { $0 + count }, place.count - count,
          off_t(place.lowerBound + count))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { return }
        count += read
      }
    }
    guard bytes.count == place.count else { throw FileError(.read, "the scratch file") }
    return bytes
  }
}
