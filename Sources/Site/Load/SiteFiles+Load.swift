import Page
import Diagnostics
import Digest
package import Files
import Glibc
internal import Pictures
internal import Text

extension SiteFiles {
  /// Finds the files of the site in a folder, and reads those that are not pages.
  ///
  /// - Parameter folder: The folder that holds Content, Templates and Public.
  /// - Throws: ``FileError`` where the machine fails, for example with a file that must not be read. A wrong file is a
  ///   diagnostic.
  package static func load(from folder: String) async throws(FileError) -> SiteFiles {
    var files = SiteFiles(folder: folder)
    var listing = FileListing()
    for name in ["Content", "Templates", "Public"] where FileTree.isSymbolicLink(folder + "/" + name) {
      files.diagnostics.append(
        Diagnostic(
          .pathOutsideSite,
          "a symbolic link could lead out of the site, so nothing in this folder is read",
          at: SourceText(file: name, "").location(ofLine: 1), fix: "put the folder itself here"))
      listing.unsettle()
    }
    async let templates = Self.tree("Templates", .sources, in: folder)
    async let publicFolder = Self.tree("Public", .sourcesAndHostFiles, in: folder)
    let content = try await Self.tree("Content", .sources, in: folder).get()
    // Large where the site is large, so it is read while the pages are listed.
    async let addresses = Self.addresses(in: folder, listedIn: content)
    var catalogues: [FileTree.Item] = []
    for item in files.take("Content", content, &listing) {
      let path = ContentPath(item.path)
      switch path.text {
      case "site.yml": files.settings = try files.read(path.file)
      case addressesName: files.identityOfAddresses = listing.isSettled(item) ? item.identity : nil
      case baselineName: files.baseline = try files.read(path.file)
      case linksName: files.links = try files.read(path.file)
      case "data/references.json": files.references = try files.read(path.file)
      case "data/studies.csv": files.studies = try files.read(path.file)
      default:
        if path.isPage {
          let identity = listing.isSettled(item) ? item.identity : nil
          files.pages.append(ListedPage(PageFile(path, in: folder), identity: identity))
        } else if path.isCatalogue {
          catalogues.append(item)
        } else {
          listing.add(other: item)
          guard !path.text.hasPrefix("data/") else { continue }
          files.assets.append(path)
          if Self.isPicture(path.text), listing.isSettled(item) {
            files.identitiesOfPictures[path.file] = item.identity
          }
        }
      }
    }
    let others = try files.add(
      catalogues.map {
        (PageFile(ContentPath($0.path), in: folder), listing.isSettled($0) ? $0.identity : nil)
      }
    ) { files, catalogue throws(FileError) in try files.read(catalogue.path.file) }
    if !others.isEmpty {
      let names = Set(others.map(\.text))
      for item in catalogues where names.contains(item.path) { listing.add(other: item) }
      files.assets = (files.assets + others).sorted { PathOrder.precedes($0.text, $1.text) }
    }
    switch await addresses {
    case nil: break
    case .failure(let error): throw error
    case .success(let text): files.addresses = files.reported(text)
    }
    for item in files.take("Templates", try await templates.get(), &listing) {
      if item.path.hasSuffix(templateSuffix) {
        guard let source = try files.read("Templates/" + item.path) else { continue }
        files.templates.append((String(item.path.dropLast(templateSuffix.count)), source))
      } else if item.path.hasPrefix("words/"), item.path.hasSuffix(".po") {
        guard let source = try files.read("Templates/" + item.path) else { continue }
        files.words.append(source)
      }
    }
    let publicTree = try await publicFolder.get()
    let publicItems = files.take("Public", publicTree, &listing)
    files.report(leftOut: publicTree?.leftOut ?? [])
    listing.add(leftOut: publicTree?.leftOut ?? [])
    for item in publicItems {
      listing.add(other: item)
      if Self.isPicture(item.path), listing.isSettled(item) {
        files.identitiesOfPictures["Public/" + item.path] = item.identity
      }
    }
    files.publicFolder.files = publicItems.map(\.path)
    for path in files.publicFolder.files where FileKind(of: path) == .stylesheet {
      guard let source = try files.read("Public/" + path) else { continue }
      files.publicFolder.stylesheets.append((path, source))
    }
    for path in files.filesThatMayBeNamed {
      let bytes = try FileReader.bytes(of: "\(folder)/Public/\(path)")
      files.publicFolder.contents[path] = PictureFile.isCleaned(path) ? Picture.published(bytes) : bytes
    }
    (files.identity, files.identityOfOthers) = listing.finish()
    return files
  }

  /// The scripts and fonts in Public, and what its stylesheets may name, whatever the path of the front page.
  private var filesThatMayBeNamed: [String] {
    let names = publicFolder.stylesheets.flatMap { Stylesheet($0.source.bytes).addresses }.compactMap {
      address in
      let path = address.text.prefix { $0 != "?" && $0 != "#" }
      return PercentEncoding.decode(path).split(separator: "/").last
    }
    let wanted = Set(names)
    return publicFolder.files.filter { path in
      switch FileKind(of: path) {
      case .stylesheet: false
      case .script, .font: true
      case .other: path.split(separator: "/").last.map(wanted.contains) ?? false
      }
    }
  }

