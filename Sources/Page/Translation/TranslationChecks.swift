package import Diagnostics

extension Check {
  /// A translation that lacks a citation of its source, or has another.
  package static let lostCitation = Check("lost-citation", .error)
  /// A translation that lacks a link of its source, or leads elsewhere.
  package static let lostLink = Check("lost-link", .error)
  /// A translation with other numbers than its source, telephone numbers among them.
  package static let changedNumber = Check("changed-number", .error)
  /// A translation that lacks something of its source that is no word: a mark in braces, code, HTML or the mark of a footnote.
  package static let lostPlaceholder = Check("lost-placeholder", .error)
  /// A translation that is another kind of text than its source, such as two paragraphs or a list.
  package static let changedStructure = Check("changed-structure", .error)
  /// An address in a language that cannot be one.
  package static let badSlug = Check("bad-slug", .error)
  /// Texts that readers of a language get in another one.
  package static let untranslated = Check("untranslated", .warning)
  /// A file of translations whose page does not exist.
  package static let translationWithoutPage = Check("translation-without-page", .error)
  /// A translation that changed since a translator checked it, or whose source did.
  package static let translationCheckOutdated = Check("translation-check-outdated", .warning)
}
