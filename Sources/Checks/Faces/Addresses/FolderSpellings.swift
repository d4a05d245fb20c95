/// The folders of published files, to find those that are one where capital letters do not count.
struct FolderSpellings {
  /// A spelling of a folder that came after another, and the first one.
  struct Clash {
    let folder: String
    let other: String
  }

  /// The first spelling of each folder, by the folder in small letters.
  private var first: [String: String] = [:]
  /// All spellings, so that each folder is looked at once.
  private var known: Set<String> = []

  /// Takes the folders of a path; returns the highest one that is spelt in two ways, if it is a new one.
  mutating func add(_ path: String) -> Clash? {
    var clash: Clash?
    var end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    while let slash = end {
      let folder = String(path[..<slash])
      // Those above it are known as well.
      guard known.insert(folder).inserted else { break }
      let other = first[folder.lowercased(), default: folder]
      first[folder.lowercased()] = other
      if !other.utf8.elementsEqual(folder.utf8) { clash = Clash(folder: folder, other: other) }
      end = path.utf8[..<slash].lastIndex(of: UInt8(ascii: "/"))
    }
    return clash
  }
}