  private static let templateSuffix = ".mustache"

  private static let addressesName = "addresses.lock"
  private static let baselineName = "baseline.lock"
  private static let linksName = "links.lock"

  /// What is in one of the site's folders; nothing where there is no such folder.
  private static func tree(
    _ name: String, _ selection: FileTree.Selection, in folder: String
  ) async -> Result<FileTree?, FileError> {
    do throws(FileError) {
      let root = folder + "/" + name
      return .success(try await FileTree.listInParallel(root, selection, followsSymbolicLink: false))
    } catch {
      // A link is reported by itself.
      let isNone = error.reason == .system(ENOENT) || FileTree.isSymbolicLink(folder + "/" + name)
      return isNone ? .success(nil) : .failure(error)
    }
  }

  /// The text of the promised addresses, if there is such a file.
  ///
  /// Others say what is wrong with it.
  private static func addresses(
    in folder: String, listedIn tree: FileTree?
  ) async -> Result<Result<SourceText, InvalidUTF8>, FileError>? {
    guard tree?.items.contains(where: { $0.kind == .file && $0.path == addressesName }) == true else {
      return nil
    }
    return Result { () throws(FileError) in
      let bytes = try FileReader.bytes(of: folder + "/" + AddressLock.file)
      return Result { () throws(InvalidUTF8) in try SourceText(file: AddressLock.file, bytes: bytes) }
    }
  }

  /// Takes in one of the site's folders.
  ///
  /// - Returns: The regular files in it.
  private mutating func take(
    _ name: String, _ tree: FileTree?, _ listing: inout FileListing
  ) -> [FileTree.Item] {
    guard let tree else { return [] }
    listing.add(name, tree.items)
    let files = tree.items.filter { $0.kind == .file }
    guard files.count < tree.items.count else { return files }
    for item in tree.items { report(item, in: name) }
    return files
  }

  /// Reports something that is not a file.
  private mutating func report(_ item: FileTree.Item, in name: String) {
    let start = SourceText(file: "\(name)/\(item.path)", "").location(ofLine: 1)
    switch item.kind {
    case .file: break
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
  }

  /// Says which files of Public are not published: one message for all.
  private mutating func report(leftOut: [String]) {
    guard let first = leftOut.first else { return }
    let few = 8
    let names =
      leftOut.prefix(few).joined(separator: ", ")
      + (leftOut.count > few ? " and \(leftOut.count - few) more" : "")
    diagnostics.append(
      Diagnostic(
        .leftOutFile, "files with such names are never published: \(names)",
        at: SourceText(file: "Public/" + first, "").location(ofLine: 1),
        fix: "keep them outside of Public; what is for readers needs another name"))
  }

  /// The text of a file; `nil` where its bytes are no text, which is reported.
  private mutating func read(_ file: String) throws(FileError) -> SourceText? {
    let bytes = try FileReader.bytes(of: folder + "/" + file)
    return reported(Result { () throws(InvalidUTF8) in try SourceText(file: file, bytes: bytes) })
  }

  /// A text; `nil` where the bytes are no text, which is reported.
  private mutating func reported(_ text: Result<SourceText, InvalidUTF8>) -> SourceText? {
    switch text {
    case .success(let source): return source
    case .failure(let error):
      diagnostics.append(error.diagnostic)
      return nil
    }
  }
}

/// A digest of what the file system says of a site's files.
private struct FileListing {
  private let start = FileIdentity.now
  private var all = RecordWriter()
  private var others = RecordWriter()
  private var isSettled = true
  private var areOthersSettled = true

  /// Takes in what is in one of the site's folders.
  mutating func add(_ folder: String, _ items: [FileTree.Item]) {
    all.write(folder)
    all.write(items) { $0.write($1) }
    isSettled = isSettled && items.allSatisfy { self.isSettled($0) }
  }

  /// Takes in the names of what is left out, of which there is a message.
  mutating func add(leftOut: [String]) { all.write(leftOut) { $0.write($1) } }

  /// Notes that there is something of which a change might not show.
  mutating func unsettle() { (isSettled, areOthersSettled) = (false, false) }

  /// Takes in a file that is not a page.
  mutating func add(other item: FileTree.Item) {
    others.write(item)
    areOthersSettled = areOthersSettled && isSettled(item)
  }

  /// Whether a later change of a file is certain to show.
  func isSettled(_ item: FileTree.Item) -> Bool { item.identity.isSettled(at: start) }

  func finish() -> (all: Digest?, others: Digest?) {
    (
      isSettled ? SHA256.digest(of: all.bytes) : nil,
      areOthersSettled ? SHA256.digest(of: others.bytes) : nil
    )
  }
}
