import Page
package import Diagnostics
import Markdown
import Site
import Text

extension Check {
  /// A link to a heading that does not exist.
  package static let brokenAnchor = Check("broken-anchor", .error)
  /// An address that could run code or show what it is not.
  package static let unsafeURL = Check("unsafe-url", .error, isSafety: true)
  /// An address of a kind that is not known, or none; its words are published without a link.
  package static let unknownAddress = Check("unknown-address", .error)
}

/// Everything in a site that a link may lead to, and what is wrong with a link that leads nowhere.
struct LinkTargets: Sendable {
  private let faces: Faces
  private let files: Set<ContentPath>
  /// The files that are there but not published, and why.
  private let unpublishedFiles: [ContentPath: ContentFiles.Reason]
  /// The addresses of files, from the first slash on.
  private let addresses: Set<String>
  /// The addresses of parts of lists, and old addresses.
  private let otherAddresses: Set<String>
  private let levels: CheckLevels
  private let longPages = LongPages()
  /// The paths of pages, of files, and the addresses of both.
  private let (pageNames, fileNames, addressNames): (Suggestions, Suggestions, Suggestions)

  /// Collects what links may lead to besides pages.
  init(_ faces: Faces) {
    self.faces = faces
    var files: Set<ContentPath> = []
    var (addresses, others): (Set<String>, Set<String>) = ([], [])
    for output in faces.outputsBesidesPages where output.isLinkTarget {
      switch output.owner {
      case .alias(let alias, _, _): others.insert(alias.value.composed)
      case .list(let listing, _): others.insert("/" + listing.place.folder)
      case .page, .stylesheet, .file, .fingerprinted, .generated:
        addresses.insert("/" + output.path)
        if let file = output.contentFile { files.insert(file) }
      }
    }
    (self.files, self.addresses, otherAddresses) = (files, addresses, others)
    unpublishedFiles = Dictionary(
      faces.contentFiles.unpublished.map { ($0.path, $0.reason) }, uniquingKeysWith: { first, _ in first })
    levels = CheckLevels(faces.settings.levels)
    let pages = faces.pages
    pageNames = Suggestions { pages.map(\.path.text) }
    fileNames = Suggestions { [files] in files.map(\.text) }
    addressNames = Suggestions { [addresses] in pages.map { "/" + $0.path.address } + addresses }
  }

  /// What is wrong with a link; `nil` where it leads somewhere.
  ///
  /// - Parameters:
  ///   - target: Where it leads.
  ///   - page: The page that it stands on.
  ///   - kind: Whether it is a link or an image.
  ///   - written: The link as it is written.
  func finding(
    for target: LinkTarget, on page: Face, as kind: Document.Link.Kind = .link, written: String
  ) -> Finding? {
    switch target {
    case .external(let url): finding(forWhole: url, on: page)
    case .anchor(let anchor): finding(forAnchor: anchor, in: page, on: page)
    case .page(let path, let anchor): finding(forPage: path, anchor, on: page)
    case .file(let path): finding(forFile: path, on: page, as: kind)
    case .address(let address, let anchor): finding(forAddress: address, anchor, on: page)
    case .unsafe: Finding(.unsafeURL, .unsafe(written))
    case .unknown: Finding(.unknownAddress, written.isEmpty ? .nowhere : .unknown(written))
    case .outside: Finding(.pathOutsideSite, .outside(written))
    }
  }

  /// What is wrong with a whole address of this site, which is a link like one that is written from the first slash on.
  private func finding(forWhole url: ExternalURL, on page: Face) -> Finding? {
    guard let path = faces.settings.baseURL?.path(in: url) else { return nil }
    guard case .address(let address, let anchor) = LinkTarget(path, from: page.path),
      let found = finding(forAddress: address, anchor, on: page)
    else { return nil }
    return Finding(found.check == .missingFile ? .brokenLink : found.check, found.message)
  }

  private func finding(forPage path: ContentPath, _ anchor: String?, on page: Face) -> Finding? {
    if let place = faces.index(of: path, linkedFrom: page) {
      let target = faces.pages[place]
      guard let anchor, !longPages.has(anchor, on: target) else { return nil }
      return finding(forAnchor: anchor, in: target, on: page)
    }
    if faces.unpublished.contains(path) { return Finding(.brokenLink, .unpublished(path, faces)) }
    return Finding(.brokenLink, .noPage(path.text, guess: guess(for: path, on: page)))
  }

  private func guess(for path: ContentPath, on page: Face) -> String? {
    guard !levels.isOff(.brokenLink) else { return nil }
    let candidates = pageNames.candidates(for: path.text).map(ContentPath.init)
    // A page with this name in another folder is a better guess than one with a similar path.
    let name = path.name
    let sameName = candidates.first { $0.name == name && !$0.isIndex }
    return sameName?.relative(to: page.path) ?? nearest(to: path, among: candidates, on: page)
  }

  private func nearest(to path: ContentPath, among candidates: [ContentPath], on page: Face) -> String? {
    Suggestion.nearest(
      to: path.relative(to: page.path), among: candidates.map { $0.relative(to: page.path) })
  }

  private func finding(forAnchor anchor: String, in target: Face, on page: Face) -> Finding? {
    if anchor.isEmpty || longPages.has(anchor, on: target) { return nil }
    let place = target.path == page.path ? "this page" : "'\(target.path.text)'"
    let guess = levels.isOff(.brokenAnchor) ? nil : longPages.nearest(to: anchor, on: target)
    return Finding(.brokenAnchor, .noHeading(anchor, on: place, guess: guess, ids: target.currentIDs))
  }

