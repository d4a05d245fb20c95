internal import Site

/// The parts of a site in one of its languages: the pages below the front page, each with all that is below it.
struct SiteParts {
  /// The pages of the parts, in the order of the front page; the front page itself, and pages outside its list, last.
  let inOrder: [Int]
  private let ranks: [Int: Int]
  /// The part to which each page belongs.
  private let parts: [Int]
  private let home: Int?

  /// Divides a site.
  init(of site: Site, in edition: Edition) {
    let pages = site.pages
    let home = site.home(of: edition.place)
    parts = pages.indices.map { page in
      var part = page
      while let parent = pages[part].parent, parent != home { part = parent }
      return part
    }
    let listed = home.map { pages[$0].children } ?? []
    let own = pages.indices.filter { pages[$0].language == edition.place }.map { [parts] in parts[$0] }
    inOrder = listed + Set(own).subtracting(listed).sorted()
    ranks = Dictionary(uniqueKeysWithValues: inOrder.enumerated().map { ($1, $0) })
    self.home = home
  }

  /// The part whose pages cite a source most, the first of several; `nil` where none cites it.
  ///
  /// The front page only repeats what the others say.
  func part(citing pages: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for page in pages { counts[parts[page], default: 0] += 1 }
    let weights = counts.map { part, count in
      (count: part == home ? 0 : count, rank: -(ranks[part] ?? 0), part: part)
    }
    return weights.max { ($0.count, $0.rank) < ($1.count, $1.rank) }?.part
  }
}
