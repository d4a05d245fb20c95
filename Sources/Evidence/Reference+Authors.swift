extension Reference {
  /// How many authors are named before `et al`.
  private static let mostAuthors = 6

  /// The authors as an entry names them; the editors where there is no author, unless the entry names them as those of
  /// the book.
  var citedAuthors: String {
    if authors.isEmpty, form != .chapter { return citedEditors }
    return Self.list(authors)
  }

  /// The editors with their role: `Smith J, Jones K, editors`.
  var citedEditors: String {
    guard !editors.isEmpty else { return "" }
    return Self.list(editors) + (editors.count == 1 ? ", editor" : ", editors")
  }

  private static func list(_ people: [Contributor]) -> String {
    let names = people.prefix(mostAuthors).map(\.citedName)
    return (names + (people.count > mostAuthors ? ["et al"] : [])).joined(separator: ", ")
  }

  /// Whether a name is that of one who wrote the source, so that it need not be said again.
  func isAuthor(_ name: String) -> Bool {
    authors.contains { $0.citedName.lowercased() == name.lowercased() }
  }
}
