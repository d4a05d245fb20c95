package import Glibc

/// The permissions of what others may read, whatever the user's umask is.
package enum Permissions {
  /// Those of a file.
  package static let file: mode_t = 0o644
  /// Those of a folder.
  package static let folder: mode_t = 0o755
}
