internal import Files
internal import Glibc
internal import Text

/// Where a site is published, and the hidden names beside it that publishing uses.
///
/// All of them lie in one folder, because only then can folders change names in one step.
struct OutputLocation: Sendable {
  /// The folder that holds the output folder: absolute, without symbolic links.
  let parent: String
  /// The output folder's name in it.
  let name: String

  /// The output folder's absolute path.
  var output: String { parent == "/" ? "/" + name : parent + "/" + name }
  /// The name under which the new site is put together, and the old one is removed.
  var stagingName: String { ".\(name).staging" }
  /// The name of the old site where a file system cannot exchange two folders.
  var previousName: String { ".\(name).previous" }
  /// The names under which lies what could not be removed.
  var leftOverNames: [String] { (1...9).map { ".\(name).left-over-\($0)" } }
  /// The absolute path of the lock file.
  var lock: String { "\(parent)/.\(name).lock" }

  /// Finds the folder that an output path means, which need not exist; the folder that holds it must.
  init(_ output: String) throws(PublishingError) {
    guard !output.isEmpty, !output.utf8.contains(0) else { throw .notReplaceable(output: output) }
    // By bytes, as the system does: to a `String`, a slash and an accent after it are one character.
    let names = output.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard let name = names.last else { throw .notReplaceable(output: output) }
    guard name != ".", name != ".." else {
      // The path of something that exists; its own name is only known once it is resolved.
      self = try OutputLocation(Self.resolved(output))
      return
    }
    let start = output.utf8.first == UInt8(ascii: "/") ? "/" : "./"
    parent = try Self.resolved(start + names.dropLast().joined(separator: "/"))
    self.name = name
  }

  /// Refuses an output folder that is, or holds, a folder worth keeping, or that lies in one of the sources'.
  func checkClear(ofSite site: String, sources: [String]) throws(PublishingError) {
    let home = getenv("HOME").map { String(cString: $0) }
    for folder in ["/", home, site].compactMap({ $0 }) + sources {
      // What does not exist cannot be endangered.
      guard let resolved = try? Self.resolved(folder) else { continue }
      guard !Self.holds(output, resolved) else { throw .protected(output: output, folder: resolved) }
    }
    for folder in sources {
      guard let resolved = try? Self.resolved(folder) else { continue }
      guard !Self.holds(resolved, output) else { throw .protected(output: output, folder: resolved) }
    }
  }

  /// Whether a path is a folder's or lies in it; both without symbolic links.
  private static func holds(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: (folder + "/").utf8)
  }

  /// The absolute path without symbolic links, `.` and `..`.
  private static func resolved(_ path: String) throws(PublishingError) -> String {
    guard let real = realpath(path, nil) else { throw .file(FileError(.list, path)) }
    defer { free(real) }
    return String(cString: real)
  }
}
