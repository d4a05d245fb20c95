package import Files
internal import Page
internal import Glibc
internal import Site
internal import Synchronization

/// A file without a name for what does not fit into memory; it is gone when this value is, or the process.
package final class ScratchFile: TextStore {
  private let file: OpenFile
  private let end = Atomic(0)

  /// Makes a file in a site's `.handout` folder; `nil` where there can be none.
  package init?(ofSite site: String) {
    let folder = CacheFolder(ofSite: site)
    let name = "\(folder.path)/scratch-\(getpid())"
    guard folder.make() else { return nil }
    // What a killed process of the same number has left.
    unlink(name)
    guard
      let file = try? OpenFile(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, for: .create)
    else { return nil }
    unlink(name)
    self.file = file
  }

  /// Writes the bytes after all that was written before; any number of threads may do so at once.
  package func keep(_ bytes: [UInt8]) -> Range<Int>? {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    guard file.write(bytes, at: start) else { return nil }
    return start..<start + bytes.count
  }

  /// Reads bytes back.
  package func bytes(at place: Range<Int>) throws(FileError) -> [UInt8] {
    guard let bytes = file.read(place) else { throw FileError(.read, "the scratch file") }
    return bytes
  }
}
