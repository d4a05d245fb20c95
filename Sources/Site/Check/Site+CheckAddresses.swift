import Page
import Diagnostics

extension Site {
  /// Files that would be published in the same place, and old addresses that cannot be kept.
  func checkAddresses() -> [Diagnostic] {
    var paths = DistinctPaths(capacity: outputs.count)
    for output in outputs where output.kind.claimsPath { paths.add(output.path) }
    return impossibleAliases() + (paths.areCertainlyApart ? [] : clashes())
  }

  /// Looks closely at who wants what.
  private func clashes() -> [Diagnostic] {
    var claims = Claims(count: outputs.count)
    for output in outputs {
      if let claimant = claimant(of: output) { claims.add(output.path, by: claimant) }
    }
    return claims.diagnostics + claims.foldersThatAreFiles()
  }

  /// Old addresses that are none of this site.
  private func impossibleAliases() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in pages {
      for alias in page.article.frontMatter.aliases where Redirect.outputPath(ofAlias: alias.value) == nil {
        found.append(
          Diagnostic(
            .badAlias, "'\(alias.value)' cannot be an old address of this site", at: alias.location,
            fix: "write it from the first slash on, as in /old/page/"))
      }
    }
    return found
  }

  /// Who wants a file to be where it is; `nil` for files that claim no path.
  private func claimant(of output: Output) -> Claimant? {
    guard output.kind.claimsPath else { return nil }
    let file = file(of: output) ?? ""
    guard let page = page(of: output) else {
      return output.kind == .fingerprintedFile
        ? .fingerprinted(file) : file.isEmpty ? .generated : .file(file)
    }
    let article = pages[page].article
    if let alias = alias(of: output) { return .alias(alias, article) }
    return switch output.kind {
    case .quizStylesheetName: .stylesheet(article)
    case .listing: .list(article)
    default: .page(article)
    }
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
