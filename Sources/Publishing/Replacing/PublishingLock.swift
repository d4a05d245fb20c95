internal import Files
internal import Glibc

/// The right to publish to an output folder, held by one build at a time.
///
/// It is an advisory lock on a hidden file beside the output folder, given back when this value ends and, by the
/// system itself, when the process does. The empty file stays: removing it would let two builds lock two files of
/// one name.
struct PublishingLock: ~Copyable {
  private let file: OpenFile

  /// Takes the lock or throws at once: it never waits.
  init(_ location: OutputLocation) throws(PublishingError) {
    let file = try attempt { () throws(FileError) in
      try OpenFile(location.lock, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644, for: .lock)
    }
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: throw .anotherBuild(output: location.output)
      default: throw .file(FileError(.lock, location.lock))
      }
    }
    self.file = file
  }

  deinit {
    // Closing alone would not do while another thread starts a process: until that process runs its program, it
    // holds a copy of every open file.
    flock(file.descriptor, LOCK_UN)
  }
}
