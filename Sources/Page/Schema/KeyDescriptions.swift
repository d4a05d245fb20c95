/// A sentence or two on each key of a file, for tooltips in an editor.
///
/// Keys are named by their path: `helplines.name`.
///
/// The order is the one in which people write the keys.
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

  /// The position of a key; keys without a description come last.
  func rank(of path: String) -> Int { paths.firstIndex(of: path) ?? paths.count }
}
