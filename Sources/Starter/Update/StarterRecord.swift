internal import Digest

/// What a site was started with: for each file of the program's own the digest of what `handout init` wrote.
///
/// `starter.lock` holds it, a file in the site's folder that is committed with the site: a line for each file, its digest
/// (SHA-256, hexadecimal), two spaces and its path, as `sha256sum` writes them.
package struct StarterRecord: Equatable, Sendable {
  /// The file, in the site's folder.
  package static let file = "starter.lock"

  /// The digests by path.
  private var digests: [String: String] = [:]

  /// Records files.
  package init(of files: [Starter.File]) {
    for file in files where file.isOfProgram {
      digests[file.path] = SHA256.digest(of: file.bytes).hexadecimal
    }
  }

  /// Reads a record; lines that are none are left out, which makes their files look changed.
  package init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].count == 64 else { continue }
      digests[String(parts[1].drop { $0 == " " })] = String(parts[0])
    }
  }

  /// What earlier versions wrote, for sites without a record.
  package static var earlier: [StarterRecord] {
    EarlierStarters.embedded.map { StarterRecord(EarlierStarters.bytes(of: $0.content)) }
  }

  /// Whether a file was written with these bytes.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    digests[path] == SHA256.digest(of: bytes).hexadecimal
  }

  /// Whether a file was written at all.
  func names(_ path: String) -> Bool { digests[path] != nil }

  /// The paths of all files.
  var paths: [String] { digests.keys.sorted() }

  /// The file that holds the record.
  package var bytes: [UInt8] {
    let lines = paths.map { "\(digests[$0] ?? "")  \($0)\n" }
    return Array(lines.joined().utf8)
  }
}

extension Starter.File {
  /// Whether the file is the program's own, and not a page, a setting or a picture that a site puts its own in the place of.
  package var isOfProgram: Bool {
    path.hasPrefix("Templates/") || path.hasPrefix(".vscode/")
      || path.hasPrefix("Public/") && (path.hasSuffix(".css") || path.hasSuffix(".js"))
  }
}

/// The records of the starters of earlier versions, embedded by `Plugins/EmbedFiles`.
enum EarlierStarters {}
