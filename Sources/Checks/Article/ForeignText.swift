package import Diagnostics
import Page
import Site

extension Check {
  /// A page whose text is in another language than site.yml says.
  package static let foreignText = Check("foreign-text", .warning)
}

/// Pages, and texts of studies, in another language than the site's, which screen readers pronounce wrongly and browsers do not offer to translate.
struct ForeignText: ProseCheck {
  func findings(in scope: ProseScope) -> [Diagnostic] {
    var guess = LanguageGuess()
    for paragraph in scope.paragraphs {
      for sentence in paragraph.sentences { guess.add(sentence, of: paragraph.prose.text) }
    }
    guard let found = guess.language(insteadOf: scope.style.language.tag) else { return [] }
    return [
      Diagnostic(
        .foreignText, .inAnother(found, insteadOf: scope.style.language, scope.name),
        at: scope.location)
    ]
  }
}

extension Message {
  fileprivate static func inAnother(
    _ language: String, insteadOf expected: SiteLanguage, _ whole: String
  ) -> Message {
    let tag = expected.tag.text
    guard expected.isMain else {
      return Message(
        "the text of this \(whole) looks like '\(language)', and the folder Content/\(tag) is that of '\(tag)' alone",
        fix: "translate the \(whole), or move it out of that folder")
    }
    return Message(
      "the text of this \(whole) looks like '\(language)', and site.yml says 'language: \(tag)'",
      fix: "translate the \(whole), or correct language: in site.yml")
  }
}
