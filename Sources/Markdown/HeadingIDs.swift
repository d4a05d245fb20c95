/// Gives each heading of a document a unique id.
///
/// A slug is never the same as an id that an author chose, even further down.
struct HeadingIDs {
  private let reserved: Set<String>
  private var used: Set<String>
  /// The last number that was given to a slug.
  private var numbers: [String: Int] = [:]

  /// Makes ids for a number of headings, some of which the author chose.
  init(count: Int, reserved: [String]) {
    self.reserved = Set(reserved)
    used = Set(minimumCapacity: count)
  }

  /// Takes an id that the author chose; `false` if an earlier heading has it.
  mutating func take(_ id: String) -> Bool { used.insert(id).inserted }

  /// A slug of the text that no other heading has.
  ///
  /// The second heading "News" gets `news-2`.
  mutating func slug(for text: String) -> String {
    let slug = HeadingSlug.make(from: text)
    var candidate = slug
    var number = numbers[slug] ?? 1
    if number > 1 {
      number += 1
      candidate = "\(slug)-\(number)"
    }
    while reserved.contains(candidate) || !used.insert(candidate).inserted {
      number += 1
      candidate = "\(slug)-\(number)"
    }
    if number > 1 { numbers[slug] = number }
    return candidate
  }
}
