internal import Glibc

/// The system cannot watch folders.
package struct WatchError: Error, CustomStringConvertible {
  /// The system's error number.
  let number: Int32

  /// One plain sentence that says what to do.
  package var description: String {
    switch number {
    case ENOSPC:
      "the system watches too many folders already: raise fs.inotify.max_user_watches with sysctl"
    case EMFILE:
      "too many programs watch folders already: raise fs.inotify.max_user_instances with sysctl"
    default: "the site's folders cannot be watched for changes (error \(number))"
    }
  }
}
