internal import Digest
internal import Files
internal import Glibc

/// The folder in which smaller copies of pictures lie until they are published, and for the next build: `.handout/pictures`.
///
/// The name of a file says what it was made of and what it holds, so that nobody has to open it. Where the two do not agree, the copy
/// is made again.
struct PictureStore: Sendable {
  /// What came of making a copy.
  enum Made: Sendable, Equatable {
    /// A copy with these bytes.
    case copy(Digest)
    /// None: it would have no fewer bytes than the picture.
    case needless
  }

  private let folder: String
  /// Keeps a folder that is only for now.
  private let scratch: ScratchFolder?

  /// Opens the folder.
  ///
  /// - Parameter site: The folder of a site; `nil` where nothing is to be remembered.
  /// - Throws: Where there can be neither this folder nor one for now.
  init(ofSite site: String?) throws(FileError) {
    if let site, let folder = Self.folder(ofSite: site) {
      (self.folder, scratch) = (folder, nil)
    } else {
      let scratch = try ScratchFolder()
      (folder, self.scratch) = (scratch.path, scratch)
    }
  }

  /// The folder of a site, made where it is missing; `nil` where it cannot be written to.
  private static func folder(ofSite site: String) -> String? {
    let cache = CacheFolder(ofSite: site)
    guard !cache.isLink, cache.make() else { return nil }
    let folder = cache.path + "/pictures"
    guard mkdir(folder, Permissions.folder) == 0 || errno == EEXIST, !FileTree.isSymbolicLink(folder),
      access(folder, W_OK) == 0
    else { return nil }
    return folder
  }

  /// What is there, by its key.
  var all: [String: Made] {
    var found: [String: Made] = [:]
    for name in (try? FileTree.names(in: folder)) ?? [] {
      let parts = name.split(separator: "-")
      guard parts.count == 2 else { continue }
      if parts[1] == Self.none {
        found[String(parts[0])] = .needless
      } else if let digest = Digest(hexadecimal: parts[1]) {
        found[String(parts[0])] = .copy(digest)
      }
    }
    return found
  }

  /// The absolute path of a copy.
  func file(_ key: String, _ digest: Digest) -> String { "\(folder)/\(key)-\(digest.hexadecimal)" }

  /// Keeps a copy, or that there is none; where that cannot be done, the next build makes it again.
  func keep(_ bytes: [UInt8]?, _ key: String) throws(FileError) {
    let path = bytes.map { file(key, SHA256.digest(of: $0)) } ?? "\(folder)/\(key)-\(Self.none)"
    // Two threads may make the same at the same time.
    let draft = "\(folder)/.\(key).\(getpid()).\(UInt64.random(in: 0 ... .max))"
    do throws(FileError) {
      let file = try OpenFile(
        draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: Permissions.file, for: .write)
      guard (bytes ?? []).withUnsafeBytes({ file.write($0) }), file.closeChecked(), rename(draft, path) == 0
      else { throw FileError(.write, path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Removes everything but these, what a killed process has left included.
  func remove(allBut keys: Set<String>) {
    for name in (try? FileTree.names(in: folder)) ?? [] {
      let key = name.split(separator: "-").first.map(String.init) ?? ""
      // Of processes that are no more: another may be at it.
      let process =
        name.hasPrefix(".") ? name.split(separator: ".").dropFirst().first.flatMap { pid_t($0) } : nil
      if let process, process == getpid() || kill(process, 0) == 0 || errno != ESRCH { continue }
      if !keys.contains(key) { unlink("\(folder)/\(name)") }
    }
  }

  private static let none = "none"
}

extension Digest {
  /// The digest that is written like this; `nil` where none is.
  fileprivate init?(hexadecimal text: Substring) {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue.map { UInt8($0) } }
    guard digits.count == 2 * Self.size, digits.count == text.utf8.count else { return nil }
    self.init(recorded: (0..<Self.size).map { digits[2 * $0] << 4 | digits[2 * $0 + 1] })
  }
}
