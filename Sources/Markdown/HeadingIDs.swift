import Diagnostics

/// Gives each heading of a document a unique id.
///
/// A slug is never the same as an id that an author chose, even further down.
struct HeadingIDs {
  private let reserved: Set<String>
  private let style: Document.Options.Anchors
  private var used: Set<String>
  /// The last number that was given to a slug.
  private var numbers: [String: Int] = [:]

  /// Makes ids for a number of headings, some of which the author chose.
  init(count: Int, reserved: [String], style: Document.Options.Anchors) {
    (self.reserved, self.style) = (Set(reserved), style)
    used = Set(minimumCapacity: count)
  }

  /// Takes an id that the author chose; `false` if an earlier heading has it.
  mutating func take(_ id: String) -> Bool { used.insert(id).inserted }

  /// A slug of the text that no other heading has.
  ///
  /// The second heading "News" gets `news-2`, and on GitHub `news-1`.
  mutating func slug(for text: String) -> String {
    let slug = HeadingSlug.make(from: text, style)
    if numbers[slug] == nil, !reserved.contains(slug), used.insert(slug).inserted { return slug }
    var number = numbers[slug] ?? (style == .github ? 0 : 1)
    var candidate: String
    repeat {
      StepCounter.add(1)
      number += 1
      candidate = "\(slug)-\(number)"
    } while reserved.contains(candidate) || !used.insert(candidate).inserted
    numbers[slug] = number
    return candidate
  }
}
