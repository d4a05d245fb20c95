/// The lists that follow from the order of the pages; pages are named by their index in the site.
package struct PageLists: Sendable {
  /// The index of each page, by its file.
  package let indices: PathTable
  /// The lists of the sections that list their newest pages first, by the index of their page.
  package let archives: [Int: Archive]
  /// The pages without a file, in the order of their sections.
  package let listings: [Listing]
  /// The pages that go with each page with tags, besides those that its editor chose.
  package let related: [Int: [Int]]
  /// The sections that can be followed.
  package let feeds: [Feed]
}
