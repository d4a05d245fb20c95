package import Text

/// The languages of a site, the main one first and the others in the order of site.yml.
///
/// Elsewhere a language is named by its place here, so that a page does not have to hold more of it than a number.
package struct SiteLanguages: Sendable {
  /// The languages; never empty.
  package let all: [SiteLanguage]

  /// The one language of a site.
  package init(only tag: LanguageTag) { all = [SiteLanguage(main: tag)] }

  /// A main language, and others.
  init(main: SiteLanguage, others: [SiteLanguage]) { all = [main] + others }

  /// The place of the main language.
  package static let main = 0

  /// The main language: that of the pages outside of the folders of others.
  package var main: SiteLanguage { all[Self.main] }
  /// The other languages.
  package var others: ArraySlice<SiteLanguage> { all.dropFirst() }
  /// Whether there are other languages.
  package var isSeveral: Bool { all.count > 1 }

  package subscript(place: Int) -> SiteLanguage { all[place] }

  /// The place of the language that a file of Content belongs to, by its folder.
  package func place(of path: ContentPath) -> Int {
    guard isSeveral else { return Self.main }
    return others.firstIndex { path.text.utf8.starts(with: $0.folder.utf8) } ?? Self.main
  }

  /// The path of a file within its language, which is that of the same page in the main language: `help/sleep.md` of
  /// `es/help/sleep.md`.
  package func local(_ path: ContentPath) -> ContentPath {
    path.local(inLanguage: place(of: path))
  }

  /// The place of a language by its tag.
  package func place(of tag: LanguageTag) -> Int? { all.firstIndex { $0.tag == tag } }
}
