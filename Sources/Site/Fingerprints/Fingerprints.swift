package import Diagnostics
package import Digest
internal import Text

/// The files of Public that are published under names with their digests, since templates or stylesheets name them.
///
/// | file | published as |
/// | --- | --- |
/// | stylesheet, script or font that a template or one of these stylesheets names | its fingerprinted name |
/// | image or other file that one of these stylesheets names | its fingerprinted name, and its own |
/// | every other file | its own name |
///
/// A stylesheet, script or font keeps its own name as well where something may name it that is not rewritten: the text of a
/// page, a script, HTML from an editor, or a page in Public. In the preview all files keep their own names and no others,
/// but the names in templates and stylesheets are checked all the same.
package struct Fingerprints: Sendable {
  /// A file under its fingerprinted name.
  package struct File: Sendable {
    /// Where it is published, below the output folder.
    package let path: String
    /// What it holds; in a stylesheet the names of other files are replaced by those they are published under, and
    /// there are no comments.
    package let bytes: [UInt8]
    /// The digest of these bytes.
    package let digest: Digest
  }

  /// The files by their own path below Public.
  package internal(set) var files: [String: File] = [:]
  /// Those of them that are published under their own name as well.
  package internal(set) var kept: Set<String> = []
  /// What is wrong with the names in templates and stylesheets.
  package internal(set) var diagnostics: [Diagnostic] = []

  let source: SiteFiles
  let root: String
  let isOn: Bool
  let publicFiles: Set<String>
  let otherFiles: Set<String>
  let sheets: [String: SourceText]

  /// Prepares the fingerprints of a site's files; they are worked out as the files are named.
  ///
  /// - Parameters:
  ///   - files: The files of the site.
  ///   - root: The path of the home page, with a slash at both ends.
  ///   - isOn: Whether names get fingerprints at all.
  init(_ files: SiteFiles, root: String, isOn: Bool) {
    source = files
    self.root = root
    self.isOn = isOn
    publicFiles = Set(files.publicFiles)
    otherFiles = Set(files.assets.map(\.outputPath))
    sheets = Dictionary(files.stylesheets.map { ($0.path, $0.source) }) { first, _ in first }
  }

  /// A file of Public as it is published; `nil` where it keeps its name.
  ///
  /// - Parameter way: The stylesheets that import one another on the way to this one.
  mutating func file(_ path: String, way: [String] = []) -> File? {
    if let known = files[path] { return known }
    let bytes: [UInt8]
    if let sheet = sheets[path] {
      bytes = rewritten(sheet, at: path, way: way)
    } else if let content = source.publicContents[path] {
      bytes = content
    } else {
      return nil
    }
    guard isOn else { return nil }
    let digest = SHA256.digest(of: bytes)
    let file = File(path: FingerprintedName.of(path, digest), bytes: bytes, digest: digest)
    files[path] = file
    return file
  }

  /// Decides which files are published under their own name as well.
  ///
  /// - Parameters:
  ///   - linked: The files of Public that the text of a page leads to.
  ///   - allowsHTML: Whether editors write HTML, which may name any file.
  mutating func keepNames(linked: Set<String>, allowsHTML: Bool) {
    guard !files.isEmpty else { return }
    let keepsAll =
      allowsHTML || publicFiles.contains { [".html", ".htm", ".xhtml"].contains(where: $0.hasSuffix) }
    let scripts = source.publicContents.filter { FileKind(of: $0.key) == .script }.map(\.value)
    kept = Set(
      files.keys.filter { path in
        keepsAll || FileKind(of: path) == .other || linked.contains(path)
          || scripts.contains { Self.mentions(path, in: $0) }
      })
  }

  /// Whether a script may name a file: by the end of its path, since the rest may be put together.
  private static func mentions(_ path: String, in script: [UInt8]) -> Bool {
    script.holds(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }
}

/// How a file is treated, by its name.
enum FileKind {
  case stylesheet
  case script
  case font
  /// Named by pages, manifests and other sites, too, so that it always keeps its name.
  case other

  init(of path: String) {
    let end = path.lastIndex(of: ".").map { path[$0...].lowercased() }
    switch end {
    case ".css": self = .stylesheet
    case ".js", ".mjs": self = .script
    case ".woff2", ".woff", ".ttf", ".otf": self = .font
    default: self = .other
    }
  }

  /// The ends of names of which a template or stylesheet certainly means a file, and no page.
  static let ends: Set<String> = [
    ".css", ".js", ".mjs", ".woff2", ".woff", ".ttf", ".otf", ".svg", ".png", ".jpg", ".jpeg", ".gif",
    ".webp",
    ".avif", ".ico",
  ]
}
