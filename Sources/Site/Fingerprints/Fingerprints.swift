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
/// A stylesheet, script or font keeps its own name as well if something may name it that is not rewritten: the text of
/// a page, a script, HTML from an editor, or a page in Public. In the preview files have only their own names; the
/// names in templates and stylesheets are still checked.
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
  /// Those that are published under their own name as well.
  package internal(set) var kept: Set<String> = []
  /// What is wrong with the names in templates and stylesheets.
  package internal(set) var diagnostics: [Diagnostic] = []

  let source: SiteFiles
  let root: String
  let isOn: Bool
  let publicFiles: Set<String>
  let otherFiles: Set<String>
  /// The files of Public, for what an editor may have meant.
  let publicNames: Suggestions
  let sheets: [String: SourceText]

  /// Prepares the fingerprints.
  ///
  /// Each is computed when something names the file.
  ///
  /// - Parameters:
  ///   - files: The files of the site.
  ///   - root: The path of the home page, with a slash at both ends.
  ///   - isOn: Whether names get fingerprints at all.
  init(_ files: SiteFiles, root: String, isOn: Bool) {
    source = files
    self.root = root
    self.isOn = isOn
    publicFiles = Set(files.publicFolder.files)
    publicNames = Suggestions { [publicFiles] in Array(publicFiles) }
    otherFiles = Set(files.assets.map(\.outputPath))
    sheets = Dictionary(files.publicFolder.stylesheets.map { ($0.path, $0.source) }) { first, _ in first }
  }

  /// A file of Public as it is published; `nil` where it keeps its name.
  ///
  /// - Parameter way: The stylesheets that import one another on the way to this one.
  mutating func file(_ path: String, way: [String] = []) -> File? {
    if let known = files[path] { return known }
    let bytes: [UInt8]
    if let sheet = sheets[path] {
      bytes = rewritten(sheet, at: path, way: way)
    } else if let content = source.publicFolder.contents[path] {
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
    let scripts = source.publicFolder.contents.filter { FileKind(of: $0.key) == .script }.map(\.value)
    kept = Set(
      files.keys.filter { path in
        keepsAll || FileKind(of: path) == .other || linked.contains(path)
          || scripts.contains { Self.mentions(path, in: $0) }
      })
  }

  /// Whether a script may name a file.
  ///
  /// Only the end of its path is looked for: scripts put paths together.
  private static func mentions(_ path: String, in script: [UInt8]) -> Bool {
    script.holds(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }
}

/// How a file is treated, by its name.
enum FileKind {
  case stylesheet
  case script
  case font
  /// Pages, manifests and other sites name it, so it keeps its name.
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

  /// Extensions by which a path in a template or stylesheet certainly means a file.
  static let ends: Set<String> = [
    ".css", ".js", ".mjs", ".woff2", ".woff", ".ttf", ".otf", ".svg", ".png", ".jpg", ".jpeg", ".gif",
    ".webp",
    ".avif", ".ico",
  ]
}
