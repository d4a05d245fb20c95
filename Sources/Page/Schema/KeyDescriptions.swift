/// A sentence or two on each key of a file, for editors who point at it: by the path of the key, `helplines.name`.
///
/// The order of the keys is the one in which people write them.
struct KeyDescriptions: Sendable, ExpressibleByDictionaryLiteral {
  /// The paths in their order.
  let paths: [String]
  private let texts: [String: String]

  init(dictionaryLiteral elements: (String, String)...) {
    paths = elements.map(\.0)
    texts = Dictionary(elements) { first, _ in first }
  }

  /// The description of a key.
  subscript(path: String) -> String? { texts[path] }

  /// Where a key stands among the others; behind them where it has no description.
  func rank(of path: String) -> Int { paths.firstIndex(of: path) ?? paths.count }
}
