/// Pages, newest first, cut into a newest part and older parts that never change.
///
/// Older parts are numbered from the oldest pages on, and one is made only when it is full; the newest part holds the
/// others. So part 1 always holds the oldest pages, and a page that is newer than all others changes no older part: an
/// address that was published keeps showing the same pages, as long as none is deleted or given an earlier date.
package struct DatedList: Sendable {
  /// The pages by their index in the site, newest first.
  package let pages: [Int]
  /// How many pages an older part holds.
  package let size: Int

  /// Cuts pages into parts.
  package init(_ pages: [Int], size: Int) {
    self.pages = pages
    self.size = max(1, size)
  }

  /// How many older parts there are.
  package var olderParts: Int { max(0, pages.count / size - 1) }

  /// The newest pages: at least `size`, where there are so many, and fewer than twice as many.
  package var newest: ArraySlice<Int> { pages.prefix(pages.count - olderParts * size) }

  /// The pages of an older part, newest first.
  ///
  /// - Parameter number: From 1, which holds the oldest pages, to ``olderParts``.
  package func older(_ number: Int) -> ArraySlice<Int> {
    pages.dropLast((number - 1) * size).suffix(size)
  }
}
