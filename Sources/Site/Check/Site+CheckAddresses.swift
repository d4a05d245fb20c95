import Diagnostics

extension Site {
  /// Files that would be published in the same place, and old addresses that cannot be kept.
  func checkAddresses() -> [Diagnostic] {
    var paths = DistinctPaths(capacity: pages.count + assets.count + publicFiles.count)
    var isCertain = true
    forEachClaim { path, claimant in
      guard let path else { return isCertain = false }
      paths.add(path, mayRepeat: claimant.givesWay)
    }
    return isCertain && paths.areCertainlyApart ? [] : problemsOfAddresses()
  }

  /// Looks closely at who wants what.
  private func problemsOfAddresses() -> [Diagnostic] {
    var claims = Claims(count: pages.count + assets.count + publicFiles.count)
    forEachClaim { path, claimant in
      if let path {
        claims.add(path, by: claimant)
      } else if case .alias(let alias, _) = claimant {
        claims.diagnostics.append(
          Diagnostic(
            .badAlias, "'\(alias.value)' cannot be an old address of this site", at: alias.location,
            fix: "write it from the first slash on, as in /old/page/"))
      }
    }
    return claims.diagnostics + claims.foldersThatAreFiles()
  }

  /// Calls `body` with everything that shall be published and its path below the output folder; without one for an old address
  /// that is none.
  private func forEachClaim(_ body: (_ path: String?, _ claimant: Claimant) -> Void) {
    for page in pages {
      let article = page.article
      body(article.outputPath, .page(article))
      if let stylesheet = page.quizStylesheet { body(stylesheet, .stylesheet(article)) }
    }
    for listing in listings { body(listing.place.outputPath, .list(pages[listing.section].article)) }
    for asset in assets { body(asset.outputPath, .file(asset.file)) }
    for file in publicFiles { body(file, .file("Public/\(file)")) }
    for (path, file) in fingerprints.files { body(file.path, .fingerprinted("Public/\(path)")) }
    for page in pages {
      for alias in page.article.frontMatter.aliases {
        body(Self.outputPath(ofAlias: alias.value), .alias(alias, page.article))
      }
    }
    for path in generatedPaths { body(path, .generated) }
  }

  /// Where the page for an old address is published; `nil` where the text is no address of this site.
  package static func outputPath(ofAlias alias: String) -> String? {
    guard alias.hasPrefix("/"), !alias.contains("//"), !alias.contains("\\"), !alias.contains("#"),
      !alias.contains("?")
    else {
      return nil
    }
    let names = alias.split(separator: "/")
    guard !names.isEmpty, !names.contains("."), !names.contains("..") else { return nil }
    let path = PercentEncoding.decode(names.joined(separator: "/"))
    return path.hasSuffix(".html") ? path : path + "/index.html"
  }
}

/// Somebody who wants to be published somewhere.
private enum Claimant {
  case page(Article)
  case stylesheet(Article)
  case file(String)
  case fingerprinted(String)
  case list(Article)
  case generated
  case alias(Located<String>, Article)

  /// Whether it is not published where somebody else is: what is generated gives way to the file of an editor.
  var givesWay: Bool { if case .generated = self { true } else { false } }

  var name: String {
    switch self {
    case .page(let page): page.path.file
    case .stylesheet(let page): "the stylesheet of \(page.path.file)"
    case .file(let file): file
    case .fingerprinted(let file): "\(file) with its fingerprint"
    case .list(let page): "a list of \(page.path.file)"
    case .generated: "the generated file"
    case .alias(let alias, let page): "the alias '\(alias.value)' in \(page.path.file)"
    }
  }

  var location: Location {
    switch self {
    case .page(let page), .stylesheet(let page): page.frontMatter.location
    case .file(let file), .fingerprinted(let file): SourceText(file: file, "").location(ofLine: 1)
    case .list(let page): page.frontMatter.newestFirst?.location ?? page.frontMatter.location
    case .generated: SourceText(file: SiteSettings.file, "").location(ofLine: 1)
    case .alias(let alias, _): alias.location
    }
  }
}

/// Who wants to be published where.
private struct Claims {
  var diagnostics: [Diagnostic] = []
  private var owners: [String: Claimant]

  init(count: Int) { owners = Dictionary(minimumCapacity: count) }

  mutating func add(_ path: String, by claimant: Claimant) {
    guard let owner = owners[path] else { return owners[path] = claimant }
    guard !claimant.givesWay else { return }
    diagnostics.append(
      Diagnostic(
        .sameAddress, "\(owner.name) is already published as \(path)", at: claimant.location,
        fix: "rename one of the two"))
  }

  /// A file cannot have the name of a folder that others need.
  func foldersThatAreFiles() -> [Diagnostic] {
    guard !owners.isEmpty else { return [] }
    var result: [Diagnostic] = []
    for (path, owner) in owners {
      for end in path.utf8.indices where path.utf8[end] == UInt8(ascii: "/") {
        guard let file = owners[String(path[..<end])] else { continue }
        result.append(
          Diagnostic(
            .sameAddress,
            "\(file.name) is published as the file \(path[..<end]), which \(owner.name) needs as a folder",
            at: owner.location, fix: "rename one of the two"))
      }
    }
    return result
  }
}
