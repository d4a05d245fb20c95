package import Diagnostics

extension Check {
  /// An article without a date in a list by date.
  package static let missingDate = Check("missing-date", .error)
  /// A tag that cannot be one, or that a page has twice.
  package static let badTag = Check("bad-tag", .error)
  /// A tag that another page spells in another way.
  package static let tagSpelling = Check("tag-spelling", .error)

  /// The checks of lists by date and of tags.
  static let lists: [Check] = [missingDate, badTag, tagSpelling]
}
