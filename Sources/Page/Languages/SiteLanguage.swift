package import Text

/// A language of a site: a line under `languages:` in site.yml.
package struct SiteLanguage: Sendable, Hashable {
  /// Its tag.
  package let tag: LanguageTag
  /// Its own name, by which readers know it, as in `Español`.
  ///
  /// Empty where a site has one language, which nobody chooses.
  package let name: String
  /// The folder of its pages in Content and on the site, with a slash at the end, as in `es/`.
  ///
  /// Empty for the main language.
  package let folder: String

  /// The main language of a site, whose pages are in no folder of its own.
  init(main tag: LanguageTag, name: String = "") { (self.tag, self.name, folder) = (tag, name, "") }

  /// Another language.
  init(_ tag: LanguageTag, name: String) { (self.tag, self.name, folder) = (tag, name, tag.text + "/") }

  /// Whether the site has other languages beside it, and not it beside another.
  package var isMain: Bool { folder.isEmpty }

  /// The front page.
  package var home: ContentPath { ContentPath(folder + "index.md") }

  /// The file of a page in this language, by its path within a language.
  package func path(of local: ContentPath) -> ContentPath {
    isMain ? local : ContentPath(folder + local.text)
  }
}
