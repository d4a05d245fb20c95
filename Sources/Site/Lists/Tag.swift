import Markdown
import Page
import Text

/// A word that says what a page is about, and that other pages share.
package struct Tag: Sendable, Hashable {
  /// As readers see it.
  package let name: String
  /// As it is in addresses: letters and digits in lower case, with hyphens between them.
  package let slug: String

  /// Takes a name; `nil` where it has no letter or digit.
  package init?(_ name: String) {
    let slug = Slug.words(of: name)
    guard !slug.isEmpty else { return nil }
    self.name = name
    self.slug = slug
  }

  /// The order of a list of tags.
  static func precedes(_ first: Tag, _ second: Tag) -> Bool {
    (first.name.lowercased(), first.slug) < (second.name.lowercased(), second.slug)
  }
}

extension FrontMatter {
  /// The tags in the order of the file, each once.
  var uniqueTags: [Tag] {
    var slugs: Set<String> = []
    return tags.compactMap { Tag($0.value) }.filter { slugs.insert($0.slug).inserted }
  }
}
