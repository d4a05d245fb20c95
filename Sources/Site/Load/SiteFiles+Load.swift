import Diagnostics
import Glibc

extension SiteFiles {
  /// Reads the files of the site in a folder, those of Content on all cores.
  ///
  /// - Parameter folder: The folder that holds Content, Templates and Public.
  /// - Throws: ``FileError`` where the machine fails, for example at a file that may not be read. A file that is not what it
  ///   should be is a diagnostic instead.
  package static func load(from folder: String) async throws(FileError) -> SiteFiles {
    var files = SiteFiles(folder: folder)
    var pages: [ContentPath] = []
    for path in try files.list("Content", .sources).map({ ContentPath($0) }) {
      switch path.text {
      case "site.yml": files.settings = files.keep(try text(path.file, in: folder))
      case "addresses.lock": files.addresses = files.keep(try text(path.file, in: folder))
      case "data/references.json": files.references = files.keep(try text(path.file, in: folder))
      case "data/studies.csv": files.studies = files.keep(try text(path.file, in: folder))
      default:
        if path.isPage {
          pages.append(path)
        } else if !path.text.hasPrefix("data/") {
          files.assets.append(path)
        }
      }
    }
    let texts = try await pages.concurrentMap { path throws(FileError) in try text(path.file, in: folder) }
    for (path, text) in zip(pages, texts) {
      if let source = files.keep(text) { files.pages.append((path, source)) }
    }
    for path in try files.list("Templates", .sources) where path.hasSuffix(templateSuffix) {
      guard let source = files.keep(try text("Templates/" + path, in: folder)) else { continue }
      files.templates.append((String(path.dropLast(templateSuffix.count)), source))
    }
    files.publicFiles = try files.list("Public", .everything)
    for path in files.publicFiles where path.hasSuffix(".png") {
      files.pictureSizes[path] = try PictureSize(ofPNG: "\(folder)/Public/\(path)")
    }
    for path in files.publicFiles where FileKind(of: path) == .stylesheet {
      guard let source = files.keep(try text("Public/" + path, in: folder)) else { continue }
      files.stylesheets.append((path, source))
    }
    for path in files.filesThatMayBeNamed {
      files.publicContents[path] = try FileReader.bytes(of: "\(folder)/Public/\(path)")
    }
    return files
  }

  /// The scripts and fonts in Public, and whatever its stylesheets may name, whichever the path of the front page is.
  private var filesThatMayBeNamed: [String] {
    let names = stylesheets.flatMap { Stylesheet($0.source).addresses }.compactMap { address in
      let path = address.text.prefix { $0 != "?" && $0 != "#" }
      return PercentEncoding.decode(path).split(separator: "/").last
    }
    let wanted = Set(names)
    return publicFiles.filter { path in
      switch FileKind(of: path) {
      case .stylesheet: false
      case .script, .font: true
      case .other: path.split(separator: "/").last.map(wanted.contains) ?? false
      }
    }
  }

  private static let templateSuffix = ".mustache"

  /// The regular files in one of the site's folders; nothing where there is no such folder.
  private mutating func list(_ name: String, _ selection: FileTree.Selection) throws(FileError) -> [String] {
    let tree: FileTree
    do {
      tree = try FileTree.list(folder + "/" + name, selection)
    } catch {
      guard error.reason == .system(ENOENT) else { throw error }
      return []
    }
    return tree.items.compactMap { item in
      let file = "\(name)/\(item.path)"
      let start = SourceText(file: file, "").location(ofLine: 1)
      switch item.kind {
      case .file: return item.path
      case .symbolicLink:
        diagnostics.append(
          Diagnostic(
            .pathOutsideSite, "a symbolic link could lead out of the site, so it is not followed", at: start,
            fix: "put the file itself here"))
      case .other:
        diagnostics.append(Diagnostic(.pathOutsideSite, "this is not a file", at: start, fix: "remove it"))
      case .unreadableName:
        diagnostics.append(
          Diagnostic(.invalidUTF8, "the name of this file is not UTF-8 text", at: start, fix: "rename it"))
      }
      return nil
    }
  }

  private static func text(_ file: String, in folder: String) throws(FileError) -> Result<
    SourceText, InvalidUTF8
  > {
    let bytes = try FileReader.bytes(of: folder + "/" + file)
    return Result { () throws(InvalidUTF8) in try SourceText(file: file, bytes: bytes) }
  }

  private mutating func keep(_ text: Result<SourceText, InvalidUTF8>) -> SourceText? {
    switch text {
    case .success(let source): return source
    case .failure(let error):
      diagnostics.append(error.diagnostic)
      return nil
    }
  }
}
