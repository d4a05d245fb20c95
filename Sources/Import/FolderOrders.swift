internal import Page
internal import Text

/// In which order each folder lists its pages.
struct FolderOrders {
  /// The pages that belong to the page of each folder: those below it that no nearer one has.
  private var members: [String: [OldPage]] = [:]
  /// The folders that have pages besides their own.
  private var filled: Set<String> = []

  init(_ pages: [OldPage]) {
    let indexes = Set(pages.filter(\.path.isIndex).map(\.path.folder))
    for page in pages {
      let folders = Self.folders(above: page.path)
      if let owner = folders.first(where: indexes.contains) { members[owner, default: []].append(page) }
      filled.formUnion(folders)
    }
  }

  /// The folders above a page, the nearest first; a page of a folder stands above that folder.
  private static func folders(above path: ContentPath) -> [String] {
    var folder = path.folder
    var folders: [String] = []
    if !path.isIndex { folders.append(folder) }
    while !folder.isEmpty {
      folder = ContentPath(folder).folder
      folders.append(folder)
    }
    return folders
  }

  /// The template of a page.
  func template(of page: OldPage) -> String {
    if page.path.isHome { return "home" }
    return page.path.isIndex && filled.contains(page.path.folder) ? "section" : "page"
  }

  /// The pages of a folder in the order in which a text names them, as `pages:` has them.
  func order(of index: OldPage, as text: String) -> [String] {
    let bytes = Array(text.composed.utf8)
    let places = (members[index.path.folder] ?? []).compactMap { page -> (place: Int, path: String)? in
      var names = page.names.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      let folder = index.path.folder
      if !folder.isEmpty {
        names += names.compactMap {
          $0.hasPrefix(folder + "/") ? String($0.dropFirst(folder.count + 1)) : nil
        }
      }
      guard let place = names.compactMap({ Self.place(of: $0, in: bytes) }).min() else { return nil }
      return (place, page.path.relative(to: index.path))
    }
    return places.sorted { ($0.place, $0.path) < ($1.place, $1.path) }.map(\.path)
  }

  /// The pages of a folder by their weights; nothing where none has one.
  func byWeight(of index: OldPage) -> [String] {
    let weighted = (members[index.path.folder] ?? []).compactMap { page in page.weight.map { (page, $0) } }
    return weighted.sorted { ($0.1, $0.0.path) < ($1.1, $1.0.path) }.map {
      $0.0.path.relative(to: index.path)
    }
  }

  /// Where a name stands by itself, not as a part of a longer one.
  private static func place(of name: String, in text: [UInt8]) -> Int? {
    var start = 0
    while let found = text.range(of: name, from: start) {
      let before = found.lowerBound > 0 ? text[found.lowerBound - 1] : 0x20
      let after = found.upperBound < text.count ? text[found.upperBound] : 0x20
      let isStart = !isPart(before) && before != UInt8(ascii: "/") && before != UInt8(ascii: ".")
      if isStart, !isPart(after) { return found.lowerBound }
      start = found.lowerBound + 1
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte >= 0x80
  }
}
