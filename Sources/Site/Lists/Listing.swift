import Markdown
import Page
import Text

/// A page without a file: a part of a section's list.
package struct Listing: Sendable {
  /// What a listing shows.
  package enum Content: Sendable {
    /// Pages, newest first: an older part of the section's list, or a part of the list of a tag.
    case pages([Int], tag: Tag?)
    /// All tags of the section.
    case tags([TagEntry])
  }

  /// A tag in a list of tags.
  package struct TagEntry: Sendable {
    /// The tag.
    package let tag: Tag
    /// Where its pages are listed.
    package let place: TitledAddress
    /// How many pages have it.
    package let count: Int
  }

  /// The page of the section, by its index in the site.
  package let section: Int
  /// Its title and address.
  package let place: TitledAddress
  /// One sentence for search results.
  package let description: String
  /// What it shows.
  package let content: Content
  /// The listings between the section and this one.
  package let above: [TitledAddress]
  /// The part of the list with newer pages, which may be the page of the section.
  package let newer: TitledAddress?
  /// The part of the list with older pages.
  package let older: TitledAddress?
}

/// The title and address of a page, or of a part of a list.
package struct TitledAddress: Sendable, Hashable {
  /// Its title.
  package let title: String
  /// Its folder below the site's root, with a slash at the end; empty for the front page.
  package let folder: String

  /// The address below the site's root, ready for a link.
  package var address: String { PercentEncoding.encode(folder) }
  /// Where it is published below the output folder.
  package var outputPath: String { folder + "index.html" }
}
