/// Gives every heading of a document an id of its own.
///
/// Ids that authors chose are never taken by a slug, wherever they stand.
struct HeadingIDs {
  private var reserved: Set<String> = []
  private var used: Set<String> = []

  mutating func reserve(_ ids: some Sequence<String>) { reserved.formUnion(ids) }

  /// Takes an id that the author chose; `false` where an earlier heading has it.
  mutating func take(_ id: String) -> Bool { used.insert(id).inserted }

  /// A slug of the text that no other heading has.
  ///
  /// The second heading "News" gets `news-2`.
  mutating func slug(for text: String) -> String {
    let slug = Slug.make(from: text)
    var candidate = slug
    var number = 1
    while reserved.contains(candidate) || used.contains(candidate) {
      number += 1
      candidate = "\(slug)-\(number)"
    }
    used.insert(candidate)
    return candidate
  }
}
