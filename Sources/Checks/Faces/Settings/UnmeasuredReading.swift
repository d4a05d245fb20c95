package import Diagnostics
import Site

extension Check {
  /// An aim for the reading level of a language that has no formula here.
  package static let unmeasuredReading = Check("unmeasured-reading", .warning)
}

/// An aim under `reading:` in site.yml that nothing measures.
struct UnmeasuredReading: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let settings = faces.settings
    guard let place = settings.reading.location,
      settings.languages.all.allSatisfy({ ReadingFormula($0.tag) == nil })
    else { return [] }
    return [Diagnostic(.unmeasuredReading, .noFormula(settings.language.text), at: place)]
  }
}

extension Message {
  fileprivate static func noFormula(_ language: String) -> Message {
    Message(
      "the reading level of texts in '\(language)' is not measured: there is a formula for en, de and es",
      fix: "remove this line; sentence: and paragraph: count in every language")
  }
}
