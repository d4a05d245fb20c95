import Page
package import Diagnostics
import Site
import Text

extension Check {
  /// A language of the site without a front page, to which readers are led.
  package static let languageWithoutHome = Check("language-without-home", .error)
}

/// Languages under `languages:` in site.yml without a front page: readers who choose one are led there, wherever they are.
///
/// A folder that was there before, and is called like a language by chance, shows in the same way.
struct LanguageHomes: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let languages = faces.languages
    guard languages.isSeveral, faces.isContentRead else { return [] }
    return languages.all.indices.dropFirst().compactMap { place in
      let language = languages[place]
      guard faces.index(of: language.home) == nil else { return nil }
      let count = faces.pages.count { $0.language == place }
      return Diagnostic(
        .languageWithoutHome, message(for: language, pages: count, faces),
        at: faces.settings.languageLocations[place])
    }
  }

  private func message(for language: SiteLanguage, pages: Int, _ faces: Faces) -> Message {
    if let later = faces.later(language.home) {
      return .laterHome(of: language, Message.stillInTheFuture(later, faces))
    }
    if faces.unpublished.contains(language.home) { return .draftHome(of: language) }
    return pages == 0 ? .noHome(of: language) : .foldersOwnPages(of: language, pages)
  }
}

extension Message {
  fileprivate static func noHome(of language: SiteLanguage) -> Message {
    Message(
      "the site has no front page in '\(language.tag.text)'",
      fix: "write \(language.home.file), or take this line out until it is there")
  }

  fileprivate static func foldersOwnPages(of language: SiteLanguage, _ count: Int) -> Message {
    let tag = language.tag.text
    return Message(
      "the site has no front page in '\(tag)': the folder Content/\(tag) is that of this language alone now, and holds \(counted(count, "page")) but no index.md",
      fix: "write \(language.home.file); if the folder holds something else, call it something else")
  }

  fileprivate static func draftHome(of language: SiteLanguage) -> Message {
    Message(
      "the front page in '\(language.tag.text)' is a draft, so the site has none in that language",
      fix: "take 'draft: true' out of \(language.home.file), or this line out of site.yml")
  }

  fileprivate static func laterHome(of language: SiteLanguage, _ why: String) -> Message {
    Message(
      "the site has no front page in '\(language.tag.text)' yet: \(why)",
      fix: "write an earlier day in \(language.home.file), or take this line out until then")
  }
}
