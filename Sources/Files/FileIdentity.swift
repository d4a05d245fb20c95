package import Glibc

/// Identifies one version of a file, without reading it.
///
/// Like git, it trusts the times that the file system keeps: every write sets both, and nobody can set the second one.
package struct FileIdentity: Sendable, Hashable {
  /// Bytes in the file.
  package let size: Int
  /// The file's number in its file system.
  package let inode: UInt64
  /// When its bytes changed last, in nanoseconds since 1970; a time before 1678 or after 2261 is the nearest in between.
  package let modified: Int64
  /// When anything of it changed last, its names included, in nanoseconds since 1970.
  package let changed: Int64

  /// Takes what was recorded.
  package init(size: Int, inode: UInt64, modified: Int64, changed: Int64) {
    (self.size, self.inode, self.modified, self.changed) = (size, inode, modified, changed)
  }

  /// Takes what the system says.
  package init(_ status: stat) {
    self.init(
      size: Int(status.st_size), inode: UInt64(status.st_ino), modified: status.st_mtim.nanoseconds,
      changed: status.st_ctim.nanoseconds)
  }

  /// Asks for the identity of the file at a path, if there is one; a symbolic link is not followed.
  package init?(at path: String, in folder: Int32 = AT_FDCWD) {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isFile else { return nil }
    self.init(status)
  }

  /// How long after a change another one may get the same time: the clock of a file system ticks every few milliseconds, in
  /// nanoseconds.
  package static let tick: Int64 = 20_000_000
  /// The same for file systems that count whole seconds, or pairs of them.
  private static let coarseTick: Int64 = 2_500_000_000

  /// Whether a change that comes later than this moment is certain to show.
  ///
  /// A file that has just been written can be written again within one tick of the clock, and look the same.
  ///
  /// - Parameter now: the moment at which the file system was asked, in nanoseconds since 1970.
  package func isSettled(at now: Int64) -> Bool {
    let latest = max(modified, changed)
    let wait = latest % 1_000_000_000 == 0 ? Self.coarseTick : Self.tick
    // A file may have any date, and the largest number has no successor.
    return latest < now && now.subtractingReportingOverflow(latest).partialValue > wait
  }

  /// This moment in nanoseconds since 1970.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension timespec {
  /// The nearest number where there is none: a file may have any date, as `touch -d 2300-01-01` shows.
  fileprivate var nanoseconds: Int64 {
    let (seconds, isFar) = Int64(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isFarther) = seconds.addingReportingOverflow(Int64(tv_nsec))
    guard isFar || isFarther else { return sum }
    return tv_sec < 0 ? .min : .max
  }
}
