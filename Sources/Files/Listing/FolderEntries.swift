internal import Glibc

/// The names in a folder, one after the other as the system gives them.
struct FolderEntries: ~Copyable {
  /// One name.
  struct Entry {
    /// Its bytes, with a 0 at the end; they stay until the next entry is read.
    let name: UnsafePointer<CChar>
    /// Whether the system says in the entry that it is a folder, which saves asking; not every file system does.
    let isFolder: Bool
  }

  /// The system's number of the open folder, valid as long as this value lives.
  let descriptor: Int32
  private let stream: OpaquePointer
  private let operation: FileError.Operation
  private let shown: String

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to `folder`.
  ///   - folder: an open folder that a relative path starts from; the working directory by default.
  ///   - followsSymbolicLink: whether the path itself may be a symbolic link.
  ///   - operation: what an error says was tried.
  ///   - shown: what an error calls the folder.
  init(
    of path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, followsSymbolicLink: Bool = false,
    for operation: FileError.Operation, shownAs shown: String
  ) throws(FileError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsSymbolicLink ? 0 : O_NOFOLLOW)
    let descriptor = openat(folder, path, flags)
    guard descriptor >= 0 else { throw FileError(operation, shown) }
    guard let stream = fdopendir(descriptor) else {
      let error = FileError(operation, shown)
      close(descriptor)
      throw error
    }
    (self.descriptor, self.stream, self.operation, self.shown) = (descriptor, stream, operation, shown)
  }

  deinit { closedir(stream) }

  /// The next entry but `.` and `..`; `nil` at the end.
  func next() throws(FileError) -> Entry? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw FileError(operation, shown) }
        return nil
      }
      // The name starts at its offset in the record and may be longer than the field's declared size.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") != 0, strcmp(name, "..") != 0 {
        return Entry(name: name, isFolder: entry.pointee.d_type == DT_DIR)
      }
    }
  }

  /// Starts again.
  func rewind() { rewinddir(stream) }
}
