package import Files
package import Page

extension SiteFiles {
  /// Reads the pages on all cores: each with its translations after it, which share what is known of it.
  ///
  /// - Parameters:
  ///   - read: Reads a page, by its place among the pages. For a translation, it can ask for what is known of its original.
  ///   - article: The article that was read.
  /// - Returns: What was read, in the order of the pages.
  package func read<Reading: Sendable>(
    _ read:
      @escaping @Sendable (ListedPage, () throws(FileError) -> OriginalPage?, Int) throws(FileError) ->
      Reading,
    article: @escaping @Sendable (Reading) -> Article?
  ) async throws(FileError) -> [Reading] {
    let translations = translations
    guard !translations.isEmpty else {
      return try await pages.indices.concurrentMap { index throws(FileError) in
        try read(pages[index], { () throws(FileError) in nil }, index)
      }
    }
    let originals = pages.indices.filter { pages[$0].file.translation == nil }
    let groups = try await originals.concurrentMap {
      index throws(FileError) -> [(place: Int, reading: Reading)] in
      let own = try read(pages[index], { () throws(FileError) in nil }, index)
      var group = [(place: index, reading: own)]
      var original: OriginalPage??
      for place in translations[pages[index].file.path] ?? [] {
        let reading = try read(
          pages[place],
          { () throws(FileError) in
            if let original { return original }
            let found = try OriginalPage(of: pages[place].file, article(own))
            original = .some(found)
            return found
          }, place)
        group.append((place, reading))
      }
      return group
    }
    return groups.flatMap(\.self).sorted { $0.place < $1.place }.map(\.reading)
  }
}
