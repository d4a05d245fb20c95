package import Diagnostics
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
    guard let found = guess.language(insteadOf: scope.style.language) else { return [] }
    return [
      Diagnostic(
        .foreignText, .inAnother(found, insteadOf: scope.style.language.text, scope.name),
        at: scope.location)
    ]
  }
}

extension Message {
  fileprivate static func inAnother(_ language: String, insteadOf settings: String, _ whole: String)
    -> Message
  {
    Message(
      "the text of this \(whole) looks like '\(language)', and site.yml says 'language: \(settings)'",
      fix: "translate the \(whole), or correct language: in site.yml")
  }
}