  private func finding(forFile path: ContentPath, on page: Face, as kind: Document.Link.Kind) -> Finding? {
    if files.contains(path) { return nil }
    // That the file cannot be read is said of it.
    if faces.unreadablePaths.contains(path.text) { return nil }
    if let reason = unpublishedFiles[path] { return finding(forUnpublished: path, reason) }
    if let address = ExternalURL.correction(of: path.relative(to: page.path)), kind == .link {
      return Finding(.missingFile, .noFile(path.text, "file", guess: address))
    }
    let index = ContentPath(path.text.isEmpty ? "index.md" : path.text + "/index.md")
    let guess: String? =
      if levels.isOff(.missingFile) {
        nil
      } else if faces.index(of: index) != nil {
        index.relative(to: page.path)
      } else if faces.index(of: ContentPath(path.text + ".md")) != nil {
        path.relative(to: page.path) + ".md"
      } else {
        nearest(to: path, among: fileNames.candidates(for: path.text).map(ContentPath.init), on: page)
      }
    return Finding(.missingFile, .noFile(path.text, kind == .image ? "image" : "file", guess: guess))
  }

  /// What is wrong with a link to a file that is there but not published; `nil` where that is told of the file itself.
  private func finding(forUnpublished path: ContentPath, _ reason: ContentFiles.Reason) -> Finding? {
    switch reason {
    case .unknownKind: Finding(.unpublishedKind, .unknownKind(of: path))
    case .active, .misnamed: nil
    case .unnamed, .namedByUnpublished: Finding(.missingFile, .noFile(path.text, "file", guess: nil))
    }
  }

  private func finding(forAddress address: String, _ anchor: String?, on page: Face) -> Finding? {
    if let target = self.page(at: address) {
      return anchor.flatMap { finding(forAnchor: $0, in: target, on: page) }
    }
    if addresses.contains(address) || otherAddresses.contains(address) { return nil }
    let file = ContentPath(String(address.dropFirst()))
    if let reason = unpublishedFiles[file] { return finding(forUnpublished: file, reason) }
    let guess: String? =
      if levels.isOff(.missingFile) {
        nil
      } else if addresses.contains(address + "/") || self.page(at: address + "/") != nil {
        address + "/"
      } else {
        addressNames.nearest(to: address)
      }
    return Finding(.missingFile, .nothingPublished(at: address, guess: guess))
  }

  /// Whether a path below the output folder, which a page may be published at or lead on from, is not that of something else.
  func leads(_ path: String, to page: Face) -> Bool {
    let index = "index.html"
    guard path.hasSuffix(index) else {
      return !addresses.contains("/" + path) && leads("\(path)/\(index)", to: page)
    }
    return self.page(at: "/" + path.dropLast(index.count)).map { $0.path == page.path } ?? true
  }

  /// The page at an address from the first slash on, in which nothing is percent-encoded.
  private func page(at address: String) -> Face? {
    let index = "index.html"
    let isIndex = address.utf8.suffix(index.utf8.count + 1).elementsEqual(("/" + index).utf8)
    let path = String(address.dropFirst().dropLast(isIndex ? index.count : 0))
    guard path.isEmpty || path.utf8.last == UInt8(ascii: "/") else {
      return faces.languages.all.lazy.compactMap { faces[$0.path(of: ContentPath("404.md"))] }
        .first { $0.outputPath == path }
    }
    // Two files may stand for the page of a folder.
    for file in [String(path.dropLast()) + ".md", path + "index.md"] {
      if let page = faces[ContentPath(file)], page.outputPath == path + "index.html" { return page }
    }
    return nil
  }
}

extension Message {
  fileprivate static let nowhere = Message("this link leads nowhere", fix: safeAddresses)

  fileprivate static func unsafe(_ written: String) -> Message {
    Message("'\(written)' is not an address that readers may safely follow", fix: safeAddresses)
  }

  fileprivate static func unknown(_ written: String) -> Message {
    Message(
      "'\(written)' is not a kind of address that pages can link to",
      fix: didYouMean(ExternalURL.correction(of: written)) ?? safeAddresses)
  }

  private static let safeAddresses = "write the path of a page, or an address with https:, mailto: or tel:"

  fileprivate static func outside(_ written: String) -> Message {
    Message("'\(written)' leads out of the site", fix: "put the file into Content or Public")
  }

  /// A page that is a draft, of the future, or thanks for a form that nobody can send.
  static func unpublished(_ path: ContentPath, _ faces: Faces) -> Message {
    if faces.withheld.pages[path] != nil {
      return Message(
        "the page '\(path.text)' is published only with its form, which has no endpoint in site.yml",
        fix: "leave the link out")
    }
    let why = faces.later(path).map { ": \(stillInTheFuture($0, faces))" } ?? ""
    return Message(
      "the page '\(path.text)' is not published yet\(why)", fix: "publish it first, or leave the link out")
  }

  /// A page that does not exist.
  static func noPage(_ path: String, guess: String?) -> Message {
    Message("there is no page '\(path)'", fix: didYouMean(guess))
  }

  fileprivate static func noHeading(
    _ anchor: String, on page: String, guess: String?, ids: [String]
  ) -> Message {
    let list = "its ids: \(ids.prefix(8).joined(separator: ", "))\(ids.count > 8 ? " …" : "")"
    return Message(
      "\(page) has no heading with the id '\(anchor)'",
      fix: didYouMean(guess) ?? (ids.isEmpty ? nil : list))
  }

  fileprivate static func noFile(_ path: String, _ kind: String, guess: String?) -> Message {
    Message("there is no \(kind) '\(path)' in Content", fix: didYouMean(guess))
  }

  fileprivate static func nothingPublished(at address: String, guess: String?) -> Message {
    Message("nothing is published at '\(address)'", fix: didYouMean(guess))
  }

  /// The words that offer a guess.
  static func didYouMean(_ guess: String?) -> String? { guess.map { "did you mean '\($0)'?" } }
}
