import Diagnostics

extension Site {
  /// Files that would be published in the same place, and old addresses that cannot be kept.
  func checkAddresses() -> [Diagnostic] {
    var claims = Claims()
    for page in pages {
      let start = page.frontMatter.location
      claims.add(page.path.outputPath, by: page.path.file, at: start)
      if let stylesheet = page.quizStylesheet {
        claims.add(stylesheet, by: "the stylesheet of \(page.path.file)", at: start)
      }
    }
    for asset in assets { claims.add(asset.outputPath, by: asset.file, at: Self.start(of: asset.file)) }
    for file in publicFiles { claims.add(file, by: "Public/\(file)", at: Self.start(of: "Public/\(file)")) }
    for page in pages {
      for alias in page.frontMatter.aliases {
        guard let path = Self.outputPath(ofAlias: alias.value) else {
          claims.diagnostics.append(
            Diagnostic(
              .badAlias, "'\(alias.value)' cannot be an old address of this site", at: alias.location,
              fix: "write it from the first slash on, as in /old/page/"))
          continue
        }
        claims.add(path, by: "the alias '\(alias.value)' in \(page.path.file)", at: alias.location)
      }
    }
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

  private static func start(of file: String) -> Location { SourceText(file: file, "").location(ofLine: 1) }
}

/// Who wants to be published where.
private struct Claims {
  var diagnostics: [Diagnostic] = []
  private var owners: [String: (name: String, location: Location)] = [:]

  mutating func add(_ path: String, by name: String, at location: Location) {
    guard let owner = owners[path] else {
      owners[path] = (name, location)
      return
    }
    diagnostics.append(
      Diagnostic(
        .sameAddress, "\(owner.name) is already published as \(path)", at: location,
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
