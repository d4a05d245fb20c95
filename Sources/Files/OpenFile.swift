package import Glibc

/// An open file or folder that closes itself.
///
/// Not copyable, so that nothing can be closed twice or used after it was closed.
package struct OpenFile: ~Copyable {
  /// The system's number of the open file, valid as long as this value lives.
  package let descriptor: Int32

  /// Opens the file or folder at a path.
  ///
  /// - Parameters:
  ///   - path: absolute, or relative to `folder`.
  ///   - folder: an open folder that a relative path starts from; the working directory by default.
  ///   - flags: as for `open(2)`; the file never passes to a child process.
  ///   - mode: permissions of a file that is created.
  ///   - operation: what an error says was tried.
  ///   - name: what an error calls the file, where that is more than the path.
  package init(
    _ path: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0,
    for operation: FileError.Operation, name: @autoclosure () -> String? = nil
  ) throws(FileError) {
    descriptor = Self.retrying { openat(folder, path, flags | O_CLOEXEC, mode) }
    guard descriptor >= 0 else {
      let number = errno
      throw FileError(operation, name() ?? path, errno: number)
    }
  }

  deinit {
    // A negative number is a failed `init`; nothing was opened.
    if descriptor >= 0 { close(descriptor) }
  }

  /// Closes the file now and says whether that went well: some file systems report a full disk only here.
  package consuming func closeChecked() -> Bool {
    let status = close(descriptor)
    let number = errno
    discard self
    errno = number
    // Linux closes the descriptor even when a signal interrupts the call.
    return status == 0 || number == EINTR
  }

  /// Gives the file exactly these permissions and closes it; what identifies it from now on, or `nil` when the system refused (see
  /// `errno`).
  package consuming func finish(with mode: mode_t) -> FileIdentity? {
    guard var status = status() else { return nil }
    if status.st_mode & 0o7777 != mode {
      // The mode that open(2) gave is less what the user's umask takes away.
      guard fchmod(descriptor, mode) == 0, let now = self.status() else { return nil }
      status = now
    }
    return closeChecked() ? FileIdentity(status) : nil
  }

  /// What the system knows of the open file: its kind, size, times.
  package func status() -> stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// Reads what fits, from where the last read ended; `nil` when the system refused (see `errno`), 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let count = Self.retrying { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    return count < 0 ? nil : count
  }

  /// Writes all the bytes, in as many calls as it takes; false when the system refused (see `errno`).
  package func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Self.retrying { Glibc.write(descriptor, rest.baseAddress, rest.count) }
      guard count >= 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return true
  }

  /// Repeats a system call that a signal interrupted before it did anything.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

extension stat {
  /// Whether this describes a regular file.
  package var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  /// Whether this describes a folder.
  package var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether this describes a symbolic link.
  package var isSymbolicLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
