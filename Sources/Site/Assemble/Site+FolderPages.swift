import Page

extension Site {
  /// The pages that stand beside a folder and not in it, `sleep.md` beside `sleep/`, of the folders between a page and the
  /// page of its section, the uppermost first.
  ///
  /// They list nothing, but readers come from them.
  package func folderPages(above index: Int) -> [Int] {
    let page = pages[index]
    guard let parent = page.parent else { return [] }
    let top = pages[parent].path.folder
    var folder = page.path.folder
    // Most pages stand in the folder of their section.
    guard folder.utf8.count > top.utf8.count else { return [] }
    if page.path.isIndex { folder = ContentPath(folder).folder }
    var found: [Int] = []
    while folder.utf8.count > top.utf8.count {
      if let place = indices[ContentPath(folder + ".md")], place != index { found.append(place) }
      folder = ContentPath(folder).folder
    }
    return found.reversed()
  }
}
