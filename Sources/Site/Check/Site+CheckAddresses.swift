import Diagnostics

extension Site {
  /// Files that would be published in the same place, and old addresses that cannot be kept.
  func checkAddresses() -> [Diagnostic] {
    var claims = Claims(count: pages.count + assets.count + publicFiles.count)
    for page in pages {
      claims.add(page.article.outputPath, by: .page(page))
      if let stylesheet = page.quizStylesheet { claims.add(stylesheet, by: .stylesheet(page)) }
    }
    for listing in listings { claims.add(listing.place.outputPath, by: .list(pages[listing.section])) }
    for asset in assets { claims.add(asset.outputPath, by: .file(asset.file)) }
    for file in publicFiles { claims.add(file, by: .file("Public/\(file)")) }
    for (path, file) in fingerprints.files { claims.add(file.path, by: .fingerprinted("Public/\(path)")) }
    for page in pages {
      for alias in page.article.frontMatter.aliases {
        guard let path = Self.outputPath(ofAlias: alias.value) else {
          claims.diagnostics.append(
            Diagnostic(
              .badAlias, "'\(alias.value)' cannot be an old address of this site", at: alias.location,
              fix: "write it from the first slash on, as in /old/page/"))
          continue
        }
        claims.add(path, by: .alias(alias, page))
      }
    }
    for path in generatedPaths { claims.addIfFree(path, by: .generated) }
    return claims.diagnostics + claims.foldersThatAreFiles()
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
  case page(Page)
  case stylesheet(Page)
  case file(String)
  case fingerprinted(String)
  case list(Page)
  case generated
  case alias(Located<String>, Page)

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
    case .page(let page), .stylesheet(let page): page.article.frontMatter.location
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
    guard let owner = owners.updateValue(claimant, forKey: path) else { return }
    owners[path] = owner
    diagnostics.append(
      Diagnostic(
        .sameAddress, "\(owner.name) is already published as \(path)", at: claimant.location,
        fix: "rename one of the two"))
  }

  /// What is generated gives way to the file of an editor.
  mutating func addIfFree(_ path: String, by claimant: Claimant) {
    guard owners[path] == nil else { return }
    owners[path] = claimant
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
