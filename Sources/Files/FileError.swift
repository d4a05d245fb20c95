import Glibc

/// What the machine refused: the operation, the path, and the reason the system gave.
///
/// Not an editor's mistake but the machine's (disk full, no permission), so it is an error and not a `Diagnostic`.
package struct FileError: Error, Hashable {
  /// What was tried, as it stands after "cannot" in a sentence.
  package enum Operation: String, Sendable {
    case read, list, write, copy, create, lock, link, rename, remove, save
  }

  /// Why it failed.
  package enum Reason: Sendable, Hashable {
    /// The system's error number, as in `errno`.
    case system(Int32)
    /// Something that is neither a file nor a folder: a pipe, a socket, a device.
    case notAFile
    /// Somebody has changed it since it was read.
    case changedMeanwhile
  }

  /// What was tried.
  package let operation: Operation
  /// The file or folder it was tried on, as the caller named it.
  package let path: String
  /// Why it failed.
  package let reason: Reason

  /// Describes a failure.
  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// Describes a failed system call; without a number, the one that the current thread's last call left in `errno`.
  package init(_ operation: Operation, _ path: String, errno number: Int32 = errno) {
    self.init(operation, path, .system(number))
  }
}

extension FileError: CustomStringConvertible {
  /// One plain sentence, for example `cannot read Content/a.md: permission denied`.
  package var description: String { "cannot \(operation.rawValue) \(shownPath): \(reason)" }

  /// The path on one line: a name may hold a line end, after which anything could stand.
  private var shownPath: String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return path }
    return String(decoding: path.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
  }
}

extension FileError.Reason: CustomStringConvertible {
  /// The reason in words that need no knowledge of the system.
  package var description: String {
    switch self {
    case .notAFile: "it is neither a file nor a folder"
    case .changedMeanwhile: "it has changed meanwhile"
    case .system(ENOENT): "there is no such file or folder"
    case .system(EACCES), .system(EPERM): "permission denied"
    case .system(EISDIR): "it is a folder"
    case .system(ENOTDIR): "it is not a folder"
    case .system(ELOOP): "it is a symbolic link"
    case .system(EEXIST), .system(ENOTEMPTY): "it is there already"
    case .system(ENOSPC): "the disk is full"
    case .system(EDQUOT): "the disk quota is used up"
    case .system(EFBIG): "it is larger than a file may be"
    case .system(EROFS): "the disk is read-only"
    case .system(ENAMETOOLONG): "its name is too long"
    case .system(EMFILE), .system(ENFILE): "too many files are open"
    case .system(EBUSY): "it is in use"
    case .system(EIO): "the disk reported an error"
    case .system(let number): Self.systemText(number)
    }
  }

  /// The C library's text for an error number, in a buffer of its own because `strerror` shares one.
  private static func systemText(_ number: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, strerror_r(number, start, buffer.count) == 0 else {
        return "error \(number)"
      }
      return String(cString: start).lowercased()
    }
  }
}
