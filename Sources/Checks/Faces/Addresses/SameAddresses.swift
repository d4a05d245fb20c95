import Page
package import Diagnostics
import Site

extension Check {
  /// Two files that would be published in the same place.
  package static let sameAddress = Check("same-address", .error, isSafety: true)
  /// Two files of which one replaces the other where capital letters do not count.
  package static let similarAddress = Check("similar-address", .warning)
}

/// Files that would be published in the same place, on every machine or on those where capital letters do not count.
struct SameAddresses: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let claiming = faces.outputs.lazy.filter(\.claimsPath)
    var paths = DistinctPaths(capacity: faces.pages.count)
    for output in claiming { paths.add(output.path) }
    guard !paths.areCertainlyApart else { return [] }
    var claims = Claims(count: faces.pages.count)
    for output in claiming { claims.add(output.path, by: output.owner) }
    return claims.clashes + claims.foldersThatAreFiles() + claims.foldersInTwoSpellings
  }
}

extension FaceOutput.Owner {
  fileprivate var name: String {
    switch self {
    case .page(let page): page.path.file
    case .stylesheet(let page): "the stylesheet of \(page.path.file)"
    case .file(let file): file
    case .fingerprinted(let file): "\(file) with its fingerprint"
    case .list(_, let page): "a list of \(page.path.file)"
    case .generated: "the generated file"
    case .alias(let alias, let page, _): "the alias '\(alias.value)' in \(page.path.file)"
    }
  }

  /// Whether it is a page that a file stands for.
  fileprivate var isPage: Bool { if case .page = self { true } else { false } }

  /// Whether it is an old address.
  fileprivate var isAlias: Bool { if case .alias = self { true } else { false } }

  fileprivate var location: Location {
    switch self {
    case .page(let page), .stylesheet(let page): page.frontMatter.location
    case .file(let file), .fingerprinted(let file): SourceText(file: file, "").location(ofLine: 1)
    case .list(_, let page): page.frontMatter.newestFirst?.location ?? page.frontMatter.location
    case .generated: SourceText(file: SiteSettings.file, "").location(ofLine: 1)
    case .alias(let alias, _, _): alias.location
    }
  }
}

/// Who wants to be published where.
private struct Claims {
  private(set) var clashes: [Diagnostic] = []
  private var owners: [String: FaceOutput.Owner]
  private var folders = FolderSpellings()
  /// Folders that are spelt in two ways, with a file in each.
  private var spellings: [(clash: FolderSpellings.Clash, location: Location)] = []
  /// A path each of those that are the same but for their case.
  private var paths: [String: String] = [:]

  init(count: Int) { owners = Dictionary(minimumCapacity: count) }

  mutating func add(_ path: String, by claimant: FaceOutput.Owner) {
    // An old address keeps the capitals that it had.
    if !claimant.isAlias, let clash = folders.add(path) { spellings.append((clash, claimant.location)) }
    guard let owner = owners[path] else {
      if let other = paths.updateValue(path, forKey: path.lowercased()), let owner = owners[other] {
        clashes.append(
          Diagnostic(
            owner.isPage && claimant.isPage ? .sameAddress : .similarAddress,
            .differentCase(path, other, of: owner), at: claimant.location))
      }
      return owners[path] = claimant
    }
    clashes.append(Diagnostic(.sameAddress, .taken(path, by: owner), at: claimant.location))
  }

  /// Folders that are one where capital letters do not count, but for those of which two files were reported.
  var foldersInTwoSpellings: [Diagnostic] {
    let reported = Set(clashes.compactMap { $0.location?.file })
    return spellings.filter { !reported.contains($0.location.file) }.map {
      Diagnostic(.similarAddress, .twoSpellings($0.clash), at: $0.location)
    }
  }

  /// A file cannot have the name of a folder that others need.
  func foldersThatAreFiles() -> [Diagnostic] {
    guard !owners.isEmpty else { return [] }
    var result: [Diagnostic] = []
    for (path, owner) in owners {
      for end in path.utf8.indices where path.utf8[end] == UInt8(ascii: "/") {
        let folder = path[..<end]
        guard let file = owners[String(folder)] else { continue }
        result.append(
          Diagnostic(.sameAddress, .fileAndFolder(folder, file, neededBy: owner), at: owner.location))
      }
    }
    return result
  }
}

extension Message {
  fileprivate static func taken(_ path: String, by owner: FaceOutput.Owner) -> Message {
    Message("\(owner.name) is already published as \(path)", fix: "rename one of the two")
  }

  fileprivate static func differentCase(
    _ path: String, _ other: String, of owner: FaceOutput.Owner
  ) -> Message {
    Message(
      "\(owner.name) is published as \(other), which is the same as \(path) where capital letters do not count",
      fix: "rename one of the two: on macOS, Windows and many disks one replaces the other")
  }

  fileprivate static func twoSpellings(_ clash: FolderSpellings.Clash) -> Message {
    Message(
      "this is published in '\(clash.folder)/', and other files in '\(clash.other)/': capital letters tell these folders apart only on some machines",
      fix: "give both folders one name")
  }

  fileprivate static func fileAndFolder(
    _ path: Substring, _ file: FaceOutput.Owner, neededBy owner: FaceOutput.Owner
  ) -> Message {
    Message(
      "\(file.name) is published as the file \(path), which \(owner.name) needs as a folder",
      fix: "rename one of the two")
  }
}
