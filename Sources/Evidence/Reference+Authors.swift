import Words

extension Reference {
  /// How many authors are named before `et al`.
  private static let mostAuthors = 6

  /// The authors as an entry names them; the editors where there is no author, unless the entry names them as those of
  /// the book.
  func citedAuthors(in words: Words) -> String {
    if authors.isEmpty, form != .chapter { return citedEditors(in: words) }
    return Self.list(authors, in: words)
  }

  /// The editors with their role: `Smith J, Jones K, editors`.
  func citedEditors(in words: Words) -> String {
    guard !editors.isEmpty else { return "" }
    return words.editors(
      count: max(editors.count, editors.contains(.others) ? 2 : 1), names: Self.list(editors, in: words))
  }

  private static func list(_ people: [Contributor], in words: Words) -> String {
    let named = people.filter { $0 != .others }
    let names = named.prefix(mostAuthors).map(\.citedName)
    let hasOthers = named.count > mostAuthors || named.count < people.count
    return (names + (hasOthers ? [words.otherAuthors] : [])).joined(separator: ", ")
  }

  /// Whether a name is that of one who wrote the source, so that it need not be said again.
  func isAuthor(_ name: String) -> Bool {
    authors.contains { $0.citedName.lowercased() == name.lowercased() }
  }
}
