internal import Digest
internal import Files
internal import Glibc
internal import Site

/// The folder in which a site keeps what makes the next build fast: `.handout`, never committed and safe to delete.
///
/// Nothing in it is needed, so nothing that goes wrong with it ends a build.
struct CacheFolder: Sendable {
  /// Its path.
  let path: String

  /// Names the folder of a site; it need not be there.
  init(ofSite site: String) { path = site + "/.handout" }

  /// Whether it is none but a link, which could lead out of the site: then nothing is kept, and nothing of it is read.
  var isLink: Bool { FileTree.isSymbolicLink(path) }

  /// Makes the folder if it is not there; whether it can be written to now.
  func make() -> Bool {
    guard mkdir(path, 0o755) != 0 else { return true }
    guard errno == EEXIST, let folder = try? OpenFile(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list)
    else { return false }
    return folder.status()?.isFolder == true
  }

  /// The file that holds what is known of the last publication to an output folder.
  func record(ofOutput output: String) -> String {
    "\(path)/build-\(SHA256.digest(of: output).hexadecimal.prefix(16))"
  }
}
